package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PartialDate;
import id.desbumi.core.Phase;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journey;
import id.desbumi.migration.JourneyEvent;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.Asked;
import id.desbumi.registry.Families;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts her page together from her record and her journeys. */
@Component
class PersonPages {

  private static final int SHOWN_MOMENTS = 5;

  private final People people;
  private final Journeys journeys;
  private final Families families;
  private final CountryChoices countries;
  private final DeskPlaces places;
  private final Lookers lookers;
  private final Contested contested;
  private final Clock clock;

  PersonPages(
      People people,
      Journeys journeys,
      Families families,
      CountryChoices countries,
      DeskPlaces places,
      Lookers lookers,
      Contested contested,
      Clock clock) {
    this.people = people;
    this.journeys = journeys;
    this.families = families;
    this.countries = countries;
    this.places = places;
    this.lookers = lookers;
    this.contested = contested;
    this.clock = clock;
  }

  /**
   * @param revealed the field just revealed and its value, or nothing
   */
  PersonPage of(
      Viewer viewer, Person person, @Nullable String note, Map<PersonField, String> revealed) {
    var all = journeys.of(viewer, person.id());
    var current = all.isEmpty() ? null : all.getFirst();
    var moments = timeline(person, all);
    var nik = nik(viewer, person);
    var parts = parts(viewer, person, current);
    return new PersonPage(
        path(person),
        t("migration.person.tab"),
        person.name(),
        about(person),
        current == null ? t("migration.phase.none") : t("migration.phase." + current.phase()),
        person.asked(),
        current != null,
        note,
        secrets(person, nik, revealed),
        current == null ? List.of() : Steps.of(current, countries),
        current == null ? null : unheard(current),
        current == null ? null : unvisited(current),
        missing(person, nik),
        person.handingOverTo() == null
            ? null
            : t("migration.handover.waiting", places.nearby(person.handingOverTo())),
        contested.of(viewer, person),
        parts.stream().filter(part -> !part.isOpen()).map(Part::sheet).toList(),
        parts.stream().filter(Part::isOpen).map(Part::open).toList(),
        current == null ? null : rhythm(current),
        moments.subList(0, Math.min(SHOWN_MOMENTS, moments.size())),
        Math.max(0, moments.size() - SHOWN_MOMENTS),
        lookers.why(viewer, person),
        lookers.of(viewer, person.id().value()),
        needsCheck(person) ? Uuid7.next(clock).toString() : null,
        viewer.role() == Role.OFFICER);
  }

  /** The whole timeline, newest first. */
  List<PersonPage.Moment> timeline(Person person, List<Journey> all) {
    var moments = new ArrayList<PersonPage.Moment>();
    for (var journey : all) {
      overdue(journey).ifPresent(moments::add);
      journey.events().stream()
          .sorted(Comparator.comparingLong(JourneyEvent::seq).reversed())
          .forEach(event -> moments.add(moment(person, journey, event)));
    }
    return moments;
  }

  static String path(Person person) {
    return "/warga/" + person.id();
  }

  private PersonPage.Moment moment(Person person, Journey journey, JourneyEvent event) {
    var when =
        event
            .when()
            .map(Formats::date)
            .orElseGet(() ->
                t(
                    "migration.step.recorded",
                    Formats.shortDate(event.recorded().atZone(ZoneOffset.UTC).toLocalDate())));
    var what =
        event.country() != null
            ? t(
                "migration.event.to",
                t("migration.kind." + event.kind()),
                countries.name(event.country()))
            : t("migration.kind." + event.kind());
    return new PersonPage.Moment(
        t("migration.timeline.by", when, event.byName()),
        what,
        event.corrected() ? t("migration.timeline.corrected") : null,
        event.corrected(),
        false,
        event.corrected()
            ? null
            : path(person)
                + "/perkembangan?perjalanan="
                + journey.id()
                + "&membetulkan="
                + event.id());
  }

  private Optional<PersonPage.Moment> overdue(Journey journey) {
    var today = LocalDate.now(clock);
    return journey
        .dueBy()
        .filter(due -> due.isBefore(today))
        .map(due ->
            new PersonPage.Moment(
                t("migration.timeline.computed", Formats.shortDate(today)),
                t("migration.timeline.unheard"),
                t("migration.timeline.unheard.since", Formats.shortDate(due)),
                false,
                true,
                null));
  }

  private String about(Person person) {
    var words = new ArrayList<String>();
    words.add(
        person
            .sex()
            .map(sex -> t("registry.field.sex." + sex))
            .orElse(t("migration.about.no-sex")));
    person
        .birth()
        .ifPresent(birth ->
            words.add(
                t(
                    "migration.about.age",
                    ChronoUnit.YEARS.between(birth.latest(), LocalDate.now(clock)))));
    words.add(places.nearby(person.place()));
    words.add(
        person.checked() == null
            ? t("migration.about.unchecked")
            : t("migration.about.checked", Formats.shortDate(person.checked())));
    return String.join(", ", words) + ".";
  }

  /** Opened once for the page, and only where there is one. */
  private Optional<People.NikHints> nik(Viewer viewer, Person person) {
    return person.sealed().contains(PersonField.NIK)
        ? people.nikHints(viewer, person.id())
        : Optional.empty();
  }

  private static List<PersonPage.Secret> secrets(
      Person person, Optional<People.NikHints> nik, Map<PersonField, String> revealed) {
    var secrets = new ArrayList<PersonPage.Secret>();
    for (var field : List.of(PersonField.NIK, PersonField.PHONE, PersonField.PASSPORT)) {
      var there = person.sealed().contains(field);
      var end =
          there && field == PersonField.NIK
              ? nik.map(People.NikHints::end)
              : Optional.<String>empty();
      var why = field == PersonField.NIK ? person.answer(PersonField.NO_NIK) : person.answer(field);
      secrets.add(
          new PersonPage.Secret(
              field.code(),
              t(field.label()),
              there,
              end.map(last -> "•••• •••• •••• " + last).orElse("••••••"),
              AnswerForm.words(
                  why.isAsked() && field == PersonField.NIK ? PersonField.NO_NIK : field, why),
              revealed.get(field)));
    }
    return secrets;
  }

  private PersonPage.@Nullable Unheard unheard(Journey journey) {
    var today = LocalDate.now(clock);
    var due = journey.dueBy();
    var rhythm = journey.rhythmDays();
    if (rhythm == null || due.isEmpty() || !due.get().isBefore(today)) {
      return null;
    }
    var last = journey.lastContact() == null ? journey.since() : journey.lastContact();
    var days = last == null ? 0 : ChronoUnit.DAYS.between(last, today);
    var whom = journey.answer(JourneyField.CONTACT_PERSON);
    return new PersonPage.Unheard(
        t("migration.unheard.title", days),
        t(
            "migration.unheard.text",
            rhythm,
            whom.value() == null
                ? t("migration.unheard.nobody")
                : AnswerForm.words(JourneyField.CONTACT_PERSON, whom)));
  }

  private static @Nullable String unvisited(Journey journey) {
    return journey.phase() == Phase.RETURNED
            && journey.lastVisit() == null
            && journey.since() != null
        ? t("migration.unvisited.text", Formats.shortDate(journey.since()))
        : null;
  }

  private static List<String> missing(Person person, Optional<People.NikHints> nik) {
    var missing = new ArrayList<String>();
    if (!person.asked()) {
      missing.add(t("migration.missing.ask-her"));
    }
    if (!person.sealed().contains(PersonField.NIK)
        && !person.answer(PersonField.NO_NIK).isAsked()
        && !person.answer(PersonField.NIK).isAsked()) {
      missing.add(t("migration.missing.nik"));
    }
    for (var field : List.of(PersonField.BIRTH, PersonField.SEX)) {
      if (!person.answer(field).isAsked()) {
        missing.add(t("migration.missing." + field.code()));
      }
    }
    if (!person.sealed().contains(PersonField.PHONE)
        && !person.answer(PersonField.PHONE).isAsked()) {
      missing.add(t("migration.missing.phone"));
    }
    if (!person.answer(PersonField.NIK_CHECK).isAsked()) {
      nik.map(People.NikHints::doubts).orElse(List.of()).stream()
          .map(doubt -> t("migration.doubt." + doubt))
          .forEach(missing::add);
    }
    return missing;
  }

  /** A part of her record, with how many of its questions wait. */
  private record Part(PersonPage.Sheet sheet, int waiting) {

    /** Nothing of it is known, and something could be. */
    boolean isOpen() {
      return sheet.facts().isEmpty() && waiting > 0;
    }

    PersonPage.Open open() {
      return new PersonPage.Open(
          sheet.title(),
          String.valueOf(sheet.edit()),
          t("migration.part.questions", Formats.number(waiting)));
    }
  }

  private List<Part> parts(Viewer viewer, Person person, @Nullable Journey journey) {
    var parts = new ArrayList<Part>();
    if (journey != null) {
      for (var part : JourneyPart.values()) {
        if (part.isShown(journey)) {
          parts.add(journeySheet(person, journey, part));
        }
      }
    }
    for (var part : PersonPart.values()) {
      parts.add(personSheet(person, part));
    }
    if (viewer.role().atDesk()) {
      var family = families.count(viewer, person.id());
      parts.add(
          new Part(
              new PersonPage.Sheet(
                  t("migration.family.title"),
                  path(person) + "/keluarga",
                  List.of(),
                  t("migration.family.count", Formats.number(family))),
              family == 0 ? 1 : 0));
    }
    if (journey != null && (viewer.role() == Role.OFFICER || viewer.role() == Role.CASE_WORKER)) {
      parts.add(
          new Part(
              new PersonPage.Sheet(
                  t("migration.part.closed"),
                  path(person) + "/tertutup",
                  List.of(),
                  t("migration.part.closed.foot")),
              0)); // what is closed tells nobody whether anything is in it
    }
    return parts;
  }

  private Part personSheet(Person person, PersonPart part) {
    var facts = new ArrayList<PersonPage.Fact>();
    for (var field : part.shown()) {
      facts.add(
          person.sealed().contains(field)
              ? new PersonPage.Fact(t(field.label()), t("migration.sealed"), true)
              : fact(field, person.answer(field)));
    }
    return sheet(part.code(), path(person) + "/ubah?bagian=" + part.code(), facts);
  }

  private Part journeySheet(Person person, Journey journey, JourneyPart part) {
    var facts = new ArrayList<PersonPage.Fact>();
    if (part == JourneyPart.PLAN) {
      facts.add(
          new PersonPage.Fact(
              t(JourneyField.COUNTRY.label()),
              countries.name(journey.country()),
              !journey.country().equals("???")));
    }
    for (var field : part.fields()) {
      facts.add(
          journey.sealed().contains(field)
              ? new PersonPage.Fact(t(field.label()), t("migration.sealed"), true)
              : fact(field, journey.answer(field)));
    }
    return sheet(part.code(), path(person) + "/perjalanan?bagian=" + part.code(), facts);
  }

  /** What is known; of the rest only how much it is. */
  private static Part sheet(String part, String edit, List<PersonPage.Fact> facts) {
    var unasked = t("web.not-asked");
    var known = facts.stream().filter(fact -> !fact.value().equals(unasked)).toList();
    var open = facts.size() - known.size();
    return new Part(
        new PersonPage.Sheet(
            t("migration.part." + part),
            edit,
            known,
            open == 0 ? null : t("migration.part.unasked", Formats.number(open))),
        open);
  }

  private static PersonPage.Fact fact(Asked field, Answer answer) {
    var words =
        field.isDate() && answer.value() != null
            ? PartialDate.parse(answer.value()).map(Formats::date).orElse(answer.value())
            : AnswerForm.words(field, answer);
    return new PersonPage.Fact(t(field.label()), words, answer.value() != null);
  }

  private PersonPage.@Nullable Rhythm rhythm(Journey journey) {
    if (journey.rhythmDays() == null
        || journey.since() == null
        || journey.phase() != Phase.ABROAD) {
      return null;
    }
    var signs = new ArrayList<Boolean>();
    var today = LocalDate.now(clock);
    for (var due = today.minusDays(11L * journey.rhythmDays());
        !due.isAfter(today);
        due = due.plusDays(journey.rhythmDays())) {
      var from = due.minusDays(journey.rhythmDays());
      var to = due;
      if (!to.isBefore(journey.since())) {
        signs.add(
            journey.contacts().stream()
                .anyMatch(contact ->
                    contact.reached()
                        && contact.onDay().isAfter(from)
                        && !contact.onDay().isAfter(to)));
      }
    }
    var heard = signs.stream().filter(sign -> sign).count();
    return new PersonPage.Rhythm(
        t("migration.rhythm.about", journey.rhythmDays()),
        t("migration.rhythm.words", heard, signs.size() - heard),
        signs);
  }

  private boolean needsCheck(Person person) {
    return person.confirmed() == null
        || person.checked() == null
        || person.checked().isBefore(LocalDate.now(clock));
  }

  static Map<PersonField, String> nothing() {
    return new EnumMap<>(PersonField.class);
  }
}
