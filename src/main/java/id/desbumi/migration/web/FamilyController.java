package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Families;
import id.desbumi.registry.Person;
import id.desbumi.registry.Relative;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga/{id}/keluarga}: the family at home, the children, and who may be called. */
@Controller
class FamilyController {

  private final Her her;
  private final Families families;
  private final Clock clock;

  FamilyController(Her her, Families families, Clock clock) {
    this.her = her;
    this.families = families;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/keluarga")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView show(Viewer viewer, @PathVariable String id) {
    var person = her.find(viewer, id);
    var fresh =
        Map.of("row", Uuid7.next(clock).toString(), "request", Uuid7.next(clock).toString());
    return Pages.page("migration/family", model(viewer, person, fresh, new Mistakes()));
  }

  @PostMapping("/warga/{id}/keluarga")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView add(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var mistakes = new Mistakes();
    var request = mistakes.read("request", typed.get("request"), FamilyController::uuid);
    var relative = read(typed, mistakes);
    if (relative.isEmpty() || request.isEmpty()) {
      return Pages.again("migration/family", model(viewer, person, typed, mistakes));
    }
    families.add(viewer, request.get(), person.id(), relative.get());
    return Pages.redirect(PersonPages.path(person) + "/keluarga");
  }

  @PostMapping("/warga/{id}/keluarga/{row}/selesai")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView end(Viewer viewer, @PathVariable String id, @PathVariable String row) {
    var person = her.find(viewer, id);
    families.end(viewer, person.id(), uuid(row).orElseThrow(NotThere::new));
    return Pages.redirect(PersonPages.path(person) + "/keluarga");
  }

  private static Optional<Relative> read(Map<String, String> typed, Mistakes mistakes) {
    var id = mistakes.read("row", typed.get("row"), FamilyController::uuid);
    var name =
        mistakes.read(
            "relativeName",
            typed.get("relativeName"),
            text -> Optional.of(text.strip()).filter(one -> one.length() <= 120));
    var relation =
        mistakes.read(
            "relation",
            typed.get("relation"),
            one -> Optional.of(one).filter(Relative.RELATIONS::contains));
    var born = mistakes.readIfTyped("bornYear", typed.get("bornYear"), FamilyController::year);
    var school =
        mistakes.readIfTyped(
            "school",
            typed.get("school"),
            one -> Optional.of(one).filter(Relative.SCHOOL::contains));
    var phone =
        mistakes.readIfTyped("relativePhone", typed.get("relativePhone"), PhoneNumber::parse);
    return mistakes.whenNone(() ->
        new Relative(
            id.orElseThrow(),
            relation.orElseThrow(),
            name.orElseThrow(),
            born.orElse(null),
            school.orElse(null),
            phone.orElse(null),
            "ya".equals(typed.get("carer")),
            "ya".equals(typed.get("emergency")) ? 1 : null,
            "ya".equals(typed.get("mayBeCalled")),
            null));
  }

  private Map<String, Object> model(
      Viewer viewer, Person person, Map<String, String> typed, Mistakes mistakes) {
    return Map.of(
        "page",
        new FamilyPage(
            person.name(),
            PersonPages.path(person),
            families.of(viewer, person.id()).stream()
                .map(one -> new FamilyPage.Row(one.id().toString(), one.name(), about(one)))
                .toList(),
            choices("migration.relation.", Relative.RELATIONS),
            choices("migration.school.", Relative.SCHOOL),
            typed,
            mistakes));
  }

  private static String about(Relative one) {
    var words = new ArrayList<String>();
    words.add(t("migration.relation." + one.relation()));
    if (one.bornYear() != null) {
      words.add(t("migration.family.born", one.bornYear().toString()));
    }
    if (one.school() != null) {
      words.add(t("migration.school." + one.school()));
    }
    if (one.carer()) {
      words.add(t("migration.family.carer"));
    }
    if (one.emergency() != null) {
      words.add(t("migration.family.emergency"));
    }
    words.add(t(one.mayBeCalled() ? "migration.family.call" : "migration.family.no-call"));
    if (one.phone() != null && one.mayBeCalled()) {
      words.add(one.phone().value());
    }
    return String.join(" · ", words);
  }

  private static List<Choice> choices(String prefix, List<String> values) {
    return values.stream().map(value -> new Choice(value, t(prefix + value))).toList();
  }

  private static Optional<Integer> year(String typed) {
    try {
      var year = Integer.parseInt(typed);
      return year >= 1900 && year <= 2100 ? Optional.of(year) : Optional.empty();
    } catch (NumberFormatException notAYear) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}
