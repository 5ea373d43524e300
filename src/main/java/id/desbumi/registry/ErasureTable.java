package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erased records, and {@code registry.hold}: what keeps others from being erased. */
@Component
class ErasureTable {

  private final JdbcClient db;

  ErasureTable(JdbcClient db) {
    this.db = db;
  }

  private record HoldRow(UUID id, String ground, String byName, Instant since) {}

  private record StoneRow(UUID id, String placeNow, Instant erased) {}

  /** The record and those that were merged into it, which are erased first. */
  List<UUID> withAliases(UUID person) {
    return db.sql(
            """
            select id
              from registry.person
             where id = :person
                or merged_into = :person
             order by merged_into nulls last, id
            """)
        .param("person", person)
        .query(UUID.class)
        .list();
  }

  void erase(PersonId id, Erasure.Reason reason, UUID by, Instant now) {
    db.sql("select registry.erase(:person, :reason, :by, :now)::text")
        .param("reason", reason.name())
        .param("person", id.value())
        .param("by", by)
        .param("now", PersonTable.timestamp(now))
        .query(String.class)
        .optional();
  }

  /** The reach was asked when the record was read. */
  List<Erasure.Hold> holds(UUID person) {
    return db
        .sql(
            """
            select id, ground, by_name, since
              from registry.hold
             where person = :person
               and ended is null
             order by since, id
            """)
        .param("person", person)
        .query(HoldRow.class)
        .list()
        .stream()
        .map(row ->
            new Erasure.Hold(row.id, Erasure.Ground.valueOf(row.ground), row.byName, row.since))
        .toList();
  }

  void hold(Viewer viewer, PersonTable.Row person, UUID id, Erasure.Ground ground, Instant now) {
    db.sql(
            """
            insert into registry.hold
                   (id, person, place_now, kept_in_village, ground, by_account, by_name, since)
            values (:id, :person, :place, :kept, :ground, :by, :byName, :now)
            """)
        .param("id", id)
        .param("person", person.id())
        .param("place", person.placeNow())
        .param("kept", person.keptInVillage())
        .param("ground", ground.name())
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .param("now", PersonTable.timestamp(now))
        .update();
  }

  boolean release(Viewer viewer, UUID person, UUID hold, Instant now) {
    return db.sql(
                """
                update registry.hold
                   set ended = :now,
                       ended_by = :by
                 where id = :hold
                   and person = :person
                   and ended is null
                """)
            .param("now", PersonTable.timestamp(now))
            .param("by", viewer.account())
            .param("hold", hold)
            .param("person", person)
            .update()
        == 1;
  }

  Optional<Erasure.Stone> stone(Viewer viewer, PersonId id) {
    return InReach.of(
            db.sql(
                """
                select id, place_now, erased
                  from registry.person
                 where id = :id
                   and erased is not null
                   and id <> all(:excluded)
                """
                    + InReach.PLACE),
            viewer)
        .param("id", id.value())
        .query(StoneRow.class)
        .optional()
        .map(row ->
            new Erasure.Stone(
                new PersonId(row.id), new PlaceCode(row.placeNow).village(), row.erased));
  }
}
