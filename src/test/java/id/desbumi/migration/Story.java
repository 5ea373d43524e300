package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Tells journeys of invented people in one village, through the front doors. */
public class Story {

  public static final PlaceCode VILLAGE = new PlaceCode("35.09.17.2003");
  public static final PlaceCode NEIGHBOUR = new PlaceCode("35.09.17.2004");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final People people;
  private final Journeys journeys;
  private final Clock clock;
  private final Viewer officer = officer(VILLAGE);
  private final Viewer neighbour = officer(NEIGHBOUR);

  Story(People people, Journeys journeys, Clock clock) {
    this.people = people;
    this.journeys = journeys;
    this.clock = clock;
  }

  /** Whose journey is told. */
  public record Her(PersonId person, JourneyId journey) {}

  public static Viewer officer(PlaceCode village) {
    return new Viewer(
        UUID.randomUUID(),
        "Petugas Contoh",
        Role.OFFICER,
        village,
        Reach.of(village),
        Reach.of(village),
        Set.of());
  }

  public static PartialDate day(String iso) {
    return PartialDate.parse(iso).orElseThrow();
  }

  public Viewer officer() {
    return officer;
  }

  public Viewer neighbour() {
    return neighbour;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public PersonId person() {
    var id = new PersonId(UUID.randomUUID());
    people.register(
        officer,
        UUID.randomUUID(),
        new NewPerson(
            id,
            VILLAGE,
            false,
            true,
            Map.of(
                PersonField.NAME, Answer.of("Warga Contoh " + NUMBER.incrementAndGet()),
                PersonField.SEX, Answer.of("P"))),
        true);
    return id;
  }

  public Her interested(String when) {
    var person = person();
    return begin(person, EventKind.INTERESTED, when);
  }

  public Her begin(PersonId person, EventKind first, String when) {
    var id = new JourneyId(UUID.randomUUID());
    journeys.begin(
        officer,
        UUID.randomUUID(),
        new NewJourney(
            id,
            person,
            Map.of(JourneyField.COUNTRY, Answer.of("TWN")),
            new NewEvent(UUID.randomUUID(), first, day(when), null, null, null)));
    return new Her(person, id);
  }

  public UUID then(Her her, EventKind kind, String when) {
    return then(her, kind, when, null);
  }

  public UUID then(Her her, EventKind kind, String when, @Nullable String country) {
    return record(her, new NewEvent(UUID.randomUUID(), kind, day(when), country, null, null));
  }

  public UUID died(Her her, EventKind kind, String source) {
    return record(
        her, new NewEvent(UUID.randomUUID(), kind, day("2026-02-01"), null, source, null));
  }

  public UUID correct(Her her, UUID wrong, EventKind kind, String when) {
    return record(her, new NewEvent(UUID.randomUUID(), kind, day(when), null, null, wrong));
  }

  public Journey journey(Her her) {
    return journeys(her).stream()
        .filter(journey -> journey.id().equals(her.journey()))
        .findFirst()
        .orElseThrow();
  }

  public List<Journey> journeys(Her her) {
    return journeys.of(officer, her.person());
  }

  private UUID record(Her her, NewEvent event) {
    journeys.record(officer, UUID.randomUUID(), her.journey(), journey(her).revision(), event);
    return event.id();
  }
}
