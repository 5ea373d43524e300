package id.desbumi.migration;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.database.Rows;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Whereabouts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** A journey about to be begun, its answers as they go into the table. */
  record Fresh(NewJourney journey, Whereabouts person, Course course, String open, String sealed) {}

  /**
   * Adds journeys; the ids of those that are in. Left out is one of somebody who has an open one,
   * and one that is there already.
   */
  Set<UUID> insert(List<Fresh> fresh, Instant now, UUID by) {
    var of = new Rows<>(fresh);
    return new HashSet<>(
        db.sql(
                """
                insert into migration.journey
                       (id, person, place_now, kept_in_village, open, phase, country, since,
                        answers, sealed, recorded, recorded_by, closed)
                select j.id, j.person, j.place, j.kept, j.open, j.phase, j.country, j.since,
                       j.answers::jsonb, j.sealed::jsonb, :now, :by,
                       case when not j.open then :now::timestamptz end
                  from unnest(:ids::uuid[], :people::uuid[], :places::text[], :kept::boolean[],
                              :open::boolean[], :phases::text[], :countries::text[], :since::date[],
                              :answers::text[], :sealed::text[])
                       with ordinality
                       j(id, person, place, kept, open, phase, country, since, answers, sealed, n)
                 order by j.person, j.n
                    on conflict do nothing
                returning id
                """)
            .param("ids", of.uuids(row -> row.journey.id().value()))
            .param("people", of.uuids(row -> row.person.id().value()))
            .param("places", of.texts(row -> row.person.place()))
            .param("kept", of.flags(row -> row.person.keptInVillage()))
            .param("open", of.flags(row -> row.course.open()))
            .param("phases", of.texts(row -> row.course.phase().letter()))
            .param("countries", of.texts(row -> row.course.country()))
            .param("since", of.texts(row -> row.course.since()))
            .param("answers", of.texts(Fresh::open))
            .param("sealed", of.texts(Fresh::sealed))
            .param("now", utc(now))
            .param("by", by)
            .query(UUID.class)
            .list());
  }

  /** One that is there for this viewer, held against other writers until the transaction ends. */
  Optional<Row> hold(Viewer viewer, JourneyId id) {
    return hold(viewer, List.of(id)).stream().findFirst();
  }

  List<Row> hold(Viewer viewer, Collection<JourneyId> ids) {
    return reach(
            db.sql(
                """
                select id, person, place_now, kept_in_village, open, phase, country, since,
                       answers::text, sealed::text, rhythm_days, last_contact, last_visit, revision
                  from migration.journey j
                 where id = any(:ids)
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where j.place_now >= r.lo
                                  and j.place_now < r.hi
                                  and (r.inside or not j.kept_in_village))
                 order by id
                   for update
                """),
            viewer)
        .param("ids", ids.stream().map(JourneyId::value).toArray(UUID[]::new))
        .query(Row.class)
        .list();
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

  record Move(UUID id, Course course) {}

  /** Brings journeys to where their events have led. */
  void move(List<Move> moves, Instant now) {
    var of = new Rows<>(moves);
    db.sql(
            """
            update migration.journey j
               set phase = m.phase,
                   country = m.country,
                   since = m.since,
                   open = m.open,
                   closed = case when not m.open then :now::timestamptz end,
                   revision = revision + 1
              from unnest(:ids::uuid[], :phases::text[], :countries::text[], :since::date[],
                          :open::boolean[])
                   m(id, phase, country, since, open)
             where j.id = m.id
            """)
        .param("ids", of.uuids(Move::id))
        .param("phases", of.texts(row -> row.course.phase().letter()))
        .param("countries", of.texts(row -> row.course.country()))
        .param("since", of.texts(row -> row.course.since()))
        .param("open", of.flags(row -> row.course.open()))
        .param("now", utc(now))
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
                       j.country, j.since, j.sector
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select person, id, place_now, phase, country, since, sector, open, recorded
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
                select distinct on (person) person, id as journey, place_now, phase, country, since,
                       sector
                  from migration.journey j
                 where person = any(:people)
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where j.place_now >= r.lo
                                  and j.place_now < r.hi
                                  and (r.inside or not j.kept_in_village))
                 order by person, open desc, recorded desc, id desc
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
      @Nullable LocalDate since,
      String sector) {

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
