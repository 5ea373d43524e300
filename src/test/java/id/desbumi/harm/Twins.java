package id.desbumi.harm;

import static id.desbumi.rounds.Walking.walk;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.casework.Staff;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewContact;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.registry.Answer;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.rounds.HouseState;
import id.desbumi.rounds.Houses;
import id.desbumi.rounds.Walking;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Two villages alike to the last answer, but for how their people left, who sent them and why they
 * came back. Everything is done first in one and then in the other, so that numbers and moments
 * come in one order.
 */
final class Twins {

  /** One of the two: its desk, its women in one order, its round. */
  record Village(
      PlaceCode code,
      Viewer officer,
      Viewer kader,
      Viewer head,
      Viewer caseWorker,
      List<PersonId> women,
      UUID round) {

    Viewer eyes(Role role) {
      return switch (role) {
        case OFFICER -> officer;
        case KADER -> kader;
        case VILLAGE_HEAD -> head;
        case CASE_WORKER -> caseWorker;
        case CASE_DESK, ANALYST, AUDITOR, ADMINISTRATOR -> throw new IllegalArgumentException();
      };
    }

    PlaceCode rt() {
      return new PlaceCode(code + ".01.001");
    }
  }

  static final List<Role> ROLES =
      List.of(Role.OFFICER, Role.KADER, Role.VILLAGE_HEAD, Role.CASE_WORKER);

  private static int numbers = 0;

  private final People people;
  private final Journeys journeys;
  private final Consents consents;
  private final Houses houses;
  private final Walking walking;
  private final Staff staff;
  private final Clock clock;

  Twins(ApplicationContext beans) {
    people = beans.getBean(People.class);
    journeys = beans.getBean(Journeys.class);
    consents = beans.getBean(Consents.class);
    houses = beans.getBean(Houses.class);
    walking = new Walking(beans);
    clock = beans.getBean(Clock.class);
    staff = new Staff(beans.getBean(Accounts.class), beans.getBean(Appointing.class), clock);
  }

  Village village(String code, boolean procedural) {
    var officer = staff.appoint(Role.OFFICER, code);
    var rt = walking.village(officer, 1).getFirst();
    var kader = staff.appoint(Role.KADER, rt.value());
    var head = staff.appoint(Role.VILLAGE_HEAD, code);
    var partner = staff.appoint(Role.CASE_WORKER, code);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rt, kader)));
    var women = new ArrayList<PersonId>();
    var village = new Village(officer.home(), officer, kader, head, partner, women, round);
    women.add(interested(village, procedural));
    women.add(stayed(village, procedural));
    women.add(abroad(village, procedural));
    women.add(returned(village, procedural));
    var house = UUID.randomUUID();
    houses.add(kader, UUID.randomUUID(), round, rt, house, "pagar hijau");
    houses.entered(kader, house, women.get(2));
    var list = houses.of(kader, round, rt).houses();
    houses.answer(
        kader, UUID.randomUUID(), round, rt, house, list.getLast().seq(), HouseState.DONE);
    return village;
  }

  private PersonId interested(Village village, boolean procedural) {
    var her = person(village, "Warga Contoh Ingin");
    var journey = begin(village, her, EventKind.INTERESTED, day(60));
    close(village, her, journey, procedural);
    return her;
  }

  /** Of three ends of a plan, two are told to nobody: "keberangkatan ditunda" and "dicegah". */
  private PersonId stayed(Village village, boolean procedural) {
    var her = person(village, "Warga Contoh Tinggal");
    var journey = begin(village, her, EventKind.INTERESTED, day(90));
    then(village, her, procedural ? EventKind.CANCELLED : EventKind.FAILED_TO_LEAVE, day(70));
    close(village, her, journey, procedural);
    return her;
  }

  private PersonId abroad(Village village, boolean procedural) {
    var her = person(village, "Warga Contoh Jauh");
    var journey = begin(village, her, EventKind.DEPARTED, day(200));
    then(village, her, procedural ? EventKind.WORKING : EventKind.LEFT_WORKPLACE, day(150));
    then(village, her, procedural ? EventKind.WORKING : EventKind.DETAINED, day(100));
    close(village, her, journey, procedural);
    journeys.agreeRhythm(village.officer(), journey, 14);
    journeys.contact(
        village.kader(),
        UUID.randomUUID(),
        journey,
        new NewContact(
            UUID.randomUUID(),
            day(50),
            "telepon",
            "pasangan",
            true,
            procedural ? "baik" : "tidak_bebas_bicara"));
    return her;
  }

  private PersonId returned(Village village, boolean procedural) {
    var her = person(village, "Warga Contoh Pulang");
    var journey = begin(village, her, EventKind.DEPARTED, day(700));
    then(village, her, procedural ? EventKind.WORKING : EventKind.IN_SHELTER, day(40));
    then(village, her, EventKind.RETURNED, day(5));
    close(village, her, journey, procedural);
    return her;
  }

  private PersonId person(Village village, String name) {
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of(name));
    answers.put(PersonField.SEX, Answer.of("P"));
    answers.put(PersonField.BIRTH, Answer.of("1999"));
    answers.put(PersonField.NO_NIK, Answer.of("belum_punya"));
    answers.put(PersonField.PHONE, Answer.of("+62811000001"));
    var id = new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | ++numbers));
    people.register(
        village.officer(),
        UUID.randomUUID(),
        new NewPerson(id, village.rt(), false, true, answers),
        true);
    consents.record(village.officer(), id, ConsentKind.SHARE, true, "lisan");
    return id;
  }

  private JourneyId begin(Village village, PersonId her, EventKind first, LocalDate on) {
    var id = new JourneyId(UUID.randomUUID());
    journeys.begin(
        village.officer(),
        UUID.randomUUID(),
        new NewJourney(
            id,
            her,
            Map.of(
                JourneyField.COUNTRY, Answer.of("TWN"),
                JourneyField.WAGE_PROMISED, Answer.of("TWD 20000")),
            event(first, on)));
    return id;
  }

  private void then(Village village, PersonId her, EventKind kind, LocalDate on) {
    var journey = journeys.of(village.officer(), her).getFirst();
    journeys.record(
        village.officer(), UUID.randomUUID(), journey.id(), journey.revision(), event(kind, on));
  }

  /** What is told behind closed doors; who left by herself has fewer papers to tell of. */
  private void close(Village village, PersonId her, JourneyId journey, boolean procedural) {
    var answers = new EnumMap<JourneyField, Answer>(JourneyField.class);
    answers.put(JourneyField.CHANNEL, Answer.of(procedural ? "prosedural" : "nonprosedural"));
    answers.put(JourneyField.OFFER, Answer.of(procedural ? "p3mi" : "orang_datang"));
    answers.put(JourneyField.VISA, Answer.of(procedural ? "kerja" : "kunjungan"));
    answers.put(JourneyField.BPJS, Answer.of(procedural ? "ya" : "tidak"));
    answers.put(
        JourneyField.RETURN_REASON, Answer.of(procedural ? "habis_kontrak" : "dipulangkan"));
    if (procedural) {
      answers.put(JourneyField.SCHEME, Answer.of("p2p"));
      answers.put(JourneyField.P3MI, Answer.of("PT Contoh Satu"));
      answers.put(JourneyField.CONTRACT, Answer.of("ada_dipahami"));
      answers.put(JourneyField.CONTRACT_END, Answer.of("2027-01"));
    } else {
      answers.put(JourneyField.ROUTE, Answer.of("Batam lalu laut"));
      answers.put(JourneyField.RECRUITER, Answer.of("Pak Pengajak Contoh"));
    }
    journeys.change(
        village.officer(),
        UUID.randomUUID(),
        journey,
        journeys.of(village.officer(), her).getFirst().revision(),
        answers);
  }

  private static NewEvent event(EventKind kind, LocalDate on) {
    return new NewEvent(
        UUID.randomUUID(),
        kind,
        PartialDate.parse(on.toString()).orElseThrow(),
        kind == EventKind.DEPARTED ? "TWN" : null,
        null,
        null);
  }

  private LocalDate day(int ago) {
    return LocalDate.now(clock).minusDays(ago);
  }
}
