package id.desbumi.migration;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonWatcher;
import id.desbumi.tally.Delta;
import id.desbumi.tally.Measure;
import id.desbumi.tally.Tally;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the figures what changed. Counted is a person with at least one journey, confirmed by a
 * desk, not merged, not erased; whatever changes about her becomes minus what was told last, plus
 * what is so now.
 */
@Component
class Counting implements PersonWatcher {

  private final People people;
  private final JourneyTable journeys;
  private final Tally tally;
  private final JdbcClient db;

  Counting(People people, JourneyTable journeys, Tally tally, JdbcClient db) {
    this.people = people;
    this.journeys = journeys;
    this.tally = tally;
    this.db = db;
  }

  /** What the figures hold about somebody. */
  private record Told(String village, String phase, String country, @Nullable String sex) {

    Delta delta(UUID person, int n) {
      return new Delta(
          new PlaceCode(village),
          person,
          Measure.PEOPLE,
          null,
          null,
          JourneyTable.phase(phase),
          country,
          sex == null ? null : Sex.valueOf(sex),
          n);
    }
  }

  @Override
  public void changed(Viewer viewer, PersonId id) {
    stock(viewer, id, people.find(viewer, id));
  }

  /** Brings the stock figures up to what holds about one person now. */
  void stock(Viewer viewer, PersonId id, Optional<Person> person) {
    var old = told(id);
    var now = person.filter(one -> one.confirmed() != null).flatMap(one -> standing(viewer, one));
    if (old.equals(now)) {
      return;
    }
    var deltas = new ArrayList<Delta>();
    old.ifPresent(told -> deltas.add(told.delta(id.value(), -1)));
    now.ifPresent(told -> deltas.add(told.delta(id.value(), 1)));
    if (now.isPresent()) {
      tell(person.orElseThrow(), now.get());
    } else {
      forget(id);
    }
    tally.count(viewer, deltas);
  }

  /** A departure or return that is new (+1) or no longer holds (-1). */
  void flow(Viewer viewer, EventTable.Row event, UUID person, int n) {
    var kind = EventKind.valueOf(event.kind());
    if (!kind.isFlow()) {
      return;
    }
    var when = Optional.ofNullable(event.happened());
    var sex = event.sexThen();
    tally.count(
        viewer,
        List.of(
            new Delta(
                new PlaceCode(event.villageThen()),
                person,
                kind == EventKind.DEPARTED ? Measure.DEPARTURES : Measure.RETURNS,
                when.flatMap(date -> date.month()).orElse((YearMonth) null),
                when.map(date -> date.earliest().getYear()).orElse(null),
                null,
                event.country() == null ? Course.NO_COUNTRY : event.country(),
                sex == null ? null : Sex.valueOf(sex),
                n)));
  }

  private Optional<Told> standing(Viewer viewer, Person person) {
    return journeys.standing(viewer, List.of(person.id().value())).stream()
        .findFirst()
        .map(row ->
            new Told(
                person.place().village().value(),
                row.phase(),
                row.country(),
                person.sex().map(Sex::name).orElse(null)));
  }

  private Optional<Told> told(PersonId id) {
    return db.sql(
            """
            select village, phase, country, sex
              from migration.counted
             where person = :person
            """)
        .param("person", id.value())
        .query(Told.class)
        .optional();
  }

  private void tell(Person person, Told now) {
    db.sql(
            """
            insert into migration.counted
                   (person, place_now, kept_in_village, village, phase, country, sex)
            values (:person, :place, :kept, :village, :phase, :country, :sex)
                on conflict (person) do update
               set village = excluded.village,
                   phase = excluded.phase,
                   country = excluded.country,
                   sex = excluded.sex
            """)
        .param("person", person.id().value())
        .param("place", person.place().value())
        .param("kept", person.keptInVillage())
        .param("village", now.village)
        .param("phase", now.phase)
        .param("country", now.country)
        .param("sex", now.sex)
        .update();
  }

  private void forget(PersonId id) {
    db.sql("delete from migration.counted where person = :person")
        .param("person", id.value())
        .update();
  }
}
