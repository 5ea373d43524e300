package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Exclusions;
import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.web.Her;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.rights.HerReaders;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /warga/{id}/siapa}: who must not see her; a page of its own, asked alone with her. Whoever
 * cannot see her any more after a choice is led to the list, without a word about it.
 */
@Controller
class WhoController {

  private final Her her;
  private final People people;
  private final HerReaders readers;

  WhoController(Her her, People people, HerReaders readers) {
    this.her = her;
    this.people = people;
    this.readers = readers;
  }

  @GetMapping("/warga/{id}/siapa")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView show(Viewer viewer, @PathVariable String id) {
    return page(viewer, her.find(viewer, id), Map.of(), new Mistakes());
  }

  /** Somebody who works here may not see her, or may again. */
  @PostMapping("/warga/{id}/siapa")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView set(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var mistakes = new Mistakes();
    var request = Her.request(typed.getOrDefault("request", ""), mistakes);
    var account = Her.request(typed.getOrDefault("akun", ""), mistakes);
    if (!mistakes.none()) {
      return again(viewer, person, typed, mistakes);
    }
    readers.set(
        viewer,
        request.orElseThrow(),
        person.id(),
        account.orElseThrow(),
        typed.getOrDefault("boleh", "").equals("tidak"));
    var self = account.orElseThrow().equals(viewer.account());
    return self ? Pages.redirect("/warga") : next(viewer, person);
  }

  /** Nobody at the desk, today or later; or that taken back. */
  @PostMapping("/warga/{id}/siapa/meja")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView desk(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var mistakes = new Mistakes();
    var request = Her.request(typed.getOrDefault("request", ""), mistakes);
    var choice =
        mistakes.read(
            "meja",
            typed.get("meja"),
            code -> Optional.of(code).filter(one -> one.equals("ya") || one.equals("tidak")));
    if (!mistakes.none()) {
      return again(viewer, person, typed, mistakes);
    }
    var nobody = choice.orElseThrow().equals("tidak");
    readers.wholeDesk(viewer, request.orElseThrow(), person.id(), nobody);
    return nobody && viewer.role().atDesk() ? Pages.redirect("/warga") : next(viewer, person);
  }

  /** Somebody without an account, by name. */
  @PostMapping("/warga/{id}/siapa/nama")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView name(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var mistakes = new Mistakes();
    var request = Her.request(typed.getOrDefault("request", ""), mistakes);
    var name =
        mistakes.read(
            "named",
            typed.get("named"),
            said -> Optional.of(said.replaceAll("\\s+", " ")).filter(one -> one.length() <= 120));
    if (!mistakes.none()) {
      return again(viewer, person, typed, mistakes);
    }
    readers.name(viewer, request.orElseThrow(), person.id(), name.orElseThrow());
    return next(viewer, person);
  }

  /** A name taken back. */
  @PostMapping("/warga/{id}/siapa/nama/{row}/hapus")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView forget(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var request = Her.number(typed.getOrDefault("request", ""));
    readers.forget(viewer, request, person.id(), Her.number(row));
    return next(viewer, person);
  }

  /** Back to the page, or to the list for whoever does not see her any more. */
  private ModelAndView next(Viewer viewer, Person person) {
    return people.find(viewer, person.id()).isEmpty()
        ? Pages.redirect("/warga")
        : Pages.redirect(Her.path(person) + "/siapa");
  }

  private ModelAndView again(
      Viewer viewer, Person person, Map<String, String> typed, Mistakes mistakes) {
    var again = page(viewer, person, typed, mistakes);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView page(
      Viewer viewer, Person person, Map<String, String> typed, Mistakes mistakes) {
    var choice = readers.of(viewer, person.id());
    var filled = new HashMap<>(typed);
    filled.put("desk", her.fresh());
    filled.put("name", her.fresh());
    return Pages.page(
        "migration/rights/who",
        Map.of(
            "page",
            new WhoPage(
                person.name(),
                Her.path(person),
                choice.readers().stream().map(this::row).toList(),
                choice.names().stream()
                    .map(one -> new WhoPage.Named(one.id().toString(), one.name(), her.fresh()))
                    .toList(),
                choice.wholeDesk(),
                choice.nobodyAtDesk() ? t("migration.exclusion.nobody") : null,
                choice.last()
                    ? t(
                        person.keptInVillage()
                            ? "migration.exclusion.last.kept"
                            : "migration.exclusion.last")
                    : null,
                filled,
                mistakes)));
  }

  private WhoPage.Row row(Exclusions.Reader reader) {
    return new WhoPage.Row(
        reader.account().toString(),
        reader.name(),
        reader.roles().stream()
            .map(role -> t("web.role." + role))
            .collect(Collectors.joining(", ")),
        reader.excluded(),
        note(reader.how()),
        switch (reader.how()) {
          case NOT_EXCLUDED, WHOLE_DESK -> null;
          case CHOSEN -> t("migration.exclusion.allow");
          case NAMED -> t("migration.exclusion.not-the-one");
        },
        her.fresh());
  }

  private static @Nullable String note(Exclusions.How how) {
    return how == Exclusions.How.NAMED
        ? t("migration.exclusion.named")
        : how == Exclusions.How.WHOLE_DESK ? t("migration.exclusion.desk-out") : null;
  }
}
