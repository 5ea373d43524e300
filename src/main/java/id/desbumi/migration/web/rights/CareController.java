package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.web.DeskPlaces;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.rights.Emergencies;
import id.desbumi.registry.rights.PartnerCare;
import id.desbumi.registry.rights.RightsRequests;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /titipan}: the partner's list of records in its care, and what of theirs has a clock. */
@Controller
class CareController {

  private static final int MOST = 200;

  private final PartnerCare care;
  private final RightsRequests rights;
  private final Emergencies emergencies;
  private final People people;
  private final RightsWords words;
  private final DeskPlaces desk;
  private final Places places;

  CareController(
      PartnerCare care,
      RightsRequests rights,
      Emergencies emergencies,
      People people,
      RightsWords words,
      DeskPlaces desk,
      Places places) {
    this.care = care;
    this.rights = rights;
    this.emergencies = emergencies;
    this.people = people;
    this.words = words;
    this.desk = desk;
    this.places = places;
  }

  @GetMapping("/titipan")
  @Allowed({Role.CASE_WORKER})
  ModelAndView show(Viewer viewer) {
    var zone = places.zone(viewer.home());
    var cared =
        care.of(viewer, MOST).stream()
            .map(one ->
                new CarePage.Row(
                    "/warga/" + one.person(),
                    one.name(),
                    desk.nearby(one.place().village())
                        + (one.deskAgain() ? ". " + t("migration.care.desk-again") : ""),
                    t("migration.care.from", Formats.moment(one.since(), zone)),
                    one.deskAgain()))
            .toList();
    var open = rights.open(viewer, MOST);
    var waiting = emergencies.waiting(viewer, MOST);
    var names =
        people.byIds(
            viewer,
            Stream.concat(
                    open.stream().map(one -> one.person().value()),
                    waiting.stream().map(one -> one.person().value()))
                .distinct()
                .toList());
    var requests = new ArrayList<CarePage.Row>();
    open.forEach(one ->
        name(names, one.person())
            .ifPresent(name ->
                requests.add(
                    new CarePage.Row(
                        "/warga/" + one.person() + "/hak/" + one.id(),
                        name,
                        RightsWords.asked(one, zone),
                        RightsWords.shortDue(one, zone),
                        words.isLate(one)))));
    var openings = new ArrayList<CarePage.Row>();
    waiting.forEach(one ->
        name(names, one.person())
            .ifPresent(name ->
                openings.add(
                    new CarePage.Row(
                        "/darurat/" + one.id() + "/periksa",
                        name,
                        t("migration.emergency.row", Formats.moment(one.at(), zone)),
                        t("migration.emergency.review-by", Formats.moment(one.reviewBy(), zone)),
                        one.inOrder() == null))));
    return Pages.page(
        "migration/rights/care", Map.of("page", new CarePage(cared, requests, openings)));
  }

  private static Optional<String> name(Map<PersonId, ListedPerson> names, PersonId person) {
    return Optional.ofNullable(names.get(person)).map(ListedPerson::name);
  }
}
