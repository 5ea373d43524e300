package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Sight;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journey;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.Person;
import id.desbumi.tally.Requests;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import java.time.Clock;
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

/** {@code /warga/{id}/persetujuan}: the free consents, each taken back as easily as given. */
@Controller
class ConsentController {

  private static final List<Integer> RHYTHMS = List.of(7, 14, 30, 60, 90);

  private final Her her;
  private final Consents consents;
  private final Journeys journeys;
  private final DeskPlaces places;
  private final Sight sight;
  private final Requests requests;
  private final Clock clock;

  ConsentController(
      Her her,
      Consents consents,
      Journeys journeys,
      DeskPlaces places,
      Sight sight,
      Requests requests,
      Clock clock) {
    this.her = her;
    this.consents = consents;
    this.journeys = journeys;
    this.places = places;
    this.sight = sight;
    this.requests = requests;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/persetujuan")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView show(Viewer viewer, @PathVariable String id) {
    var person = her.find(viewer, id);
    var journey = current(viewer, person);
    var rhythm = journey.map(Journey::rhythmDays).map(Object::toString).orElse("");
    return Pages.page(
        "migration/consent",
        Map.of(
            "page",
            new ConsentPage(
                person.name(),
                PersonPages.path(person),
                Uuid7.next(clock).toString(),
                places.readers(viewer, person.keptInVillage()),
                !person.keptInVillage(),
                !rhythm.isEmpty(),
                rhythm,
                RHYTHMS.stream()
                    .map(days -> new Choice(days.toString(), t("migration.rhythm.every", days)))
                    .toList(),
                consents.of(viewer, person.id()).stream()
                    .map(given ->
                        new ConsentPage.Line(
                            Formats.shortDate(given.onDay()),
                            t("migration.consent.kind." + given.kind()),
                            t("migration.consent.answer." + given.answer()),
                            given.byName()))
                    .toList())));
  }

  @PostMapping("/warga/{id}/persetujuan/berbagi")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView share(Viewer viewer, @PathVariable String id, @RequestParam String boleh) {
    consents.record(
        viewer, PersonController.id(id), ConsentKind.SHARE, boleh.equals("ya"), "lisan");
    return Pages.redirect("/warga/" + PersonController.id(id) + "/persetujuan");
  }

  @PostMapping("/warga/{id}/persetujuan/kabar")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView rhythm(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam String hari,
      @RequestParam UUID request) {
    var person = her.find(viewer, id);
    var journey = current(viewer, person).orElseThrow(NotThere::new);
    var days = RHYTHMS.stream().filter(one -> one.toString().equals(hari)).findFirst();
    sight.run(
        viewer,
        () ->
            requests.once(
                viewer,
                request,
                "rhythm|" + person.id() + "|" + hari,
                () -> {
                  consents.record(
                      viewer, person.id(), ConsentKind.CONTACT, days.isPresent(), "lisan");
                  journeys.agreeRhythm(viewer, journey.id(), days.orElse(null));
                  return "agreed";
                }));
    return Pages.redirect(PersonPages.path(person) + "/persetujuan");
  }

  private Optional<Journey> current(Viewer viewer, Person person) {
    return journeys.of(viewer, person.id()).stream().findFirst();
  }
}
