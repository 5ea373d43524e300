package id.desbumi.migration;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL on {@code migration.journey}. Every statement carries the viewer's reach. */
@Component
class JourneyTable {

  private final JdbcClient db;

  JourneyTable(JdbcClient db) {
    this.db = db;
  }

  /** A row as it lies in the table. */
  record Row(
      UUID id,
      UUID person,
      String placeNow,
      boolean keptInVillage,
      boolean open,
      String phase,
      String country,
      @Nullable LocalDate since,
      String answers,
      String sealed,
      @Nullable Integer rhythmDays,
      @Nullable LocalDate lastContact,
      @Nullable LocalDate lastVisit,
      int revision) {}

  /** False when she has an open journey already, or this one is there. */
  boolean insert(
      NewJourney journey,
      Person person,
      Course course,
      String open,
      String sealed,
      Instant now,
      UUID by) {
    return db.sql(
                """
                insert into migration.journey
                       (id, person, place_now, kept_in_village, open, phase, country, since,
                        answers, sealed, recorded, recorded_by, closed)
                values (:id, :person, :place, :kept, :open, :phase, :country, :since,
                        :answers::jsonb, :sealed::jsonb, :now, :by, :closed)
                    on conflict do nothing
                """)
            .param("id", journey.id().value())
            .param("person", person.id().value())
            .param("place", person.place().value())
            .param("kept", person.keptInVillage())
            .param("open", course.open())
            .param("phase", course.phase().letter())
            .param("country", course.country())
            .param("since", course.since())
            .param("answers", open)
            .param("sealed", sealed)
            .param("now", utc(now))
            .param("by", by)
            .param("closed", course.open() ? null : utc(now))
            .update()
        == 1;
  }

  Optional<Row> hold(Viewer viewer, JourneyId id) {
    return reach(
            db.sql(
                """
                select id, person, place_now, kept_in_village, open, phase, country, since,
                       answers::text, sealed::text, rhythm_days, last_contact, last_visit, revision
                  from migration.journey j
                 where id = :id
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where j.place_now >= r.lo
                                  and j.place_now < r.hi
                                  and (r.inside or not j.kept_in_village))
                   for update
                """),
            viewer)
        .param("id", id.value())
        .query(Row.class)
        .optional();
  }

  /** All journeys of one person, the newest first. */
  List<Row> of(Viewer viewer, PersonId person) {
    return reach(
            db.sql(
                """
                select id, person, place_now, kept_in_village, open, phase, country, since,
                       answers::text, sealed::text, rhythm_days, last_contact, last_visit, revision
                  from migration.journey j
                 where person = :person
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where j.place_now >= r.lo
                                  and j.place_now < r.hi
                                  and (r.inside or not j.kept_in_village))
                 order by open desc, recorded desc, id desc
                """),
            viewer)
        .param("person", person.value())
        .query(Row.class)
        .list();
  }

  void move(JourneyId id, Course course, Instant now) {
    db.sql(
            """
            update migration.journey
               set phase = :phase,
                   country = :country,
                   since = :since,
                   open = :open,
                   closed = :closed,
                   revision = revision + 1
             where id = :id
            """)
        .param("phase", course.phase().letter())
        .param("country", course.country())
        .param("since", course.since())
        .param("open", course.open())
        .param("closed", course.open() ? null : utc(now))
        .param("id", id.value())
        .update();
  }

  void answer(JourneyId id, String country, String open, String sealed) {
    db.sql(
            """
            update migration.journey
               set country = :country,
                   answers = :answers::jsonb,
                   sealed = :sealed::jsonb,
                   revision = revision + 1
             where id = :id
            """)
        .param("country", country)
        .param("answers", open)
        .param("sealed", sealed)
        .param("id", id.value())
        .update();
  }

  void agree(JourneyId id, @Nullable Integer rhythmDays) {
    db.sql(
            """
            update migration.journey
               set rhythm_days = :days,
                   revision = revision + 1
             where id = :id
            """)
        .param("days", rhythmDays)
        .param("id", id.value())
        .update();
  }

  void heard(JourneyId id, LocalDate on, boolean visit) {
    db.sql(
            """
            update migration.journey
               set last_contact = greatest(last_contact, :on),
                   last_visit = case when :visit then greatest(last_visit, :on) else last_visit end
             where id = :id
            """)
        .param("on", on)
        .param("visit", visit)
        .param("id", id.value())
        .update();
  }

  /** Where everybody of a village stands; one line a person. */
  List<StandingRow> village(Viewer viewer, PlaceCode village) {
    return reach(
            db.sql(
                """
                select distinct on (j.person) j.person, j.id as journey, j.place_now, j.phase,
                       j.country, j.since
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select person, id, place_now, phase, country, since, open, recorded
                         from migration.journey
                        where place_now >= greatest(r.lo, :from) collate "C"
                          and place_now < least(r.hi, :to) collate "C"
                          and (r.inside or not kept_in_village)
                          and person <> all(:excluded)) j
                 order by j.person, j.open desc, j.recorded desc
                """),
            viewer)
        .param("from", village.value())
        .param("to", village.value() + "/")
        .query(StandingRow.class)
        .list();
  }

  List<StandingRow> standing(Viewer viewer, List<UUID> people) {
    return reach(
            db.sql(
                """
                select distinct on (person) person, id as journey, place_now, phase, country, since
                  from migration.journey j
                 where person = any(:people)
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where j.place_now >= r.lo
                                  and j.place_now < r.hi
                                  and (r.inside or not j.kept_in_village))
                 order by person, open desc, recorded desc
                """),
            viewer)
        .param("people", people.toArray(UUID[]::new))
        .query(StandingRow.class)
        .list();
  }

  /** Abroad, with an agreed rhythm, and not heard of in time: longest overdue first. */
  List<DueRow> unheard(Viewer viewer, LocalDate today, int limit) {
    return reach(
            db.sql(
                """
                select j.person, j.id as journey, j.place_now, j.rhythm_days,
                       coalesce(j.last_contact, j.since) as last, j.due
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select person, id, place_now, rhythm_days, last_contact, since,
                              coalesce(last_contact, since) + rhythm_days as due
                         from migration.journey
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and person <> all(:excluded)
                          and rhythm_days is not null
                          and phase = 'A'
                          and coalesce(last_contact, since) + rhythm_days <= :today
                        order by coalesce(last_contact, since) + rhythm_days
                        limit :limit) j
                 order by j.due
                 limit :limit
                """),
            viewer)
        .param("today", today)
        .param("limit", limit)
        .query(DueRow.class)
        .list();
  }

  /** Came home and was not visited yet: longest waiting first. */
  List<DueRow> unvisited(Viewer viewer, int limit) {
    return reach(
            db.sql(
                """
                select j.person, j.id as journey, j.place_now, 0 as rhythm_days, j.since as last,
                       j.since + 14 as due
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select person, id, place_now, since
                         from migration.journey
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and person <> all(:excluded)
                          and phase = 'R'
                          and last_visit is null
                          and since is not null
                        order by since
                        limit :limit) j
                 order by j.since
                 limit :limit
                """),
            viewer)
        .param("limit", limit)
        .query(DueRow.class)
        .list();
  }

  record StandingRow(
      UUID person,
      UUID journey,
      String placeNow,
      String phase,
      String country,
      @Nullable LocalDate since) {

    Standing standing() {
      return new Standing(
          new PersonId(person),
          new JourneyId(journey),
          new PlaceCode(placeNow),
          JourneyTable.phase(phase),
          country,
          since);
    }
  }

  record DueRow(
      UUID person,
      UUID journey,
      String placeNow,
      int rhythmDays,
      @Nullable LocalDate last,
      LocalDate due) {}

  static Phase phase(String letter) {
    for (var phase : Phase.values()) {
      if (phase.letter().equals(letter)) {
        return phase;
      }
    }
    throw new IllegalStateException("no phase " + letter);
  }

  static StatementSpec reach(StatementSpec statement, Viewer viewer) {
    return statement
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds());
  }

  static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
