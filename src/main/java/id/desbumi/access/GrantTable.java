package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach.Range;
import id.desbumi.core.Role;
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

/** Who holds which role, where and until when. */
@Component
class GrantTable {

  private final JdbcClient db;

  GrantTable(JdbcClient db) {
    this.db = db;
  }

  /** False when this id is there already. */
  boolean insert(RoleGrant grant, UUID by, Instant now) {
    return db.sql(
                """
                insert into access.role_grant
                       (id, account, role, area, from_day, to_day, granted_by, granted_at)
                values (:id, :account, :role, :area, :from, :to, :by, :now)
                    on conflict (id) do nothing
                """)
            .param("id", grant.id())
            .param("account", grant.account())
            .param("role", grant.role().name())
            .param("area", grant.area().value())
            .param("from", grant.fromDay())
            .param("to", grant.toDay())
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<RoleGrant> find(UUID id) {
    return db.sql(
            """
            select id, account, role, area, from_day, to_day
              from access.role_grant
             where id = :id
            """)
        .param("id", id)
        .query(GrantTable::read)
        .optional();
  }

  /** Those not ended and not run out, also the ones that begin later. */
  List<RoleGrant> of(UUID account, LocalDate today) {
    return db.sql(
            """
            select id, account, role, area, from_day, to_day
              from access.role_grant
             where account = :account
               and to_day >= :today
               and ended_at is null
             order by role, area, id
            """)
        .param("account", account)
        .param("today", today)
        .query(GrantTable::read)
        .list();
  }

  /** All that hold or lie in the village, in force on this day. */
  List<RoleGrant> around(PlaceCode village, LocalDate today) {
    return db.sql(
            """
            select g.id, g.account, g.role, g.area, g.from_day, g.to_day
              from access.role_grant g
              join access.account a on a.id = g.account and a.ended_at is null
             where (g.area = any(:above) or (g.area >= :lo and g.area < :hi))
               and :today between g.from_day and g.to_day
               and g.ended_at is null
             order by g.role, g.area, g.id
            """)
        .param(
            "above",
            new String[] {
              "",
              village.value().substring(0, 2),
              village.value().substring(0, 5),
              village.value().substring(0, 8)
            })
        .param("lo", village.value())
        .param("hi", village.value() + "/")
        .param("today", today)
        .query(GrantTable::read)
        .list();
  }

  /** All of a place and below it that are in force or will be. */
  List<RoleGrant> within(PlaceCode place, LocalDate today) {
    return db.sql(
            """
            select id, account, role, area, from_day, to_day
              from access.role_grant
             where (area = :place or (area >= :place || '.' and area < :place || '/'))
               and to_day >= :today
               and ended_at is null
             order by area, role, id
            """)
        .param("place", place.value())
        .param("today", today)
        .query(GrantTable::read)
        .list();
  }

  /** Those within an area whose last day is one of these. */
  List<RoleGrant> endingWithin(PlaceCode area, LocalDate today, LocalDate last) {
    return db.sql(
            """
            select g.id, g.account, g.role, g.area, g.from_day, g.to_day
              from access.role_grant g
              join access.account a on a.id = g.account and a.ended_at is null
             where g.area >= :lo
               and g.area < :hi
               and g.to_day between :today and :last
               and g.ended_at is null
             order by g.to_day, g.id
             limit 200
            """)
        .param("lo", area.equals(PlaceCode.NATION) ? "" : Range.below(area).lo())
        .param("hi", Range.below(area).hi())
        .param("today", today)
        .param("last", last)
        .query(GrantTable::read)
        .list();
  }

  boolean end(UUID id, UUID by, Instant now) {
    return db.sql(
                """
                update access.role_grant
                   set ended_by = :by,
                       ended_at = :now
                 where id = :id
                   and ended_at is null
                """)
            .param("id", id)
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static RoleGrant read(ResultSet row, int number) throws SQLException {
    return new RoleGrant(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Role.valueOf(row.getString("role")),
        new PlaceCode(row.getString("area")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }
}
