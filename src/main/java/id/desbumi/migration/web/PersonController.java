package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Sight;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.paper.Sheets;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** {@code /warga/{id}}: her page, opening it, showing a masked value, saying that it is right. */
@Controller
class PersonController {

  private final Sight sight;
  private final People people;
  private final Journeys journeys;
  private final PersonPages pages;
  private final Erasure erasure;
  private final Places places;
  private final Sheets sheets;

  PersonController(
      Sight sight,
      People people,
      Journeys journeys,
      PersonPages pages,
      Erasure erasure,
      Places places,
      Sheets sheets) {
    this.sight = sight;
    this.people = people;
    this.journeys = journeys;
    this.pages = pages;
    this.erasure = erasure;
    this.places = places;
    this.sheets = sheets;
  }

  @GetMapping("/warga/{id}")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView open(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String sudah,
      @RequestParam(required = false) @Nullable String tersimpan) {
    var note =
        sudah != null
            ? t("migration.note.known")
            : tersimpan != null ? t("migration.note.saved") : null;
    try {
      return sight.of(
          viewer,
          () -> {
            var person = people.open(viewer, id(id));
            return person.id().equals(id(id))
                ? page(viewer, person, note, PersonPages.nothing())
                : Pages.redirect(PersonPages.path(person)); // merged: the other record answers
          });
    } catch (NotThere gone) {
      return stone(viewer, id(id));
    }
  }

  /** What is left of her, for whoever had her within reach; for everybody else she is not there. */
  private ModelAndView stone(Viewer viewer, PersonId id) {
    var stone = erasure.stone(viewer, id).orElseThrow(NotThere::new);
    var day = LocalDate.ofInstant(stone.erased(), places.zone(stone.village()));
    var page = Pages.page("migration/stone", Map.of("erased", Formats.date(day)));
    page.setStatus(HttpStatus.GONE);
    return page;
  }

  /** Shows one masked value for a minute; the journal keeps who asked. */
  @PostMapping("/warga/{id}/tampilkan")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView reveal(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam String field,
      HttpServletResponse response) {
    var person = people.find(viewer, id(id)).orElseThrow(NotThere::new);
    var asked = PersonField.of(field).orElseThrow(NotThere::new);
    var value = people.reveal(viewer, person.id(), asked);
    response.setHeader("Refresh", "60; url=" + PersonPages.path(person));
    return page(viewer, person, null, Map.of(asked, value));
  }

  /**
   * The sheet to print; the journal keeps who printed it. No reason, no telephone, nothing sealed.
   */
  @GetMapping("/warga/{id}/cetak")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView print(Viewer viewer, @PathVariable String id) {
    var page =
        sight.of(
            viewer,
            () -> pages.of(viewer, people.print(viewer, id(id)), null, PersonPages.nothing()));
    return Pages.page("migration/print", Map.of("page", page, "by", viewer.name()));
  }

  @PostMapping("/warga/{id}/periksa")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView check(Viewer viewer, @PathVariable String id, @RequestParam UUID request) {
    people.check(viewer, request, id(id));
    return Pages.redirect("/warga/" + id(id) + "?tersimpan");
  }

  @GetMapping("/warga/{id}/riwayat")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView history(Viewer viewer, @PathVariable String id) {
    var person = people.find(viewer, id(id)).orElseThrow(NotThere::new);
    return Pages.page(
        "migration/history",
        Map.of(
            "page",
            new HistoryPage(
                PersonPages.path(person),
                person.name(),
                pages.timeline(person, journeys.of(viewer, person.id())),
                people.history(viewer, person.id()).stream().map(HistoryPage.Change::of).toList(),
                sheets.about(viewer, person.id().value()).stream()
                    .map(entry -> HistoryPage.Paper.of(entry, places.zone(person.place())))
                    .toList())));
  }

  private ModelAndView page(
      Viewer viewer, Person person, @Nullable String note, Map<PersonField, String> revealed) {
    var page = sight.of(viewer, () -> pages.of(viewer, person, note, revealed));
    return Pages.page("migration/person", Map.of("page", page));
  }

  static PersonId id(String typed) {
    return PersonId.parse(typed).orElseThrow(NotThere::new);
  }
}
