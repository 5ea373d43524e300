package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.Person;
import id.desbumi.territory.FoundPlace;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import java.time.ZoneOffset;
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

/** A family moves: the desk offers the record, the other desk accepts it at {@code /pindahan}. */
@Controller
class MoveController {

  private final Her her;
  private final Handovers handovers;
  private final Places places;

  MoveController(Her her, Handovers handovers, Places places) {
    this.her = her;
    this.handovers = handovers;
    this.places = places;
  }

  @GetMapping("/warga/{id}/pindah")
  @Allowed({Role.OFFICER})
  ModelAndView search(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String desa) {
    return page(her.find(viewer, id), desa.strip(), null);
  }

  @PostMapping("/warga/{id}/pindah")
  @Allowed({Role.OFFICER})
  ModelAndView offer(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String ke) {
    var person = her.find(viewer, id);
    var village = PlaceCode.parseVillage(ke).filter(code -> places.find(code).isPresent());
    if (village.isEmpty()) {
      var again = page(person, "", t("mistake.village"));
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    handovers.offer(viewer, person.id(), village.get());
    return Pages.redirect(PersonPages.path(person) + "?tersimpan");
  }

  @PostMapping("/warga/{id}/pindah/batal")
  @Allowed({Role.OFFICER})
  ModelAndView withdraw(Viewer viewer, @PathVariable String id) {
    handovers.withdraw(viewer, PersonController.id(id));
    return Pages.redirect("/warga/" + PersonController.id(id) + "?tersimpan");
  }

  /** What other villages offer to this desk. */
  @GetMapping("/pindahan")
  @Allowed({Role.OFFICER})
  ModelAndView waiting(Viewer viewer) {
    return Pages.page(
        "migration/waiting",
        Map.of(
            "page",
            new WaitingPage(
                handovers.waiting(viewer).stream()
                    .map(one ->
                        new WaitingPage.Row(
                            one.id().toString(),
                            one.name(),
                            t(
                                "migration.waiting.from",
                                name(one.from()),
                                Formats.shortDate(
                                    one.offered().atZone(ZoneOffset.UTC).toLocalDate()),
                                one.by()),
                            one.to().value()))
                    .toList())));
  }

  @PostMapping("/pindahan/{handover}")
  @Allowed({Role.OFFICER})
  ModelAndView accept(
      Viewer viewer, @PathVariable String handover, @RequestParam(defaultValue = "") String di) {
    var place = PlaceCode.parse(di).orElse(viewer.home());
    return Pages.redirect(
        "/warga/" + handovers.accept(viewer, uuid(handover), place) + "?tersimpan");
  }

  private ModelAndView page(Person person, String typed, @Nullable String mistake) {
    var found =
        typed.isEmpty()
            ? List.<FoundPlace>of()
            : places.search(typed, 30).stream()
                .filter(one -> one.place().level() == PlaceLevel.VILLAGE)
                .toList();
    return Pages.page(
        "migration/move",
        Map.of(
            "page",
            new MovePage(
                person.name(),
                PersonPages.path(person),
                typed,
                found.stream()
                    .map(one ->
                        new MovePage.Village(
                            one.place().code().value(),
                            one.place().name(),
                            name(one.place().code().at(PlaceLevel.DISTRICT))
                                + ", "
                                + name(one.place().code().at(PlaceLevel.REGENCY))))
                    .toList(),
                mistake)));
  }

  private String name(PlaceCode code) {
    return places.find(code).map(place -> place.name()).orElse(code.value());
  }

  private static UUID uuid(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notAnId) {
      throw new NotThere();
    }
  }
}
