package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Letterhead;
import id.desbumi.access.Sight;
import id.desbumi.audit.Journal;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.web.DeskPlaces;
import id.desbumi.migration.web.Her;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.rights.HerReaders;
import id.desbumi.registry.rights.Outcome;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequest;
import id.desbumi.registry.rights.RightsRequests;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga/{id}/hak/{request}}: one request, what is done about it, its letter of answer. */
@Controller
class RequestController {

  private final Letterhead letterhead;
  private final Her her;
  private final Sight sight;
  private final People people;
  private final RightsRequests rights;
  private final HerReaders readers;
  private final ErasureAnswer erasing;
  private final RightsWords words;
  private final Journal journal;
  private final DeskPlaces desk;
  private final Places places;

  RequestController(
      Letterhead letterhead,
      Her her,
      Sight sight,
      People people,
      RightsRequests rights,
      HerReaders readers,
      ErasureAnswer erasing,
      RightsWords words,
      Journal journal,
      DeskPlaces desk,
      Places places) {
    this.letterhead = letterhead;
    this.her = her;
    this.sight = sight;
    this.people = people;
    this.rights = rights;
    this.readers = readers;
    this.erasing = erasing;
    this.words = words;
    this.journal = journal;
    this.desk = desk;
    this.places = places;
  }

  @GetMapping("/warga/{id}/hak/{request}")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView show(Viewer viewer, @PathVariable String id, @PathVariable String request) {
    var asked = find(viewer, id, request);
    if (erasing.isDone(viewer, asked)) {
      return Pages.redirect(letterPath(asked));
    }
    var person = her.find(viewer, id);
    return page(viewer, person, asked, Map.of(), new Mistakes());
  }

  @PostMapping("/warga/{id}/hak/{request}/jawab")
  @Allowed({Role.OFFICER, Role.CASE_WORKER})
  ModelAndView answer(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable String request,
      @RequestParam Map<String, String> typed) {
    var asked = find(viewer, id, request);
    if (erasing.isDone(viewer, asked)) {
      return Pages.redirect(letterPath(asked)); // sent twice: she is gone, the letter is not
    }
    var person = her.find(viewer, id);
    var mistakes = new Mistakes();
    var send = Her.request(typed.getOrDefault("request", ""), mistakes);
    var outcome =
        mistakes.read("outcome", typed.get("outcome"), code -> outcome(asked.right(), code));
    var refused = outcome.equals(Optional.of(Outcome.REFUSED));
    var ground =
        refused
            ? mistakes.read(
                "ground",
                typed.get("ground"),
                code -> Optional.of(code).filter(RightsWords.GROUNDS::contains))
            : Optional.<String>empty();
    var said = typed.getOrDefault("words", "").strip();
    if (said.length() > 1000) {
      mistakes.add("words", "mistake.words");
    }
    if (asked.right() == Right.ERASE) {
      ErasureAnswer.read(outcome, typed, mistakes);
    }
    if (!mistakes.none()) {
      var again = page(viewer, person, asked, typed, mistakes);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    sight.run(
        viewer,
        () -> {
          if (asked.right() == Right.ERASE) {
            erasing.decide(
                viewer, send.orElseThrow(), asked, outcome.orElseThrow(), ground.orElse(null));
          }
          rights.answer(
              viewer,
              send.orElseThrow(),
              asked.id(),
              outcome.orElseThrow(),
              ground.orElse(null),
              said.isEmpty() ? null : said);
        });
    return Pages.redirect(
        erasing.isDone(viewer, rights.get(viewer, asked.id()))
            ? letterPath(asked)
            : Her.path(person) + "/hak/" + asked.id());
  }

  /** What kept the record from being erased is over. */
  @PostMapping("/warga/{id}/hak/{request}/lepas")
  @Allowed({Role.OFFICER, Role.CASE_WORKER})
  ModelAndView release(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable String request,
      @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var asked = find(viewer, id, request);
    erasing.release(
        viewer,
        Her.number(typed.getOrDefault("request", "")),
        person.id(),
        Her.number(typed.getOrDefault("hold", "")));
    return Pages.redirect(Her.path(person) + "/hak/" + asked.id());
  }

  /** The letter, for paper; it can be printed after she was erased too. */
  @GetMapping("/warga/{id}/hak/{request}/surat")
  @Allowed({Role.OFFICER, Role.CASE_WORKER})
  ModelAndView letter(Viewer viewer, @PathVariable String id, @PathVariable String request) {
    return sight.of(
        viewer,
        () -> {
          var asked = rights.print(viewer, find(viewer, id, request).id());
          var person = people.find(viewer, asked.person());
          return Pages.page(
              "migration/rights/letter", Map.of("page", letter(viewer, asked, person)));
        });
  }

  private LetterPage letter(Viewer viewer, RightsRequest asked, Optional<Person> person) {
    var answered = Optional.ofNullable(asked.answered()).orElseThrow(NotThere::new);
    var zone = places.zone(asked.place());
    var about = RightsWords.about(asked);
    var ground = answered.ground();
    return new LetterPage(
        letterhead.of(asked.place()),
        village(asked.place()),
        Formats.date(answered.at().atZone(zone).toLocalDate()),
        person.map(Person::name).orElse(null),
        RightsWords.asked(asked, zone),
        RightsWords.title(asked.right()),
        about.isEmpty() ? null : about,
        t("migration.rights.outcome." + asked.right() + "." + answered.outcome()),
        ground == null ? null : t("migration.rights.ground." + ground),
        answered.words(),
        asked.right() == Right.WHO && person.isPresent()
            ? readers(viewer, person.get())
            : List.of(),
        asked.right() == Right.WITHDRAW && person.isPresent()
            ? left(viewer, person.get())
            : List.of(),
        viewer.name(),
        person.isPresent() ? "/warga/" + asked.person() + "/hak/" + asked.id() : "/warga");
  }

  private ModelAndView page(
      Viewer viewer,
      Person person,
      RightsRequest asked,
      Map<String, String> typed,
      Mistakes mistakes) {
    var zone = places.zone(person.place());
    var filled = new HashMap<>(typed);
    filled.putIfAbsent("request", her.fresh());
    var about = RightsWords.about(asked);
    var answered = asked.answered();
    return Pages.page(
        "migration/rights/request",
        Map.of(
            "page",
            new RequestPage(
                asked.right().name(),
                RightsWords.title(asked.right()),
                person.name(),
                Her.path(person),
                Her.path(person) + "/hak/" + asked.id(),
                RightsWords.asked(asked, zone) + (about.isEmpty() ? "" : " " + about + "."),
                asked.wish(),
                answered == null
                    ? words.due(asked, zone)
                    : t("migration.rights.answered-on", Formats.moment(answered.at(), zone)),
                words.isLate(asked),
                asked.right() == Right.WITHDRAW ? left(viewer, person) : List.of(),
                asked.right() == Right.ERASE ? erasing.holds(viewer, person.id()) : List.of(),
                viewer.role() != Role.KADER,
                answered == null
                    ? null
                    : t("migration.rights.outcome." + asked.right() + "." + answered.outcome()),
                RightsWords.outcomes(asked.right()),
                RightsWords.grounds(),
                filled,
                mistakes)));
  }

  private List<String> left(Viewer viewer, Person person) {
    var zone = places.zone(person.place());
    return sight.of(
        viewer,
        () ->
            journal.whatLeft(viewer, person.id().value()).stream()
                .map(one -> RightsWords.left(one, zone))
                .toList());
  }

  /** Who can read her record after her choice, by role and number, never by name. */
  private List<String> readers(Viewer viewer, Person person) {
    var left =
        readers.of(viewer, person.id()).readers().stream()
            .filter(one -> !one.excluded())
            .flatMap(one -> one.roles().stream())
            .filter(role -> role.atDesk() || role == Role.CASE_WORKER && !person.keptInVillage())
            .collect(Collectors.groupingBy(role -> role, TreeMap::new, Collectors.counting()));
    return left.entrySet().stream()
        .map(one ->
            t(
                "migration.rights.letter.reader",
                t("web.role." + one.getKey()),
                Formats.number(one.getValue())))
        .toList();
  }

  private RightsRequest find(Viewer viewer, String id, String request) {
    var found = rights.get(viewer, Her.number(request));
    if (!found.person().toString().equals(id)) {
      throw new NotThere();
    }
    return found;
  }

  private static String letterPath(RightsRequest asked) {
    return "/warga/" + asked.person() + "/hak/" + asked.id() + "/surat";
  }

  private static Optional<Outcome> outcome(Right right, String code) {
    return Outcome.parse(code)
        .filter(one ->
            RightsWords.outcomes(right).stream()
                .anyMatch(choice -> choice.value().equals(one.name())));
  }

  private String village(PlaceCode place) {
    return desk.nearby(place.village());
  }
}
