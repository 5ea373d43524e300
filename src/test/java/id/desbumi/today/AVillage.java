package id.desbumi.today;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewContact;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Viewers;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A village whose officer enters invented people through the front doors. */
public record AVillage(PlaceCode code, Viewer officer, People people, Journeys journeys) {

  public AVillage(String code, People people, Journeys journeys) {
    this(new PlaceCode(code), Viewers.officer(code), people, journeys);
  }

  /** Somebody with everything answered that is needed, and a journey. */
  public record Her(PersonId person, JourneyId journey) {}

  /** Somebody whose record is complete. */
  public PersonId person(String name) {
    return person(name, code, true, true);
  }

  public PersonId person(String name, PlaceCode place, boolean asked, boolean complete) {
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of(name));
    answers.put(PersonField.SEX, Answer.of("P"));
    if (complete) {
      answers.put(PersonField.BIRTH, Answer.of("1999"));
      answers.put(PersonField.NO_NIK, Answer.of(PersonField.NO_NIK.options().getFirst()));
    }
    var id = new PersonId(UUID.randomUUID());
    people.register(
        officer, UUID.randomUUID(), new NewPerson(id, place, false, asked, answers), true);
    return id;
  }

  /** Abroad since a day, having agreed to be heard of every so many days. */
  public Her abroad(String name, LocalDate since, int rhythm) {
    return abroad(name, code, since, rhythm);
  }

  public Her abroad(String name, PlaceCode place, LocalDate since, int rhythm) {
    var her = begin(person(name, place, true, true), EventKind.DEPARTED, since);
    journeys.agreeRhythm(officer, her.journey(), rhythm);
    return her;
  }

  /** Home again since a day. */
  public Her returned(String name, LocalDate since) {
    var her = begin(person(name), EventKind.DEPARTED, since.minusYears(2));
    journeys.record(
        officer,
        UUID.randomUUID(),
        her.journey(),
        journeys.of(officer, her.person()).getFirst().revision(),
        event(EventKind.RETURNED, since));
    return her;
  }

  public void heardOf(Her her, LocalDate on, String channel) {
    journeys.contact(
        officer,
        UUID.randomUUID(),
        her.journey(),
        new NewContact(UUID.randomUUID(), on, channel, "pasangan", true, null));
  }

  private Her begin(PersonId person, EventKind kind, LocalDate when) {
    var id = new JourneyId(UUID.randomUUID());
    journeys.begin(
        officer,
        UUID.randomUUID(),
        new NewJourney(
            id, person, Map.of(JourneyField.COUNTRY, Answer.of("TWN")), event(kind, when)));
    return new Her(person, id);
  }

  private static NewEvent event(EventKind kind, LocalDate when) {
    return new NewEvent(
        UUID.randomUUID(),
        kind,
        PartialDate.parse(when.toString()).orElseThrow(),
        kind == EventKind.DEPARTED ? "TWN" : null,
        null,
        null);
  }
}
