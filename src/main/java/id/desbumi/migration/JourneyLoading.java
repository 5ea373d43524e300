package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.database.CopyRows;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerSheet;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.Whereabouts;
import id.desbumi.tally.Cohort;
import id.desbumi.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invented journeys in bulk, for trials as large as a nation: the rows that {@link Journeys} would
 * write of a journey and its events, one after the other, by the same course of life.
 */
@Component
public class JourneyLoading {

  public static final List<String> TABLES =
      List.of("migration.journey", "migration.event", "migration.counted");

  private final Telling telling;
  private final Vault vault;

  JourneyLoading(Telling telling, Vault vault) {
    this.telling = telling;
    this.vault = vault;
  }

  /** A person with one journey. */
  public record Life(NewPerson person, ToBegin begin, List<ToRecord> events) {
    public Life {
      events = List.copyOf(events);
    }
  }

  /** The rows of some of them; their keys were made before. */
  public List<CopyRows> rows(Viewer viewer, List<Life> lives, Instant now) {
    var journeys =
        new CopyRows(
            """
            copy migration.journey
                 (id, person, place_now, kept_in_village, open, phase, country, since, answers,
                  sealed, revision, recorded, recorded_by, closed)
            from stdin\
            """);
    var events =
        new CopyRows(
            """
            copy migration.event
                 (id, journey, person, place_now, kept_in_village, kind, happened_from, happened_to,
                  precision, seq, corrects, country, village_then, sex_then, sealed, recorded,
                  by_account, by_name)
            from stdin\
            """);
    var counted =
        new CopyRows(
            """
            copy migration.counted
                 (person, place_now, kept_in_village, village, phase, country, sex, sector, cohort)
            from stdin\
            """);
    for (var life : lives) {
      var person = whereabouts(viewer, life.person());
      var journey = life.begin().journey();
      var planned = Beginning.country(journey.answers().get(JourneyField.COUNTRY));
      var sheet = new AnswerSheet<JourneyField>(vault, person.id().value(), Journeys.TABLE);
      journey.answers().forEach(sheet::put);
      var told = new ArrayList<JourneyEvent>();
      told.add(telling.shown(journey.first(), Sequence.FIRST, viewer));
      var course = Course.of(told, planned);
      add(events, viewer, person, journey, journey.first(), Sequence.FIRST, course.country(), now);
      for (var next : life.events()) {
        var event = next.event();
        var seq = Sequence.place(Course.holding(told), event.happened(), Optional.empty());
        told.add(telling.shown(event, seq, viewer));
        course = Course.of(told, planned);
        var country =
            event.kind().isFlow() && event.country() == null ? course.country() : event.country();
        add(events, viewer, person, journey, event, seq, country, now);
      }
      journeys.add(
          journey.id().value(),
          person.id().value(),
          person.place(),
          person.keptInVillage(),
          course.open(),
          course.phase().letter(),
          course.country(),
          course.since(),
          sheet.openJson(),
          sheet.sealedJson(),
          1 + life.events().size(),
          now,
          viewer.account(),
          course.open() ? null : now);
      if (person.confirmed()) {
        counted.add(
            person.id().value(),
            person.place(),
            person.keptInVillage(),
            person.place().village(),
            course.phase().letter(),
            course.country(),
            person.sex(),
            WorkSector.of(journey.answers().getOrDefault(JourneyField.JOB, Answer.NOT_ASKED)),
            Cohort.of(person.bornYear()));
      }
    }
    return List.of(journeys, events, counted);
  }

  private void add(
      CopyRows events,
      Viewer viewer,
      Whereabouts person,
      NewJourney journey,
      NewEvent event,
      long seq,
      @Nullable String country,
      Instant now) {
    var sealed = telling.seal(person.id().value(), event);
    var where =
        new EventTable.Where(
            person.id().value(),
            person.place().value(),
            person.keptInVillage(),
            person.place().village().value(),
            person.sex() == null ? null : person.sex().name());
    var row =
        new EventTable.Fresh(journey.id(), event, where, seq, country, sealed).row(viewer, now);
    events.add(
        row.id(),
        row.journey(),
        where.person(),
        where.placeNow(),
        where.kept(),
        row.kind(),
        row.happenedFrom(),
        row.happenedTo(),
        row.precision(),
        row.seq(),
        row.corrects(),
        row.country(),
        row.villageThen(),
        row.sexThen(),
        sealed,
        now,
        viewer.account(),
        viewer.name());
  }

  private static Whereabouts whereabouts(Viewer viewer, NewPerson person) {
    var sex = person.answer(PersonField.SEX).value();
    return new Whereabouts(
        person.id(),
        person.place(),
        person.keptInVillage(),
        sex == null ? null : Sex.valueOf(sex),
        Optional.ofNullable(person.answer(PersonField.BIRTH).value())
            .flatMap(PartialDate::parse)
            .map(date -> date.earliest().getYear())
            .orElse(null),
        person.asked() && viewer.role().atDesk());
  }
}
