package id.desbumi.operation.sample;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.JourneyLoading;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One invented life of a nation of samples. Everything about it follows from the seed and its
 * number; from the seed's lower half alone, but for the ids. Names are "Warga Contoh n" with an n
 * that some share with thousands and most with few, as names do; NIKs are of region 99 and no two
 * alike.
 */
final class SeedLife {

  private static final List<String> COUNTRIES =
      List.of(
          "MYS", "MYS", "MYS", "MYS", "TWN", "TWN", "TWN", "HKG", "HKG", "HKG", "SGP", "SGP", "SAU",
          "SAU", "KOR", "JPN", "BRN", "ARE", "ITA", "POL");
  private static final List<String> JOBS =
      List.of(
          "rumah_tangga",
          "rumah_tangga",
          "perawat_lansia",
          "perawat_lansia",
          "pabrik",
          "ladang",
          "konstruksi",
          "pengasuh_anak",
          "kapal_ikan",
          "hotel_restoran");
  private static final int NAMES = 40_000;

  private final SplittableRandom chance;
  private final long seed;
  private final int number;
  private final PlaceCode village;
  private final LocalDate day;
  private final boolean woman;
  private int ids;

  SeedLife(long seed, int number, PlaceCode village, LocalDate day) {
    this.seed = seed;
    this.number = number;
    this.village = village;
    this.day = day;
    this.chance = new SplittableRandom((int) seed * 1_000_003L + number);
    this.woman = chance.nextInt(10) < 6;
  }

  /** Herself, her journey and what happened on it; asked once, for chance goes on. */
  Told tell() {
    var person = person();
    var journey = new JourneyId(id());
    var first = new NewEvent(id(), EventKind.INTERESTED, null, null, null, null);
    var begin = new ToBegin(id(), new NewJourney(journey, person.id(), journeyAnswers(), first));
    return new Told(
        new ToRegister(id(), person, true),
        new JourneyLoading.Life(person, begin, events(journey)));
  }

  /** A life as the front doors take it. */
  record Told(ToRegister register, JourneyLoading.Life life) {}

  private NewPerson person() {
    var born =
        LocalDate.of(1962 + chance.nextInt(42), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    var share = chance.nextDouble();
    answers.put(PersonField.NAME, Answer.of("Warga Contoh " + (1 + (int) (NAMES * share * share))));
    answers.put(PersonField.SEX, Answer.of(woman ? "P" : "L"));
    answers.put(PersonField.SOURCE, Answer.of(one("sendiri", "sendiri", "keluarga", "kader")));
    answers.put(
        PersonField.BIRTH,
        in(12) ? Answer.none(Why.UNKNOWN) : Answer.of(in(10) ? "" + born.getYear() : born + ""));
    answers.put(PersonField.MARITAL, Answer.of(one("belum", "kawin_tercatat", "cerai_hidup_akta")));
    answers.put(PersonField.EDUCATION, Answer.of(one("sd", "smp", "smp", "sma", "diploma")));
    if (in(14)) {
      answers.put(PersonField.NO_NIK, Answer.of(one("belum_punya", "tidak_dibawa")));
    } else {
      answers.put(PersonField.NIK, Answer.of(nik(born)));
    }
    if (!in(3)) {
      answers.put(PersonField.PHONE, Answer.of("+62800%07d".formatted(number % 10_000_000)));
    }
    if (in(2)) {
      answers.put(
          PersonField.KK, Answer.of("99%04d010100%04d".formatted(number / 9_999, number % 9_999)));
    }
    if (in(3)) {
      answers.put(PersonField.OCCUPATION, Answer.of(one("tani", "buruh tani", "pedagang")));
    }
    return new NewPerson(new PersonId(id()), village, in(40), !in(60), answers);
  }

  private Map<JourneyField, Answer> journeyAnswers() {
    var answers = new EnumMap<JourneyField, Answer>(JourneyField.class);
    answers.put(JourneyField.COUNTRY, Answer.of(COUNTRIES.get(chance.nextInt(COUNTRIES.size()))));
    answers.put(JourneyField.JOB, Answer.of(JOBS.get(chance.nextInt(JOBS.size()))));
    if (in(3)) {
      answers.put(JourneyField.CHANNEL, Answer.of(one("prosedural", "nonprosedural", "berubah")));
    }
    return answers;
  }

  private List<ToRecord> events(JourneyId journey) {
    var events = new ArrayList<ToRecord>();
    var share = chance.nextInt(100);
    var left = day.minusDays(60 + chance.nextInt(5_400));
    if (share >= 10) {
      add(events, journey, EventKind.PAPERS, left.minusDays(40 + chance.nextInt(150)));
    }
    if (share >= 20 && share < 26) {
      add(events, journey, EventKind.CANCELLED, left);
    }
    if (share >= 26) {
      add(events, journey, EventKind.DEPARTED, left);
    }
    if (share >= 66) {
      var back = left.plusDays(200 + chance.nextInt(1_500));
      add(events, journey, EventKind.RETURNED, back.isAfter(day) ? day : back);
    }
    return events;
  }

  private void add(List<ToRecord> events, JourneyId journey, EventKind kind, LocalDate when) {
    var happened =
        in(15)
            ? PartialDate.parse(Integer.toString(when.getYear())).orElseThrow()
            : PartialDate.day(when);
    events.add(
        new ToRecord(
            id(),
            journey,
            1 + events.size(),
            new NewEvent(id(), kind, happened, null, null, null)));
  }

  /** Of version 7 in form, and in the order of numbers; the same again for the same seed. */
  private UUID id() {
    var nth = number % 8 << 6 | ids++;
    var salt = new SplittableRandom(seed * 31 + number * 64L + nth).nextLong();
    return new UUID(
        (1_700_000_000_000L + number / 8) << 16 | 0x7000L | nth,
        0x8000_0000_0000_0000L | salt >>> 2);
  }

  /** The day and month of birth as a NIK has them, the rest from the number: no two alike. */
  private String nik(LocalDate born) {
    return "99%04d%02d%02d%02d%04d"
        .formatted(
            number / 9_999 % 10_000,
            born.getDayOfMonth() + (woman ? 40 : 0),
            born.getMonthValue(),
            born.getYear() % 100,
            1 + number % 9_999);
  }

  private boolean in(int many) {
    return chance.nextInt(many) == 0;
  }

  private String one(String... of) {
    return of[chance.nextInt(of.length)];
  }
}
