package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.paper.Sheet;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.Sheets;
import id.desbumi.registry.Homes;
import id.desbumi.registry.ListedPerson;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the first page about somebody together: empty, typed, pasted, or from a sheet. */
@Component
class NewResidentPages {

  private final NewResidentQuestions questions;
  private final DeskPlaces places;
  private final Sheets sheets;
  private final Doors doors;

  NewResidentPages(NewResidentQuestions questions, DeskPlaces places, Sheets sheets, Doors doors) {
    this.questions = questions;
    this.places = places;
    this.sheets = sheets;
    this.doors = doors;
  }

  ModelAndView page(Viewer viewer, NewResidentForm form) {
    return page(viewer, form, new Mistakes(), List.of(), null);
  }

  ModelAndView pasted(Viewer viewer, NewResidentForm form, NewResidentPage.Paste paste) {
    return page(viewer, form, new Mistakes(), List.of(), paste);
  }

  /** With what was typed, and what is wrong with it. */
  ModelAndView again(Viewer viewer, NewResidentForm form, Mistakes mistakes) {
    var page = page(viewer, form, mistakes, List.of(), null);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** With people she may be. */
  ModelAndView alike(Viewer viewer, NewResidentForm form, List<ListedPerson> alike) {
    var page = page(viewer, form, new Mistakes(), alike, null);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView page(
      Viewer viewer,
      NewResidentForm form,
      Mistakes mistakes,
      List<ListedPerson> alike,
      NewResidentPage.@Nullable Paste paste) {
    var asked = questions.of(viewer, form, mistakes);
    var readers = places.readers(viewer, false);
    return Pages.page(
        "migration/newResident",
        Map.of(
            "page",
            new NewResidentPage(
                form,
                doors.find(viewer, form.get("house")).map(Homes.Home::label).orElse(null),
                mistakes,
                NewResidentQuestions.consent(form, mistakes),
                asked,
                asked.stream().anyMatch(one -> one.name().equals("place")),
                readers,
                alike.stream()
                    .map(one ->
                        NewResidentPage.Alike.of(one, about(one), viewer.role() == Role.OFFICER))
                    .toList(),
                paste,
                form.sheet()
                    .flatMap(code -> sheets.find(viewer, code))
                    .map(sheet -> sheet(sheet, readers, form, mistakes))
                    .orElse(null))));
  }

  private static TypedSheet sheet(
      Sheet sheet, List<String> readers, NewResidentForm form, Mistakes mistakes) {
    return TypedSheet.of(sheet, readers, SheetFoot.questions(form.typed(), mistakes));
  }

  private String about(ListedPerson person) {
    var born = person.born() == null ? t("web.not-asked") : person.born().toString();
    return t("migration.alike.about", born, places.nearby(person.place()));
  }
}
