package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import id.desbumi.core.Viewer;
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

  void insert(
      Viewer viewer,
      JourneyId journey,
      NewEvent event,
      Where where,
      long seq,
      @Nullable String country,
      byte @Nullable [] sealed,
      Instant now) {
    var when = event.happened();
    db.sql(
            """
            insert into migration.event
                   (id, journey, person, place_now, kept_in_village, kind,
                    happened_from, happened_to, precision, seq, corrects, country,
                    village_then, sex_then, sealed, recorded, by_account, by_name)
            values (:id, :journey, :person, :place, :kept, :kind,
                    :from, :to, :precision, :seq, :corrects, :country,
                    :village, :sex, :sealed, :now, :by, :byName)
            """)
        .param("id", event.id())
        .param("journey", journey.value())
        .param("person", where.person)
        .param("place", where.placeNow)
        .param("kept", where.kept)
        .param("kind", event.kind().shownAs().name())
        .param("from", when == null ? null : when.earliest())
        .param("to", when == null ? null : when.latest())
        .param("precision", when == null ? null : when.precision().name())
        .param("seq", seq)
        .param("corrects", event.corrects())
        .param("country", country)
        .param("village", where.villageThen)
        .param("sex", where.sex)
        .param("sealed", sealed)
        .param("now", JourneyTable.utc(now))
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .update();
  }

  /** False when it was corrected before. */
  boolean correct(UUID event, UUID by) {
    return db.sql(
                """
                update migration.event
                   set corrected_by = :by
                 where id = :id
                   and corrected_by is null
                """)
            .param("by", by)
            .param("id", event)
            .update()
        == 1;
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
