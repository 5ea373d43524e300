package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Exclusions;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.web.Pages;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga/{id}/siapa}: who must not see her; a page of its own, asked alone with her. */
@Controller
class ExclusionController {

  private final People people;
  private final Exclusions exclusions;

  ExclusionController(People people, Exclusions exclusions) {
    this.people = people;
    this.exclusions = exclusions;
  }

  @GetMapping("/warga/{id}/siapa")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView show(Viewer viewer, @PathVariable String id) {
    var person = find(viewer, id);
    return Pages.page(
        "migration/exclusions",
        Map.of(
            "page",
            new ExclusionPage(
                person.name(),
                PersonPages.path(person),
                exclusions.readers(viewer, person.id().value(), person.place().village()).stream()
                    .map(reader ->
                        new ExclusionPage.Row(
                            reader.account().toString(),
                            reader.name(),
                            reader.roles().stream()
                                .map(role -> t("web.role." + role))
                                .collect(Collectors.joining(", ")),
                            reader.excluded()))
                    .toList())));
  }

  @PostMapping("/warga/{id}/siapa")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView set(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam String akun,
      @RequestParam String boleh) {
    var person = find(viewer, id);
    exclusions.set(
        viewer,
        person.id().value(),
        person.place().village(),
        account(akun),
        boleh.equals("tidak"));
    return account(akun).equals(viewer.account())
        ? Pages.redirect("/warga")
        : Pages.redirect(PersonPages.path(person) + "/siapa");
  }

  private Person find(Viewer viewer, String id) {
    return people.find(viewer, PersonController.id(id)).orElseThrow(NotThere::new);
  }

  private static UUID account(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notAnId) {
      throw new NotThere();
    }
  }
}
