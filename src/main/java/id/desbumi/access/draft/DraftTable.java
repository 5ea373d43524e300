package id.desbumi.access.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts, sealed, by account and the id of the page that was typed into. */
@Component
class DraftTable {

  record Row(UUID id, byte[] sealed, Instant at) {}

  private final JdbcClient db;

  DraftTable(JdbcClient db) {
    this.db = db;
  }

  void put(
      UUID account, UUID id, byte[] place, byte @Nullable [] subject, byte[] sealed, Instant now) {
    db.sql(
            """
            insert into access.draft (account, id, place, subject, sealed, at)
            values (:account, :id, :place, :subject, :sealed, :now)
                on conflict (account, id) do update
               set place = excluded.place,
                   subject = excluded.subject,
                   sealed = excluded.sealed,
                   at = excluded.at
            """)
        .param("account", account)
        .param("id", id)
        .param("place", place)
        .param("subject", subject, java.sql.Types.BINARY)
        .param("sealed", sealed)
        .param("now", at(now))
        .update();
  }

  /** Leaves the newest of a form's page, and the newest of all. */
  void thin(UUID account, byte[] place, int ofPlace, int ofAll) {
    db.sql(
            """
            delete from access.draft d
             using (select id,
                           row_number() over (order by at desc, id desc) as of_all,
                           row_number() over (partition by place order by at desc, id desc) as of_place,
                           place
                      from access.draft
                     where account = :account) o
             where d.account = :account
               and d.id = o.id
               and (o.of_all > :ofAll or (o.place = :place and o.of_place > :ofPlace))
            """)
        .param("account", account)
        .param("place", place)
        .param("ofPlace", ofPlace)
        .param("ofAll", ofAll)
        .update();
  }

  /** Those of an account that have not ended, newest first. */
  List<Row> of(UUID account, Instant after) {
    return db.sql(
            """
            select id, sealed, at
              from access.draft
             where account = :account
               and at > :after
             order by at desc, id desc
            """)
        .param("account", account)
        .param("after", at(after))
        .query(Row.class)
        .list();
  }

  /** The newest one of a form's page. */
  Optional<Row> newest(UUID account, List<byte[]> places, Instant after) {
    return db.sql(
            """
            select id, sealed, at
              from access.draft
             where account = :account
               and place = any(:places)
               and at > :after
             order by at desc, id desc
             limit 1
            """)
        .param("account", account)
        .param("places", places.toArray(byte[][]::new))
        .param("after", at(after))
        .query(Row.class)
        .optional();
  }

  int count(UUID account, Instant after) {
    return db.sql(
            """
            select count(*)
              from access.draft
             where account = :account
               and at > :after
            """)
        .param("account", account)
        .param("after", at(after))
        .query(Integer.class)
        .single();
  }

  void delete(UUID account, UUID id) {
    db.sql("delete from access.draft where account = :account and id = :id")
        .param("account", account)
        .param("id", id)
        .update();
  }

  void deleteAbout(List<byte[]> subjects) {
    db.sql("delete from access.draft where subject = any(:subjects)")
        .param("subjects", subjects.toArray(byte[][]::new))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
