package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.Standing;
import id.desbumi.paper.Sheet;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.Search;
import id.desbumi.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /lembar/{code}/siapa}: whom a sheet about a contact or a return is about. */
@Controller
class SheetPersonController {

  private final Sheets sheets;
  private final Search search;
  private final Journeys journeys;
  private final DeskPlaces places;

  SheetPersonController(Sheets sheets, Search search, Journeys journeys, DeskPlaces places) {
    this.sheets = sheets;
    this.search = search;
    this.journeys = journeys;
    this.places = places;
  }

  @GetMapping("/lembar/{code}/siapa")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView ask(Viewer viewer, @PathVariable String code) {
    var sheet = find(viewer, code);
    return sheet.typed() == null
        ? page(sheet, "", null, List.of(), false)
        : TypedSheet.done(sheet.code());
  }

  /** A name never stands in an address, so finding is a POST. */
  @PostMapping("/lembar/{code}/siapa")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView find(
      Viewer viewer, @PathVariable String code, @RequestParam(defaultValue = "") String cari) {
    var sheet = find(viewer, code);
    if (cari.isBlank()) {
      return page(sheet, "", null, List.of(), false);
    }
    var typed = cari.strip();
    var found = search.find(viewer, typed.length() > 80 ? typed.substring(0, 80) : typed);
    var standing =
        journeys
            .standing(viewer, found.people().stream().map(one -> one.id().value()).toList())
            .stream()
            .collect(Collectors.toMap(Standing::person, one -> one, (one, _) -> one));
    return page(
        sheet,
        typed,
        t("migration.list.found", found.people().size()),
        found.people().stream()
            .filter(one -> standing.containsKey(one.id()))
            .map(one -> row(sheet, one))
            .toList(),
        found.more());
  }

  private SheetPersonPage.Row row(Sheet sheet, ListedPerson person) {
    return new SheetPersonPage.Row(
        "/warga/%s/%s?lembar=%s"
            .formatted(
                person.id(),
                sheet.kind() == SheetKind.RETURN ? "perkembangan" : "kabar",
                sheet.code()),
        person.name(),
        places.nearby(person.place()));
  }

  private static ModelAndView page(
      Sheet sheet,
      String typed,
      @Nullable String found,
      List<SheetPersonPage.Row> rows,
      boolean more) {
    return Pages.page(
        "migration/sheetPerson",
        Map.of(
            "page",
            new SheetPersonPage(
                sheet.code().value(),
                sheet.code().printed(),
                t("paper.kind." + sheet.kind().code()),
                PaperForms.whom(typed),
                found,
                rows,
                more)));
  }

  private Sheet find(Viewer viewer, String typed) {
    return SheetCode.parse(typed)
        .flatMap(code -> sheets.find(viewer, code))
        .filter(sheet -> sheet.kind() == SheetKind.CONTACT || sheet.kind() == SheetKind.RETURN)
        .orElseThrow(NotThere::new);
  }
}
