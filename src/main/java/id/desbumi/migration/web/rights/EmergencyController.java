package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.web.DeskPlaces;
import id.desbumi.migration.web.Her;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.OpenedPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.rights.Emergencies;
import id.desbumi.territory.FoundPlace;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /darurat}: opening a record that is otherwise closed, for an hour; and the second person's
 * word on it.
 */
@Controller
class EmergencyController {

  private final Her her;
  private final Emergencies emergencies;
  private final OpenedPerson opened;
  private final People people;
  private final DeskPlaces desk;
  private final Places places;
  private final Clock clock;

  EmergencyController(
      Her her,
      Emergencies emergencies,
      OpenedPerson opened,
      People people,
      DeskPlaces desk,
      Places places,
      Clock clock) {
    this.her = her;
    this.emergencies = emergencies;
    this.opened = opened;
    this.people = people;
    this.desk = desk;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/darurat")
  @Allowed({Role.OFFICER, Role.CASE_WORKER, Role.VILLAGE_HEAD})
  ModelAndView form() {
    return page(Map.of(), List.of(), new Mistakes(), false);
  }

  @PostMapping("/darurat")
  @Allowed({Role.OFFICER, Role.CASE_WORKER, Role.VILLAGE_HEAD})
  ModelAndView open(Viewer viewer, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var request = Her.request(typed.getOrDefault("request", ""), mistakes);
    var who =
        mistakes.read(
            "who", typed.get("who"), said -> Optional.of(said).filter(x -> x.length() <= 120));
    var reason =
        mistakes.read(
            "reason",
            typed.get("reason"),
            code -> Optional.of(code).filter(Emergencies.REASONS::contains));
    var why =
        mistakes.read(
            "why",
            typed.get("why"),
            said -> Optional.of(said).filter(x -> x.length() >= 10 && x.length() <= 500));
    var found = villages(typed.getOrDefault("village", ""));
    var village = mistakes.read("village", typed.get("village"), said -> village(said, found));
    if (!mistakes.none()) {
      return again(typed, found, mistakes, false);
    }
    var opening =
        emergencies.open(
            viewer,
            request.orElseThrow(),
            who.orElseThrow(),
            village.orElseThrow(),
            reason.orElseThrow(),
            why.orElseThrow());
    if (opening.isEmpty()) {
      var fresh = new HashMap<>(typed);
      fresh.remove("request");
      return again(fresh, found, mistakes, true);
    }
    return Pages.redirect("/darurat/" + opening.get());
  }

  /** What is open, for whoever opened it and while the hour lasts. */
  @GetMapping("/darurat/{opening}")
  @Allowed({Role.OFFICER, Role.CASE_WORKER, Role.VILLAGE_HEAD})
  ModelAndView look(Viewer viewer, @PathVariable String opening) {
    var sheet = opened.look(viewer, Her.number(opening));
    var facts = new ArrayList<EmergencyPage.Fact>();
    facts.add(
        new EmergencyPage.Fact(t("migration.copy.place"), desk.nearby(sheet.place().village())));
    for (var field : PersonField.values()) {
      var answer = sheet.answers().get(field);
      if (answer != null && answer.isAsked() && field != PersonField.NAME) {
        facts.add(new EmergencyPage.Fact(t(field.label()), AnswerForm.words(field, answer)));
      }
    }
    var name = sheet.answers().get(PersonField.NAME);
    return Pages.page(
        "migration/rights/emergencyLook",
        Map.of(
            "page",
            new EmergencyPage.Look(
                name == null || name.value() == null ? "" : name.value(),
                t("migration.emergency.until"),
                facts,
                sheet.named().stream()
                    .map(one ->
                        new EmergencyPage.Fact(
                            one.name() + ", " + t("migration.relation." + one.relation()),
                            one.phone() == null ? t("migration.emergency.no-phone") : one.phone()))
                    .toList())));
  }

  @GetMapping("/darurat/{opening}/periksa")
  @Allowed({Role.OFFICER, Role.CASE_WORKER})
  ModelAndView review(Viewer viewer, @PathVariable String opening) {
    return reviewPage(viewer, opening, new Mistakes());
  }

  @PostMapping("/darurat/{opening}/periksa")
  @Allowed({Role.OFFICER, Role.CASE_WORKER})
  ModelAndView judge(
      Viewer viewer, @PathVariable String opening, @RequestParam Map<String, String> typed) {
    var one = emergencies.get(viewer, Her.number(opening));
    var mistakes = new Mistakes();
    var request = Her.request(typed.getOrDefault("request", ""), mistakes);
    var told = typed.getOrDefault("told", "").equals("ya");
    var verdict = verdict(typed.getOrDefault("verdict", ""));
    if (verdict == null && !told) {
      mistakes.add("verdict", "mistake.verdict");
    }
    if (!mistakes.none()) {
      var again = reviewPage(viewer, opening, mistakes);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    emergencies.review(
        viewer, request.orElseThrow(), one.id(), one.inOrder() == null ? verdict : null, told);
    return Pages.redirect("/hari-ini");
  }

  private static @Nullable Boolean verdict(String typed) {
    return typed.equals("wajar") ? Boolean.TRUE : typed.equals("tidak") ? Boolean.FALSE : null;
  }

  private ModelAndView reviewPage(Viewer viewer, String opening, Mistakes mistakes) {
    var one = emergencies.get(viewer, Her.number(opening));
    var person = people.find(viewer, one.person()).orElseThrow(NotThere::new);
    var zone = places.zone(person.place());
    var facts =
        List.of(
            new EmergencyPage.Fact(
                t("migration.emergency.by"),
                one.name() + ", " + t("web.role." + one.role()) + ", " + desk.nearby(one.home())),
            new EmergencyPage.Fact(
                t("migration.emergency.when"),
                Formats.moment(one.at(), zone) + " – " + Formats.time(one.until(), zone)),
            new EmergencyPage.Fact(
                t("migration.emergency.reason"), t("migration.emergency.reason." + one.reason())),
            new EmergencyPage.Fact(
                t("migration.emergency.why"), one.why() == null ? "" : one.why()));
    return Pages.page(
        "migration/rights/emergencyReview",
        Map.of(
            "page",
            new EmergencyPage.Review(
                "/darurat/" + one.id() + "/periksa",
                person.name(),
                Her.path(person),
                facts,
                t("migration.emergency.review-by", Formats.moment(one.reviewBy(), zone)),
                one.inOrder() == null && one.reviewBy().isBefore(clock.instant()),
                one.inOrder() != null,
                one.told(),
                her.fresh(),
                mistakes)));
  }

  private ModelAndView again(
      Map<String, String> typed, List<FoundPlace> found, Mistakes mistakes, boolean nobody) {
    var again = page(typed, found, mistakes, nobody);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView page(
      Map<String, String> typed, List<FoundPlace> found, Mistakes mistakes, boolean nobody) {
    var filled = new HashMap<>(typed);
    filled.putIfAbsent("request", her.fresh());
    return Pages.page(
        "migration/rights/emergency",
        Map.of(
            "page",
            new EmergencyPage(
                nobody,
                found.stream()
                    .map(one ->
                        new Choice(
                            one.place().code().value(),
                            one.place().name(),
                            desk.nearby(one.place().code().at(PlaceLevel.DISTRICT))))
                    .toList(),
                Emergencies.REASONS.stream()
                    .map(code -> new Choice(code, t("migration.emergency.reason." + code)))
                    .toList(),
                filled,
                mistakes)));
  }

  private List<FoundPlace> villages(String typed) {
    return typed.isBlank() || typed.length() > 80 // longer than any village
        ? List.of()
        : places.search(typed, 20).stream()
            .filter(one -> one.place().level() == PlaceLevel.VILLAGE)
            .toList();
  }

  /** A code, or a name that means one village only. */
  private static Optional<PlaceCode> village(String typed, List<FoundPlace> found) {
    return PlaceCode.parseVillage(typed)
        .or(() ->
            found.size() == 1 ? Optional.of(found.getFirst().place().code()) : Optional.empty());
  }
}
