package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Sight;
import id.desbumi.core.Allowed;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.Merging;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Search;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Catatan ini sama dengan ...": finding the other record, both side by side, making them one. */
@Controller
class MergeController {

  private final Sight sight;
  private final Her her;
  private final People people;
  private final Journeys journeys;
  private final Merging merging;
  private final MergePages pages;
  private final DeskPlaces places;
  private final Search search;
  private final Clock clock;

  MergeController(
      Sight sight,
      Her her,
      People people,
      Journeys journeys,
      Merging merging,
      MergePages pages,
      DeskPlaces places,
      Search search,
      Clock clock) {
    this.sight = sight;
    this.her = her;
    this.people = people;
    this.journeys = journeys;
    this.merging = merging;
    this.pages = pages;
    this.places = places;
    this.search = search;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/sama")
  @Allowed({Role.OFFICER})
  ModelAndView alike(Viewer viewer, @PathVariable String id) {
    return sight.of(
        viewer,
        () -> {
          var person = her.find(viewer, id);
          return alike(person.id(), person.name(), "", merging.alike(viewer, person.id()));
        });
  }

  /** A name or number never stands in an address, so finding is a POST. */
  @PostMapping("/warga/{id}/sama")
  @Allowed({Role.OFFICER})
  ModelAndView find(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String cari) {
    var person = her.find(viewer, id);
    var typed = cari.length() > 80 ? cari.substring(0, 80) : cari.strip();
    var found =
        typed.isEmpty()
            ? merging.alike(viewer, person.id())
            : search.find(viewer, typed).people().stream()
                .filter(one -> !one.id().equals(person.id()))
                .toList();
    return alike(person.id(), person.name(), typed, found);
  }

  @GetMapping("/warga/{id}/sama/{other}")
  @Allowed({Role.OFFICER})
  ModelAndView look(Viewer viewer, @PathVariable String id, @PathVariable String other) {
    return page(
        viewer,
        PersonController.id(id),
        PersonController.id(other),
        Map.of("request", Uuid7.next(clock).toString()),
        new Mistakes());
  }

  @PostMapping("/warga/{id}/sama/{other}")
  @Allowed({Role.OFFICER})
  ModelAndView merge(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable String other,
      @RequestParam Map<String, String> typed) {
    var stays = PersonController.id(id);
    var gone = PersonController.id(other);
    if (isDone(viewer, stays, gone)) {
      return Pages.redirect("/warga/" + stays + "?tersimpan"); // sent twice, or the back button
    }
    var mistakes = new Mistakes();
    var pair = merging.look(viewer, stays, gone);
    var fromGone = fromGone(pair, typed, mistakes);
    var reason = mistakes.read("cause", typed.get("cause"), MergeController::reason);
    if (!"ya".equals(typed.get("read")) && pages.asks(pair, journeys, viewer)) {
      mistakes.add("read", "mistake.read.missing");
    }
    var request = uuid(typed.get("request"), mistakes);
    var choice =
        new Merging.Choice(
            number(typed.get("staysBase"), mistakes),
            number(typed.get("goneBase"), mistakes),
            fromGone,
            reason.orElse(Merging.Reason.OTHER));
    if (!mistakes.none()) {
      var again = page(viewer, stays, gone, typed, mistakes);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    return Pages.redirect(
        "/warga/" + merging.merge(viewer, request, stays, gone, choice) + "?tersimpan");
  }

  private boolean isDone(Viewer viewer, PersonId stays, PersonId gone) {
    return people
        .find(viewer, gone)
        .filter(person -> person.id().equals(stays) && !gone.equals(stays))
        .isPresent();
  }

  private ModelAndView page(
      Viewer viewer, PersonId stays, PersonId gone, Map<String, String> typed, Mistakes mistakes) {
    return sight.of(
        viewer,
        () -> {
          var pair = merging.look(viewer, stays, gone);
          if (stays.equals(gone)) {
            throw new Refusal("merge.same");
          }
          return Pages.page(
              "migration/merge", Map.of("page", pages.of(viewer, pair, typed, mistakes)));
        });
  }

  private ModelAndView alike(PersonId id, String name, String typed, List<ListedPerson> found) {
    return Pages.page(
        "migration/alike",
        Map.of(
            "page",
            new AlikePage(
                name,
                "/warga/" + id,
                typed,
                found.stream()
                    .map(one ->
                        new AlikePage.Row(
                            one.id().toString(),
                            one.name(),
                            t(
                                "migration.alike.about",
                                one.born() == null ? t("web.not-asked") : one.born().toString(),
                                places.nearby(one.place()))))
                    .toList())));
  }

  /** Where both say something, nothing is chosen for her. */
  private static Set<PersonField> fromGone(
      Merging.Pair pair, Map<String, String> typed, Mistakes mistakes) {
    var chosen = EnumSet.noneOf(PersonField.class);
    pair.fields()
        .forEach((field, match) -> {
          if (match == Merging.Match.DIFFERENT || match == Merging.Match.ONLY_GONE) {
            switch (typed.getOrDefault(MergePages.choose(field), "")) {
              case "gone" -> chosen.add(field);
              case "stays" -> {}
              default ->
                  mistakes.add(MergePages.choose(field), "mistake.merge-choice", t(field.label()));
            }
          }
        });
    return chosen;
  }

  private static Optional<Merging.Reason> reason(String typed) {
    for (var reason : Merging.Reason.values()) {
      if (reason.name().equals(typed)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  private static int number(@Nullable String typed, Mistakes mistakes) {
    try {
      return Integer.parseInt(typed == null ? "" : typed);
    } catch (NumberFormatException broken) {
      mistakes.add("request", "mistake.form-broken");
      return 0;
    }
  }

  private static UUID uuid(@Nullable String typed, Mistakes mistakes) {
    try {
      return UUID.fromString(typed == null ? "" : typed);
    } catch (IllegalArgumentException broken) {
      mistakes.add("request", "mistake.form-broken");
      return new UUID(0, 0);
    }
  }
}
