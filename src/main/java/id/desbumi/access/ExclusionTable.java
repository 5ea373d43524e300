package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who must not see whom: an account, a sealed name, or the whole desk of a village. */
@Component
class ExclusionTable {

  private final JdbcClient db;

  ExclusionTable(JdbcClient db) {
    this.db = db;
  }

  /** One that holds; exactly one of account, free name and desk is there. */
  record Row(UUID id, @Nullable UUID account, byte @Nullable [] freeName, @Nullable String desk) {}

  List<Row> of(UUID person) {
    return db.sql(
            """
            select id, account, free_name, desk
              from access.exclusion
             where person = :person
               and ended_at is null
             order by told_at, id
            """)
        .param("person", person)
        .query(Row.class)
        .list();
  }

  /** Which of her sealed names an account bears, unless she said that it is not the one. */
  List<UUID> named(UUID person, UUID account, byte[][] keys) {
    return db.sql(
            """
            select e.id
              from access.exclusion e
             where e.person = :person
               and e.name_index && :keys::bytea[]
               and e.ended_at is null
               and not exists (select 1
                                 from access.not_the_one n
                                where n.exclusion = e.id
                                  and n.account = :account)
             order by e.id
            """)
        .param("person", person)
        .param("keys", keys)
        .param("account", account)
        .query(UUID.class)
        .list();
  }

  void account(UUID id, UUID person, UUID account, UUID by, Instant now) {
    insert(id, person, account, null, null, null, by, now);
  }

  void name(UUID id, UUID person, byte[] sealed, byte[][] keys, UUID by, Instant now) {
    insert(id, person, null, sealed, keys, null, by, now);
  }

  void desk(UUID id, UUID person, PlaceCode village, UUID by, Instant now) {
    insert(id, person, null, null, null, village.value(), by, now);
  }

  /** False when it does not hold any more, or is not hers. */
  boolean end(UUID person, UUID id, Instant now) {
    return db.sql(
                """
                update access.exclusion
                   set ended_at = :now
                 where id = :id
                   and person = :person
                   and ended_at is null
                """)
            .param("now", at(now))
            .param("id", id)
            .param("person", person)
            .update()
        == 1;
  }

  /** Empties the names she said; what was chosen by account or desk tells nothing of her. */
  void forget(UUID person, Instant now) {
    db.sql(
            """
            update access.exclusion
               set free_name = '',
                   name_index = null,
                   ended_at = coalesce(ended_at, :now)
             where person = :person
               and free_name is not null
            """)
        .param("now", at(now))
        .param("person", person)
        .update();
  }

  void notTheOne(UUID exclusion, UUID account, UUID by, Instant now) {
    db.sql(
            """
            insert into access.not_the_one (exclusion, account, said_by, said_at)
            values (:exclusion, :account, :by, :now)
                on conflict do nothing
            """)
        .param("exclusion", exclusion)
        .param("account", account)
        .param("by", by)
        .param("now", at(now))
        .update();
  }

  private void insert(
      UUID id,
      UUID person,
      @Nullable UUID account,
      byte @Nullable [] name,
      byte @Nullable [] @Nullable [] keys,
      @Nullable String desk,
      UUID by,
      Instant now) {
    db.sql(
            """
            insert into access.exclusion
                   (id, person, account, free_name, name_index, desk, told_by, told_at)
            values (:id, :person, :account, :name, :keys::bytea[], :desk, :by, :now)
                on conflict (id) do nothing
            """)
        .param("id", id)
        .param("person", person)
        .param("account", account)
        .param("name", name)
        .param("keys", keys)
        .param("desk", desk)
        .param("by", by)
        .param("now", at(now))
        .update();
  }

  private static OffsetDateTime at(Instant now) {
    return now.atOffset(ZoneOffset.UTC);
  }
}
