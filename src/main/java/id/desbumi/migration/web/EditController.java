package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journey;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.Asked;
import id.desbumi.registry.Changing;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.vault.Secrecy;
import id.desbumi.web.AskedField;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Changing a part of a record or of a journey. An answer of class S is never shown in a field: left
 * empty, it stays as it is. Those of class K stand on a page of their own, open to the village's
 * officer and the partner's case worker, and every look at it is journalled.
 */
@Controller
class EditController {

  private final Her her;
  private final People people;
  private final Journeys journeys;
  private final CountryChoices countries;
  private final Clock clock;

  EditController(Her her, People people, Journeys journeys, CountryChoices countries, Clock clock) {
    this.her = her;
    this.people = people;
    this.journeys = journeys;
    this.countries = countries;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/ubah")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView person(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "diri") String bagian) {
    var person = her.find(viewer, id);
    var part = PersonPart.of(bagian).orElseThrow(NotThere::new);
    return page(
        person,
        "/ubah?bagian=" + part.code(),
        part.code(),
        person.revision(),
        named(AnswerForm.show(part.fields(), person::answer)));
  }

  @PostMapping("/warga/{id}/ubah")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView changePerson(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam String bagian,
      @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var part = PersonPart.of(bagian).orElseThrow(NotThere::new);
    var where = "/ubah?bagian=" + part.code();
    var mistakes = new Mistakes();
    var wanted = wanted(part.fields(), typed, mistakes);
    if (part == PersonPart.DIRI
        && !typed.containsKey("only")
        && wanted.getOrDefault(PersonField.NAME, Answer.NOT_ASKED).value() == null) {
      mistakes.add("name", "mistake.name.missing");
    }
    var base = base(typed, mistakes);
    var request = request(typed, mistakes);
    if (!mistakes.none()) {
      return again(
          viewer,
          person,
          where,
          part.code(),
          typed,
          named(AnswerForm.again(part.fields(), typed, mistakes)),
          mistakes,
          null);
    }
    return answer(
        viewer,
        person,
        where,
        part.code(),
        typed,
        people.change(viewer, request, person.id(), base, chosen(wanted, typed)));
  }

  @GetMapping("/warga/{id}/perjalanan")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView journey(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "plan") String bagian) {
    var person = her.find(viewer, id);
    var journey = current(viewer, person);
    var part = JourneyPart.of(bagian).orElseThrow(NotThere::new);
    return journeyPage(
        person,
        journey,
        part,
        AnswerForm.show(part.fields(), journey::answer),
        new Mistakes(),
        Map.of());
  }

  @PostMapping("/warga/{id}/perjalanan")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView changeJourney(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam String bagian,
      @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var journey = current(viewer, person);
    var part = JourneyPart.of(bagian).orElseThrow(NotThere::new);
    var mistakes = new Mistakes();
    var wanted = wanted(part.fields(), typed, mistakes);
    if (part == JourneyPart.PLAN
        && !typed.getOrDefault("country", "").isEmpty()
        && touched(typed, JourneyField.COUNTRY)) {
      mistakes
          .read("country", typed.get("country"), CountryChoices::answer)
          .ifPresent(answer -> wanted.put(JourneyField.COUNTRY, answer));
    }
    var base = base(typed, mistakes);
    var request = request(typed, mistakes);
    if (!mistakes.none()) {
      var shown =
          journeyPage(
              person,
              journey,
              part,
              AnswerForm.again(part.fields(), typed, mistakes),
              mistakes,
              typed);
      shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return shown;
    }
    return answer(
        viewer,
        person,
        "/perjalanan?bagian=" + part.code(),
        part.code(),
        typed,
        journeys.change(viewer, request, journey.id(), base, chosen(wanted, typed)));
  }

  @GetMapping("/warga/{id}/tertutup")
  @Allowed({Role.OFFICER, Role.CASE_WORKER})
  ModelAndView closed(Viewer viewer, @PathVariable String id) {
    var person = her.find(viewer, id);
    var journey = current(viewer, person);
    var known = journeys.closed(viewer, journey.id());
    return page(
        person,
        "/tertutup",
        "closed",
        journey.revision(),
        AnswerForm.show(JourneyPart.CLOSED, field -> known.getOrDefault(field, Answer.NOT_ASKED)));
  }

  @PostMapping("/warga/{id}/tertutup")
  @Allowed({Role.OFFICER, Role.CASE_WORKER, Role.KADER})
  ModelAndView changeClosed(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var journey = current(viewer, person);
    var mistakes = new Mistakes();
    var wanted = wanted(JourneyPart.CLOSED, typed, mistakes);
    var base = base(typed, mistakes);
    var request = request(typed, mistakes);
    if (!mistakes.none()) {
      return again(
          viewer,
          person,
          "/tertutup",
          "closed",
          typed,
          AnswerForm.again(JourneyPart.CLOSED, typed, mistakes),
          mistakes,
          null);
    }
    return answer(
        viewer,
        person,
        "/tertutup",
        "closed",
        typed,
        journeys.change(viewer, request, journey.id(), base, chosen(wanted, typed)));
  }

  private ModelAndView journeyPage(
      Person person,
      Journey journey,
      JourneyPart part,
      List<AskedField> fields,
      Mistakes mistakes,
      Map<String, String> typed) {
    var plan = part == JourneyPart.PLAN;
    return model(
        new EditPage(
            t("migration.part." + part.code()),
            person.name(),
            PersonPages.path(person),
            PersonPages.path(person) + "/perjalanan?bagian=" + part.code(),
            typed.getOrDefault("request", Uuid7.next(clock).toString()),
            typed.getOrDefault("base", Integer.toString(journey.revision())),
            fields,
            plan ? countries.all() : null,
            plan ? typed.getOrDefault("country", journey.country()) : null,
            mistakes,
            List.of(),
            Map.of()));
  }

  private ModelAndView page(
      Person person, String where, String part, int revision, List<AskedField> fields) {
    return model(
        new EditPage(
            t("migration.part." + part),
            person.name(),
            PersonPages.path(person),
            PersonPages.path(person) + where,
            Uuid7.next(clock).toString(),
            Integer.toString(revision),
            fields,
            null,
            null,
            new Mistakes(),
            List.of(),
            Map.of()));
  }

  private ModelAndView again(
      Viewer viewer,
      Person person,
      String where,
      String part,
      Map<String, String> typed,
      List<AskedField> fields,
      Mistakes mistakes,
      Changing.@Nullable Differs differs) {
    var page =
        model(
            new EditPage(
                t("migration.part." + part),
                person.name(),
                PersonPages.path(person),
                PersonPages.path(person) + where,
                differs == null ? typed.getOrDefault("request", "") : Uuid7.next(clock).toString(),
                differs == null
                    ? typed.getOrDefault("base", "")
                    : Integer.toString(differs.revision()),
                fields,
                null,
                null,
                mistakes,
                differs == null
                    ? List.of()
                    : differs.differences().stream()
                        .map(one -> EditPage.Difference.of(one, viewer.role() == Role.KADER))
                        .toList(),
                differs == null ? Map.of() : kept(typed, differs)));
    page.setStatus(differs == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView answer(
      Viewer viewer,
      Person person,
      String where,
      String part,
      Map<String, String> typed,
      Changing outcome) {
    return switch (outcome) {
      case Changing.Done _ -> Pages.redirect(PersonPages.path(person) + "?tersimpan");
      case Changing.Differs differs ->
          again(viewer, person, where, part, typed, List.of(), new Mistakes(), differs);
    };
  }

  /** What was typed, for the next send: everything but what belongs to this one. */
  private static Map<String, String> kept(Map<String, String> typed, Changing.Differs differs) {
    var kept = new LinkedHashMap<>(typed);
    List.of("request", "base", "_csrf", "bagian").forEach(kept::remove);
    kept.keySet().removeIf(name -> name.startsWith("choose-"));
    kept.put("only", String.join(",", differs.hers()));
    return kept;
  }

  private static <F extends Asked> Map<F, Answer> wanted(
      List<F> fields, Map<String, String> typed, Mistakes mistakes) {
    var wanted = AnswerForm.read(fields, typed, mistakes);
    wanted
        .entrySet()
        .removeIf(one -> one.getKey().secrecy() != Secrecy.GENERAL && !one.getValue().isAsked());
    wanted.keySet().removeIf(field -> !touched(typed, field));
    return wanted;
  }

  /** After two answers were shown, what she did not touch before is not hers to send again. */
  private static boolean touched(Map<String, String> typed, Asked field) {
    var only = typed.get("only");
    return only == null || List.of(only.split(",", -1)).contains(field.code());
  }

  /** After two answers were shown: those where she chose the other desk's are left out. */
  private static <F extends Asked> Map<F, Answer> chosen(
      Map<F, Answer> wanted, Map<String, String> typed) {
    wanted.keySet().removeIf(field -> "theirs".equals(typed.get("choose-" + field.code())));
    return wanted;
  }

  private static int base(Map<String, String> typed, Mistakes mistakes) {
    try {
      return Integer.parseInt(typed.getOrDefault("base", ""));
    } catch (NumberFormatException broken) {
      mistakes.add("base", "mistake.form-broken");
      return 0;
    }
  }

  private static UUID request(Map<String, String> typed, Mistakes mistakes) {
    try {
      return UUID.fromString(typed.getOrDefault("request", ""));
    } catch (IllegalArgumentException broken) {
      mistakes.add("request", "mistake.form-broken");
      return new UUID(0, 0);
    }
  }

  private Journey current(Viewer viewer, Person person) {
    return journeys.of(viewer, person.id()).stream().findFirst().orElseThrow(NotThere::new);
  }

  /** There is no reason for having no name. */
  private static List<AskedField> named(List<AskedField> fields) {
    return fields.stream()
        .map(field ->
            field.name().equals(PersonField.NAME.code()) ? field.reasons(List.of()) : field)
        .toList();
  }

  private static ModelAndView model(EditPage page) {
    return Pages.page("migration/edit", Map.of("page", page));
  }
}
