package id.desbumi.operation.sample;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.migration.ToBegin;
import id.desbumi.migration.ToRecord;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.ToRegister;
import id.desbumi.registry.Why;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * One invented life: "Warga Contoh n". Everything about it follows from its number and the day the
 * samples were made, so that a filling broken off and begun again makes nobody twice.
 */
final class SampleLife {

  private static final List<String> COUNTRIES =
      List.of("MYS", "MYS", "MYS", "TWN", "TWN", "HKG", "HKG", "SGP", "SAU", "KOR", "JPN", "BRN");
  private static final List<String> JOBS =
      List.of("rumah_tangga", "perawat_lansia", "pabrik", "ladang", "konstruksi", "pengasuh_anak");

  private final int number;
  private final PlaceCode place;
  private final LocalDate day;
  private final Random chance;
  private final List<ToRecord> events = new ArrayList<>();
  private final boolean woman;
  private final String country;

  SampleLife(int number, PlaceCode place, LocalDate day) {
    this.number = number;
    this.place = place;
    this.day = day;
    this.chance = new Random(number * 7919L);
    this.woman = chance.nextInt(10) < 7;
    this.country = COUNTRIES.get(chance.nextInt(COUNTRIES.size()));
    live();
  }

  ToRegister person() {
    var born = LocalDate.of(1970 + chance("born").nextInt(34), 1 + number % 12, 1 + number % 28);
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of("Warga Contoh " + number));
    answers.put(PersonField.SEX, Answer.of(woman ? "P" : "L"));
    answers.put(PersonField.SOURCE, Answer.of("sendiri"));
    answers.put(
        PersonField.BIRTH, number % 9 == 0 ? Answer.none(Why.UNKNOWN) : Answer.of(born.toString()));
    if (number % 7 != 0) {
      answers.put(PersonField.NIK, Answer.of(nik(born)));
    } else if (number % 5 != 0) {
      answers.put(PersonField.NO_NIK, Answer.of("belum_punya"));
    }
    if (number % 3 == 0) {
      answers.put(PersonField.PHONE, Answer.of("+62800%07d".formatted(number)));
    }
    return new ToRegister(
        id("register"),
        new NewPerson(new PersonId(id("person")), place, number % 31 == 0, true, answers),
        true);
  }

  ToBegin journey() {
    return new ToBegin(
        id("begin"),
        new NewJourney(
            journeyId(),
            new PersonId(id("person")),
            Map.of(
                JourneyField.COUNTRY, Answer.of(country),
                JourneyField.JOB, Answer.of(JOBS.get(number % JOBS.size()))),
            new NewEvent(id("first"), EventKind.INTERESTED, null, null, null, null)));
  }

  List<ToRecord> events() {
    return List.copyOf(events);
  }

  JourneyId journeyId() {
    return new JourneyId(id("journey"));
  }

  /** Abroad, and agreed to be asked after; the rest did not, or is not there. */
  boolean agreedToRhythm() {
    return number % 4 == 0 && isAbroad();
  }

  /** Of those who agreed, most were heard of lately. */
  boolean heardOf() {
    return number % 12 != 0;
  }

  /** Home again and visited; a few still wait for somebody to come by. */
  boolean visitedAtHome() {
    return number % 13 != 0
        && !events.isEmpty()
        && events.getLast().event().kind() == EventKind.RETURNED;
  }

  UUID id(String what) {
    return UUID.nameUUIDFromBytes(
        ("contoh|" + number + "|" + what).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isAbroad() {
    return !events.isEmpty() && events.getLast().event().kind() == EventKind.WORKING;
  }

  private void live() {
    var share = chance.nextInt(100);
    var months = 2 + chance.nextInt(70);
    if (share < 10) {
      return;
    }
    then(EventKind.PAPERS, months + 6);
    if (share < 20) {
      return;
    }
    if (share < 26) {
      then(EventKind.CANCELLED, months);
      return;
    }
    then(EventKind.DEPARTED, months);
    then(EventKind.WORKING, months);
    if (share >= 72) {
      then(EventKind.RETURNED, Math.max(0, months - 24));
    }
  }

  private void then(EventKind kind, int monthsAgo) {
    var when = day.minusMonths(monthsAgo).minusDays(events.isEmpty() ? 20 : number % 20);
    events.add(
        new ToRecord(
            id(kind + "-request"),
            journeyId(),
            1 + events.size(),
            new NewEvent(id(kind.name()), kind, PartialDate.day(when), null, null, null)));
  }

  private Random chance(String what) {
    return new Random(number * 31L + what.hashCode());
  }

  private String nik(LocalDate born) {
    return "99%04d%02d%02d%02d%04d"
        .formatted(
            number / 100,
            born.getDayOfMonth() + (woman ? 40 : 0),
            born.getMonthValue(),
            born.getYear() % 100,
            1 + number % 9999);
  }
}
