package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Sight;
import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.web.Her;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Person;
import id.desbumi.registry.rights.Emergencies;
import id.desbumi.registry.rights.NewRequest;
import id.desbumi.registry.rights.PartnerCare;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequest;
import id.desbumi.registry.rights.RightsRequests;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga/{id}/hak}: what she may ask about her own data, and writing it down. */
@Controller
class RightsController {

  private static final List<String> PARTS =
      List.of("diri", "nomor", "kontak", "perjalanan", "keluarga");
  private static final List<ConsentKind> FREE = List.of(ConsentKind.SHARE, ConsentKind.CONTACT);

  private final Her her;
  private final Sight sight;
  private final RightsRequests rights;
  private final PartnerCare care;
  private final Emergencies emergencies;
  private final Journeys journeys;
  private final RightsWords words;
  private final Places places;

  RightsController(
      Her her,
      Sight sight,
      RightsRequests rights,
      PartnerCare care,
      Emergencies emergencies,
      Journeys journeys,
      RightsWords words,
      Places places) {
    this.her = her;
    this.sight = sight;
    this.rights = rights;
    this.care = care;
    this.emergencies = emergencies;
    this.journeys = journeys;
    this.words = words;
    this.places = places;
  }

  @GetMapping("/warga/{id}/hak")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView show(
      Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String hak) {
    var person = her.find(viewer, id);
    var typed = new HashMap<String, String>();
    typed.put("request", her.fresh());
    typed.put("right", Right.parse(hak).map(Right::name).orElse(""));
    typed.put("via", "sendiri");
    return page(viewer, person, typed, List.of(), new Mistakes());
  }

  @PostMapping("/warga/{id}/hak")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView ask(
      Viewer viewer, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
    var person = her.find(viewer, id);
    var typed = form.toSingleValueMap();
    var consents = form.getOrDefault("consents", List.of());
    var mistakes = new Mistakes();
    var request = read(person, typed, consents, mistakes);
    if (request.isEmpty()) {
      var again = page(viewer, person, typed, consents, mistakes);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    ask(viewer, person, request.get());
    var hidden =
        request.get().about().contains("SHARE") && viewer.role() == Role.CASE_WORKER; // gone from
    return Pages.redirect( // this side at once
        hidden ? "/warga" : Her.path(person) + "/hak/" + request.get().id());
  }

  /** The request, and what stops with it, in one breath. */
  private void ask(Viewer viewer, Person person, NewRequest request) {
    sight.run(
        viewer,
        () -> {
          if (!rights.ask(viewer, request) || request.right() != Right.WITHDRAW) {
            return;
          }
          var kinds = FREE.stream().filter(kind -> request.about().contains(kind.name())).toList();
          if (kinds.contains(ConsentKind.CONTACT)) {
            journeys.of(viewer, person.id()).stream()
                .filter(journey -> journey.rhythmDays() != null)
                .forEach(journey -> journeys.agreeRhythm(viewer, journey.id(), null));
          }
          rights.stop(viewer, person.id(), kinds);
        });
  }

  private static Optional<NewRequest> read(
      Person person, Map<String, String> typed, List<String> consents, Mistakes mistakes) {
    var id = Her.request(typed.getOrDefault("request", ""), mistakes);
    var right = mistakes.read("right", typed.get("right"), Right::parse);
    var via =
        mistakes.read(
            "via", typed.get("via"), code -> Optional.of(code).filter(NewRequest.VIA::contains));
    var about = new ArrayList<String>();
    if (right.equals(Optional.of(Right.WITHDRAW))) {
      FREE.stream().map(ConsentKind::name).filter(consents::contains).forEach(about::add);
      if (about.isEmpty()) {
        mistakes.add("consents", "mistake.consents");
      }
    }
    if (right.equals(Optional.of(Right.CORRECT))) {
      mistakes
          .read("part", typed.get("part"), code -> Optional.of(code).filter(PARTS::contains))
          .ifPresent(about::add);
    }
    var wish = typed.getOrDefault("wish", "").strip();
    if (wish.length() > 1000) {
      mistakes.add("wish", "mistake.wish");
    }
    return mistakes.whenNone(() ->
        new NewRequest(
            id.orElseThrow(),
            person.id(),
            right.orElseThrow(),
            via.orElseThrow(),
            about,
            wish.isEmpty() ? null : wish));
  }

  private ModelAndView page(
      Viewer viewer,
      Person person,
      Map<String, String> typed,
      List<String> consents,
      Mistakes mistakes) {
    var all = rights.of(viewer, person.id());
    var zone = places.zone(person.place());
    return Pages.page(
        "migration/rights/rights",
        Map.of(
            "page",
            new RightsPage(
                person.name(),
                Her.path(person),
                care(viewer, person),
                all.stream().filter(RightsRequest::isOpen).map(one -> row(person, one)).toList(),
                all.stream().filter(one -> !one.isOpen()).map(one -> row(person, one)).toList(),
                emergencies.of(viewer, person.id()).stream()
                    .map(one ->
                        t(
                            "migration.rights.opening",
                            Formats.moment(one.at(), zone),
                            t("web.role." + one.role()),
                            t("migration.emergency.state." + state(one))))
                    .toList(),
                RightsWords.rights(),
                choices("migration.rights.via.", NewRequest.VIA),
                choices("migration.rights.about.", PARTS),
                choices("migration.rights.about.", FREE.stream().map(ConsentKind::name).toList()),
                typed,
                consents,
                mistakes)));
  }

  private @Nullable String care(Viewer viewer, Person person) {
    return viewer.role() == Role.CASE_WORKER && care.isCared(viewer, person.id())
        ? t("migration.care.since")
        : null;
  }

  private static String state(Emergencies.Opening opening) {
    return opening.inOrder() == null ? "waits" : opening.inOrder() ? "in-order" : "not-in-order";
  }

  private RightsPage.Row row(Person person, RightsRequest request) {
    var zone = places.zone(person.place());
    var answered = request.answered();
    return new RightsPage.Row(
        Her.path(person) + "/hak/" + request.id(),
        RightsWords.title(request.right()),
        RightsWords.asked(request, zone),
        answered == null
            ? RightsWords.shortDue(request, zone)
            : t("migration.rights.answered-on", Formats.moment(answered.at(), zone)),
        words.isLate(request));
  }

  private static List<Choice> choices(String key, List<String> codes) {
    return codes.stream().map(code -> new Choice(code, t(key + code))).toList();
  }
}
