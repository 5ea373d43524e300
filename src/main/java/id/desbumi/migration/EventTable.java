package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import id.desbumi.core.Viewer;
import id.desbumi.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on {@code migration.event} and {@code migration.contact}: only ever added to. */
@Component
class EventTable {

  private final JdbcClient db;

  EventTable(JdbcClient db) {
    this.db = db;
  }

  /** A row as it lies in the table. */
  record Row(
      UUID id,
      UUID journey,
      String kind,
      @Nullable LocalDate happenedFrom,
      @Nullable LocalDate happenedTo,
      @Nullable String precision,
      long seq,
      @Nullable String country,
      String villageThen,
      @Nullable String sexThen,
      @Nullable UUID corrects,
      @Nullable UUID correctedBy,
      Instant recorded,
      String byName) {

    JourneyEvent event() {
      return new JourneyEvent(
          id,
          EventKind.valueOf(kind),
          happened(),
          seq,
          country,
          corrects,
          correctedBy != null,
          recorded,
          byName);
    }

    @Nullable PartialDate happened() {
      return happenedFrom == null || happenedTo == null || precision == null
          ? null
          : new PartialDate(happenedFrom, happenedTo, PartialDate.Precision.valueOf(precision));
    }
  }

  /** What an event row says beside the event itself. */
  record Where(
      UUID person, String placeNow, boolean kept, String villageThen, @Nullable String sex) {}

  /** An event about to be written; its number among the journey's, and what is sealed of it. */
  record Fresh(
      JourneyId journey,
      NewEvent event,
      Where where,
      long seq,
      @Nullable String country,
      byte @Nullable [] sealed) {

    Row row(Viewer viewer, Instant now) {
      var when = event.happened();
      return new Row(
          event.id(),
          journey.value(),
          event.kind().shownAs().name(),
          when == null ? null : when.earliest(),
          when == null ? null : when.latest(),
          when == null ? null : when.precision().name(),
          seq,
          country,
          where.villageThen,
          where.sex,
          event.corrects(),
          null,
          now,
          viewer.name());
    }
  }

  /** Adds events; the rows as they lie in the table now. */
  List<Row> insert(Viewer viewer, List<Fresh> fresh, Instant now) {
    var rows = fresh.stream().map(one -> one.row(viewer, now)).toList();
    var of = new Rows<>(rows);
    var about = new Rows<>(fresh);
    db.sql(
            """
            insert into migration.event
                   (id, journey, person, place_now, kept_in_village, kind,
                    happened_from, happened_to, precision, seq, corrects, country,
                    village_then, sex_then, sealed, recorded, by_account, by_name)
            select id, journey, person, place, kept, kind, from_day, to_day, precision, seq,
                   corrects, country, village, sex, sealed, :now, :by, :byName
              from unnest(:ids::uuid[], :journeys::uuid[], :people::uuid[], :places::text[],
                          :kept::boolean[], :kinds::text[], :from::date[], :to::date[],
                          :precisions::text[], :seqs::bigint[], :corrects::uuid[],
                          :countries::text[], :villages::text[], :sexes::text[], :sealed::bytea[])
                   e(id, journey, person, place, kept, kind, from_day, to_day, precision, seq,
                     corrects, country, village, sex, sealed)
            """)
        .param("ids", of.uuids(Row::id))
        .param("journeys", of.uuids(Row::journey))
        .param("people", about.uuids(one -> one.where.person))
        .param("places", about.texts(one -> one.where.placeNow))
        .param("kept", about.flags(one -> one.where.kept))
        .param("kinds", of.texts(Row::kind))
        .param("from", of.texts(Row::happenedFrom))
        .param("to", of.texts(Row::happenedTo))
        .param("precisions", of.texts(Row::precision))
        .param("seqs", of.texts(Row::seq))
        .param("corrects", of.texts(Row::corrects))
        .param("countries", of.texts(Row::country))
        .param("villages", of.texts(Row::villageThen))
        .param("sexes", of.texts(Row::sexThen))
        .param("sealed", about.bytes(Fresh::sealed))
        .param("now", JourneyTable.utc(now))
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .update();
    return rows;
  }

  /** Says of events which ones take their place. The journeys are held by the caller. */
  void correct(List<Fresh> corrections) {
    var of = new Rows<>(corrections);
    db.sql(
            """
            update migration.event e
               set corrected_by = c.by
              from unnest(:wrong::uuid[], :by::uuid[]) c(wrong, by)
             where e.id = c.wrong
               and e.corrected_by is null
            """)
        .param("wrong", of.texts(one -> one.event.corrects()))
        .param("by", of.uuids(one -> one.event.id()))
        .update();
  }

  /** All events of the given journeys; the reach was asked when the journeys were read. */
  List<Row> of(List<UUID> journeys) {
    return db.sql(
            """
            select id, journey, kind, happened_from, happened_to, precision, seq, country,
                   village_then, sex_then, corrects, corrected_by, recorded, by_name
              from migration.event
             where journey = any(:journeys)
             order by seq, recorded
            """)
        .param("journeys", journeys.toArray(UUID[]::new))
        .query(Row.class)
        .list();
  }

  boolean insertContact(
      Viewer viewer,
      JourneyTable.Row journey,
      NewContact contact,
      byte @Nullable [] sealed,
      Instant now) {
    return db.sql(
                """
                insert into migration.contact
                       (id, journey, person, place_now, kept_in_village, on_day, channel,
                        with_whom, reached, sealed, recorded, by_account, by_name)
                values (:id, :journey, :person, :place, :kept, :on, :channel,
                        :whom, :reached, :sealed, :now, :by, :byName)
                    on conflict (id) do nothing
                """)
            .param("id", contact.id())
            .param("journey", journey.id())
            .param("person", journey.person())
            .param("place", journey.placeNow())
            .param("kept", journey.keptInVillage())
            .param("on", contact.on())
            .param("channel", contact.channel())
            .param("whom", contact.withWhom())
            .param("reached", contact.reached())
            .param("sealed", sealed)
            .param("now", JourneyTable.utc(now))
            .param("by", viewer.account())
            .param("byName", viewer.name())
            .update()
        == 1;
  }

  record ContactRow(
      UUID journey, LocalDate onDay, String channel, boolean reached, String byName) {}

  List<ContactRow> contacts(List<UUID> journeys) {
    return db.sql(
            """
            select journey, on_day, channel, reached, by_name
              from migration.contact
             where journey = any(:journeys)
             order by on_day desc, recorded desc
            """)
        .param("journeys", journeys.toArray(UUID[]::new))
        .query(ContactRow.class)
        .list();
  }
}
