package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offices of the villages' governments. */
@Component
class OfficialTable {

  private final JdbcClient db;

  OfficialTable(JdbcClient db) {
    this.db = db;
  }

  /** False when this id is there already. */
  boolean insert(PlaceCode village, Official one, UUID by, Instant now) {
    return db.sql(
                """
                insert into access.official
                       (id, village, office, acting, for_head, title, name, since, until,
                        written_by, written_at)
                values (:id, :village, :office, :acting, :forHead, :title, :name, :since,
                        :until::date, :by, :now)
                    on conflict (id) do nothing
                """)
            .param("id", one.id())
            .param("village", village.value())
            .param("office", one.office().name())
            .param("acting", one.acting().name())
            .param("forHead", one.forHead())
            .param("title", one.title())
            .param("name", one.name())
            .param("since", one.since())
            .param("until", one.until())
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Those of today first, the head before all others. */
  List<Official> of(PlaceCode village) {
    return db.sql(
            """
            select id, office, acting, for_head, title, name, since, until,
                   withdrawn_at is not null as withdrawn
              from access.official
             where village = :village
             order by withdrawn_at is not null,
                      until desc nulls first,
                      array_position(
                        array['HEAD', 'SECRETARY', 'SECTION', 'AFFAIRS', 'HAMLET'], office::text),
                      since desc,
                      id
            """)
        .param("village", village.value())
        .query(OfficialTable::read)
        .list();
  }

  /** Another head on one of these days; the one who is there longest. */
  Optional<Official> headBetween(PlaceCode village, UUID but, LocalDate since, LocalDate until) {
    return db.sql(
            """
            select id, office, acting, for_head, title, name, since, until, false as withdrawn
              from access.official
             where village = :village
               and office = 'HEAD'
               and withdrawn_at is null
               and id <> :but
               and since < :until
               and coalesce(until, 'infinity') > :since
             order by since
             limit 1
            """)
        .param("village", village.value())
        .param("but", but)
        .param("since", since)
        .param("until", until)
        .query(OfficialTable::read)
        .optional();
  }

  boolean end(PlaceCode village, UUID id, LocalDate until) {
    return db.sql(
                """
                update access.official
                   set until = :until
                 where id = :id
                   and village = :village
                   and until is null
                   and since < :until
                   and withdrawn_at is null
                """)
            .param("id", id)
            .param("village", village.value())
            .param("until", until)
            .update()
        == 1;
  }

  boolean withdraw(PlaceCode village, UUID id, UUID by, Instant now) {
    return db.sql(
                """
                update access.official
                   set withdrawn_by = :by,
                       withdrawn_at = :now
                 where id = :id
                   and village = :village
                   and withdrawn_at is null
                """)
            .param("id", id)
            .param("village", village.value())
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Official read(ResultSet row, int number) throws SQLException {
    return new Official(
        row.getObject("id", UUID.class),
        Official.Office.valueOf(row.getString("office")),
        Official.Acting.valueOf(row.getString("acting")),
        row.getBoolean("for_head"),
        row.getString("title"),
        row.getString("name"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getBoolean("withdrawn"));
  }
}
