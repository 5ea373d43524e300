package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Phase;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.Journey;
import id.desbumi.migration.JourneyEvent;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.migration.Recording;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.paper.Written;
import id.desbumi.registry.Person;
import id.desbumi.web.AskedField;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /warga/{id}/perkembangan}: what happened, put right, or begun anew after a journey ended.
 */
@Controller
class EventController {

  private static final List<String> CARRIED =
      List.of("journey", "event", "request", "base", "corrects");
  private static final List<String> CARRIED_FROM_PAPER =
      List.of("journey", "event", "request", "base", "kind");

  private final Her her;
  private final Journeys journeys;
  private final CountryChoices countries;
  private final Sheets sheets;
  private final SheetTyping typing;
  private final Clock clock;

  EventController(
      Her her,
      Journeys journeys,
      CountryChoices countries,
      Sheets sheets,
      SheetTyping typing,
      Clock clock) {
    this.her = her;
    this.journeys = journeys;
    this.countries = countries;
    this.sheets = sheets;
    this.typing = typing;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/perkembangan")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView form(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String perjalanan,
      @RequestParam(required = false) @Nullable String membetulkan,
      @RequestParam(defaultValue = "") String lembar) {
    var person = her.find(viewer, id);
    var journey = journey(viewer, person, perjalanan);
    var typed = new HashMap<String, String>();
    if (!lembar.isEmpty()) {
      var sheet = TypedSheet.find(sheets, viewer, lembar, SheetKind.RETURN);
      if (sheet.typed() != null) {
        return TypedSheet.done(sheet.code());
      }
      typed.putAll(TypedSheet.start(sheets, viewer, sheet));
      typed.put("kind", EventKind.RETURNED.name());
    }
    typed.put("journey", journey.id().toString());
    typed.put("event", Uuid7.next(clock).toString());
    typed.put("request", Uuid7.next(clock).toString());
    typed.put("base", Integer.toString(journey.revision()));
    if (membetulkan != null) {
      typed.put("corrects", membetulkan);
    }
    return page(viewer, person, journey, typed, new Mistakes(), null);
  }

  @PostMapping("/warga/{id}/perkembangan")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView record(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var journey = journey(viewer, person, typed.get("journey"));
    var mistakes = new Mistakes();
    var event = read(typed, mistakes);
    var base = number(typed.get("base"), mistakes);
    var request = uuid(typed.get("request"), mistakes);
    var sheet = SheetCode.parse(typed.getOrDefault("lembar", ""));
    var written =
        sheet.isEmpty()
            ? Optional.<Written>empty()
            : SheetFoot.read(typed, LocalDate.now(clock), mistakes);
    if (event.isEmpty() || !mistakes.none()) {
      var again = page(viewer, person, journey, typed, mistakes, null);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    if (event.get().kind() == EventKind.INTERESTED && event.get().corrects() == null) {
      journeys.begin(
          viewer,
          request,
          new NewJourney(new JourneyId(request), person.id(), Map.of(), event.get()));
      return Pages.redirect(PersonPages.path(person) + "?tersimpan");
    }
    var recording =
        sheet.isEmpty()
            ? journeys.record(viewer, request, journey.id(), base, event.get())
            : typedIn(
                viewer,
                sheet.get(),
                written.orElseThrow(),
                person,
                () -> journeys.record(viewer, request, journey.id(), base, event.get()));
    return switch (recording) {
      case Recording.Done _ ->
          sheet
              .map(TypedSheet::done)
              .orElseGet(() -> Pages.redirect(PersonPages.path(person) + "?tersimpan"));
      case Recording.MovedOn moved -> {
        var fresh = new HashMap<>(typed);
        fresh.put("base", Integer.toString(moved.revision()));
        fresh.put("request", Uuid7.next(clock).toString());
        var again = page(viewer, person, journey, fresh, new Mistakes(), words(moved.newest()));
        again.setStatus(HttpStatus.CONFLICT);
        yield again;
      }
    };
  }

  /** From a sheet: it stays out when another desk recorded something since she looked. */
  private Recording typedIn(
      Viewer viewer, SheetCode sheet, Written written, Person person, Supplier<Recording> work) {
    var recording = new Recording[] {new Recording.Done(new UUID(0, 0))};
    typing.once(
        viewer,
        sheet,
        written,
        person,
        () -> {
          recording[0] = work.get();
          return recording[0] instanceof Recording.Done;
        });
    return recording[0];
  }

  private Optional<NewEvent> read(Map<String, String> typed, Mistakes mistakes) {
    var closed = typed.getOrDefault("closedKind", "");
    var kind =
        mistakes.read("kind", closed.isEmpty() ? typed.get("kind") : closed, EventKind::parse);
    var happened = happened(typed, mistakes);
    var country =
        mistakes.readIfTyped(
            "country",
            typed.get("country"),
            code -> Optional.of(code).filter(one -> one.matches("[A-Z]{3}")));
    var event = uuid(typed.get("event"), mistakes);
    var corrects = typed.getOrDefault("corrects", "");
    var wrong = corrects.isEmpty() ? null : uuid(corrects, mistakes);
    return mistakes.whenNone(() ->
        new NewEvent(
            event,
            kind.orElseThrow(),
            happened.orElse(null),
            country.orElse(null),
            blankToNull(typed.get("source")),
            wrong));
  }

  private Optional<PartialDate> happened(Map<String, String> typed, Mistakes mistakes) {
    var day = typed.getOrDefault("happenedDay", "");
    var month = typed.getOrDefault("happenedMonth", "");
    var year = typed.getOrDefault("happenedYear", "");
    if (day.isBlank() && month.isBlank() && year.isBlank()) {
      return Optional.empty();
    }
    var date = PartialDate.parse(day, month, year);
    if (date.isEmpty()) {
      mistakes.add("happened", "mistake.happened");
    } else if (date.get().isAfter(LocalDate.now(clock).plusDays(1))) {
      mistakes.add("happened", "mistake.happened.future");
    }
    return date;
  }

  private ModelAndView page(
      Viewer viewer,
      Person person,
      Journey journey,
      Map<String, String> typed,
      Mistakes mistakes,
      @Nullable String movedOn) {
    var hidden = new HashMap<String, String>();
    (typed.getOrDefault("lembar", "").isEmpty() ? CARRIED : CARRIED_FROM_PAPER)
        .forEach(name -> hidden.put(name, typed.getOrDefault(name, "")));
    var corrects = typed.getOrDefault("corrects", "");
    return Pages.page(
        "migration/event",
        Map.of(
            "page",
            new EventPage(
                person.name(),
                PersonPages.path(person),
                journey.events().stream()
                    .filter(event -> event.id().toString().equals(corrects))
                    .findFirst()
                    .map(this::words)
                    .orElse(null),
                movedOn,
                questions(journey, corrects, typed, mistakes),
                typing.sheet(viewer, typed, mistakes),
                hidden,
                mistakes)));
  }

  private List<AskedField> questions(
      Journey journey, String corrects, Map<String, String> typed, Mistakes mistakes) {
    var sheet = !typed.getOrDefault("lembar", "").isEmpty();
    return EventQuestions.of(
        sheet ? List.of() : kinds(journey, !corrects.isEmpty()),
        sheet || !corrects.isEmpty() ? List.of() : closedKinds(journey.phase()),
        sheet ? List.of() : countries.all(),
        typed,
        mistakes);
  }

  /** What can happen next; for a correction, anything that stands in the clear. */
  private static List<Choice> kinds(Journey journey, boolean correction) {
    return Arrays.stream(EventKind.values())
        .filter(kind -> !kind.isClosed())
        .filter(kind ->
            correction
                || kind.mayFollow(journey.phase())
                || kind == EventKind.INTERESTED && !journey.open())
        .map(kind ->
            new Choice(
                kind.name(),
                kind == EventKind.INTERESTED && !correction
                    ? t("migration.kind.again")
                    : t("migration.kind." + kind)))
        .toList();
  }

  private static List<Choice> closedKinds(Phase phase) {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.isClosed() && kind.mayFollow(phase))
        .map(kind -> new Choice(kind.name(), t("migration.kind." + kind)))
        .toList();
  }

  private String words(JourneyEvent event) {
    return t("migration.kind." + event.kind())
        + ", "
        + event.when().map(Formats::date).orElse(t("web.not-known"));
  }

  private Journey journey(Viewer viewer, Person person, @Nullable String id) {
    return journeys.of(viewer, person.id()).stream()
        .filter(one -> id == null || one.id().toString().equals(id))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private static int number(@Nullable String typed, Mistakes mistakes) {
    try {
      return Integer.parseInt(typed == null ? "" : typed);
    } catch (NumberFormatException broken) {
      mistakes.add("kind", "mistake.form-broken");
      return 0;
    }
  }

  private static UUID uuid(@Nullable String typed, Mistakes mistakes) {
    try {
      return UUID.fromString(typed == null ? "" : typed);
    } catch (IllegalArgumentException broken) {
      mistakes.add("kind", "mistake.form-broken");
      return new UUID(0, 0);
    }
  }

  private static @Nullable String blankToNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
