package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.web.Her;
import id.desbumi.registry.Person;
import id.desbumi.registry.rights.FamilyQuestions;
import id.desbumi.registry.rights.FamilyQuestions.HerAnswer;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Di mana dia?": {@code /ditanyakan} has the words for a family that searches, the same for
 * everybody and every name; {@code /warga/{id}/ditanyakan} keeps the question and her answer.
 */
@Controller
class FamilyQuestionController {

  private final Her her;
  private final FamilyQuestions questions;
  private final Places places;

  FamilyQuestionController(Her her, FamilyQuestions questions, Places places) {
    this.her = her;
    this.questions = questions;
    this.places = places;
  }

  /** What to say, before it is known whether she is recorded at all. */
  @GetMapping("/ditanyakan")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView words() {
    return Pages.page("migration/rights/familyWords", Map.of());
  }

  @GetMapping("/warga/{id}/ditanyakan")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView show(Viewer viewer, @PathVariable String id) {
    return page(viewer, her.find(viewer, id), Map.of(), new Mistakes());
  }

  @PostMapping("/warga/{id}/ditanyakan")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView ask(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var mistakes = new Mistakes();
    var request = Her.request(typed.getOrDefault("request", ""), mistakes);
    var relation =
        mistakes.read(
            "asking",
            typed.get("asking"),
            code -> Optional.of(code).filter(FamilyQuestions.RELATIONS::contains));
    var asker =
        mistakes.read(
            "asker", typed.get("asker"), said -> Optional.of(said).filter(x -> x.length() <= 200));
    if (!mistakes.none()) {
      var again = page(viewer, person, typed, mistakes);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    questions.ask(
        viewer, request.orElseThrow(), person.id(), relation.orElseThrow(), asker.orElseThrow());
    return back(person);
  }

  /** What she herself said. */
  @PostMapping("/warga/{id}/ditanyakan/{row}/jawaban")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView answer(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var mistakes = new Mistakes();
    var request = Her.request(typed.getOrDefault("request", ""), mistakes);
    var said =
        mistakes.read(
            "said",
            typed.get("said"),
            code ->
                Arrays.stream(HerAnswer.values())
                    .filter(one -> one.name().equals(code))
                    .findFirst());
    if (!mistakes.none()) {
      var again = page(viewer, person, typed, mistakes);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    questions.answer(
        viewer, request.orElseThrow(), person.id(), Her.number(row), said.orElseThrow());
    return back(person);
  }

  /** The one who asked was told. */
  @PostMapping("/warga/{id}/ditanyakan/{row}/disampaikan")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView told(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam(defaultValue = "") String request) {
    var person = her.find(viewer, id);
    questions.told(viewer, Her.number(request), person.id(), Her.number(row));
    return back(person);
  }

  private static ModelAndView back(Person person) {
    return Pages.redirect(Her.path(person) + "/ditanyakan");
  }

  private ModelAndView page(
      Viewer viewer, Person person, Map<String, String> typed, Mistakes mistakes) {
    var zone = places.zone(person.place());
    var filled = new HashMap<>(typed);
    filled.put("request", her.fresh());
    return Pages.page(
        "migration/rights/familyQuestion",
        Map.of(
            "page",
            new FamilyQuestionPage(
                person.name(),
                Her.path(person),
                questions.of(viewer, person.id()).stream()
                    .map(one ->
                        new FamilyQuestionPage.Row(
                            one.id().toString(),
                            one.asker()
                                + " ("
                                + t("migration.family-question.relation." + one.relation())
                                + ")",
                            Formats.moment(one.asked(), zone),
                            one.ruledOut(),
                            t(
                                "migration.family-question.state."
                                    + (one.told() != null
                                        ? "told"
                                        : one.her() == null ? "ask" : one.her().name())),
                            t(
                                one.mayTell()
                                    ? "migration.family-question.tell.safe"
                                    : "migration.family-question.tell.nothing"),
                            one.told() == null,
                            her.fresh(),
                            her.fresh()))
                    .toList(),
                FamilyQuestions.RELATIONS.stream()
                    .map(code -> new Choice(code, t("migration.family-question.relation." + code)))
                    .toList(),
                Arrays.stream(HerAnswer.values())
                    .map(one -> new Choice(one.name(), t("migration.family-question.said." + one)))
                    .toList(),
                filled,
                mistakes)));
  }
}
