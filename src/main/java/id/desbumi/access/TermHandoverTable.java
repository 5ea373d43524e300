package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach.Range;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handovers at the end of a term, and what ends with them at once. */
@Component
class TermHandoverTable {

  private final JdbcClient db;

  TermHandoverTable(JdbcClient db) {
    this.db = db;
  }

  /** False when this id is there already, or one for this account and area waits. */
  boolean insert(
      UUID id,
      UUID account,
      PlaceCode area,
      boolean gone,
      String leaver,
      @Nullable String successor,
      @Nullable List<OpenWork.Line> open,
      Viewer by,
      Instant now) {
    return db.sql(
                """
                insert into access.term_handover
                       (id, account, area, gone, leaver_name, successor_name, open_kinds,
                        open_counts, first_by, first_name, first_role, first_at)
                values (:id, :account, :area, :gone, :leaver, :successor, :kinds::text[],
                        :counts::integer[], :by, :name, :role, :now)
                    on conflict do nothing
                """)
            .param("id", id)
            .param("account", account)
            .param("area", area.value())
            .param("gone", gone)
            .param("leaver", leaver)
            .param("successor", successor)
            .param(
                "kinds",
                open == null
                    ? null
                    : open.stream().map(OpenWork.Line::words).toArray(String[]::new))
            .param(
                "counts",
                open == null
                    ? null
                    : open.stream().map(OpenWork.Line::count).toArray(Integer[]::new))
            .param("by", by.account())
            .param("name", by.name())
            .param("role", by.role().name())
            .param("now", at(now))
            .update()
        == 1;
  }

  Optional<TermHandover> find(UUID id) {
    return db.sql(
            """
            select id, account, area, gone, leaver_name, successor_name, successor, held,
                   open_kinds, open_counts, first_by, first_name, first_role, first_at,
                   second_by, second_name, second_role, second_at, begun_at, withdrawn_at
              from access.term_handover
             where id = :id
            """)
        .param("id", id)
        .query(TermHandoverTable::read)
        .optional();
  }

  /** The same, held until the transaction ends: two may speak at once. */
  Optional<TermHandover> hold(UUID id) {
    db.sql("select id from access.term_handover where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  /** Those of an account, and those within an area, newest first. */
  List<TermHandover> of(UUID account, List<PlaceCode> areas) {
    return db.sql(
            """
            select id, account, area, gone, leaver_name, successor_name, successor, held,
                   open_kinds, open_counts, first_by, first_name, first_role, first_at,
                   second_by, second_name, second_role, second_at, begun_at, withdrawn_at
              from access.term_handover
             where account = :account
                or exists (select 1
                             from unnest(:lo::text[], :hi::text[]) r(lo, hi)
                            where area >= r.lo collate "C"
                              and area < r.hi collate "C")
             order by first_at desc, id
             limit 100
            """)
        .param("account", account)
        .param("lo", areas.stream().map(TermHandoverTable::lo).toArray(String[]::new))
        .param("hi", areas.stream().map(one -> Range.below(one).hi()).toArray(String[]::new))
        .query(TermHandoverTable::read)
        .list();
  }

  void second(UUID id, Viewer by, List<RoleGrant> held, Instant now) {
    db.sql(
            """
            update access.term_handover
               set second_by = :by,
                   second_name = :name,
                   second_role = :role,
                   second_at = :now,
                   held = :held
             where id = :id
            """)
        .param("by", by.account())
        .param("name", by.name())
        .param("role", by.role().name())
        .param("now", at(now))
        .param(
            "held",
            held.stream().map(grant -> grant.role() + "|" + grant.area()).toArray(String[]::new))
        .param("id", id)
        .update();
  }

  void begun(UUID id, UUID successor, String name, Instant now) {
    db.sql(
            """
            update access.term_handover
               set successor = :successor,
                   successor_name = :name,
                   begun_at = :now
             where id = :id
            """)
        .param("successor", successor)
        .param("name", name)
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  boolean withdraw(UUID id, Instant now) {
    return db.sql(
                """
                update access.term_handover
                   set withdrawn_at = :now
                 where id = :id
                   and second_at is null
                   and withdrawn_at is null
                """)
            .param("now", at(now))
            .param("id", id)
            .update()
        == 1;
  }

  /** From the next request on nobody is signed in by this account. */
  void endSessions(UUID account) {
    db.sql("delete from access.session where account = :account")
        .param("account", account)
        .update();
  }

  /** Keys of devices made for work in the area open nothing any more. */
  void revokeTokens(UUID account, PlaceCode area, Instant now) {
    db.sql(
            """
            update access.api_token
               set revoked_at = :now
             where account = :account
               and area >= :lo
               and area < :hi
               and revoked_at is null
            """)
        .param("now", at(now))
        .param("account", account)
        .param("lo", lo(area))
        .param("hi", Range.below(area).hi())
        .update();
  }

  /** The account ends when it has nothing left to do anywhere; true when it did. */
  boolean endIdle(UUID account, LocalDate today, Instant now) {
    return db.sql(
                """
                update access.account a
                   set ended_at = :now
                 where a.id = :account
                   and a.ended_at is null
                   and not exists (select 1
                                     from access.role_grant g
                                    where g.account = a.id
                                      and g.ended_at is null
                                      and g.to_day >= :today)
                   and not exists (select 1
                                     from access.appointing p
                                    where p.account = a.id
                                      and p.ended_at is null
                                      and p.to_day >= :today)
                """)
            .param("now", at(now))
            .param("account", account)
            .param("today", today)
            .update()
        == 1;
  }

  private static String lo(PlaceCode area) {
    return area.equals(PlaceCode.NATION) ? "" : Range.below(area).lo();
  }

  private static TermHandover read(ResultSet row, int number) throws SQLException {
    var second = row.getObject("second_by", UUID.class);
    var begun = row.getObject("begun_at", OffsetDateTime.class);
    return new TermHandover(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        new PlaceCode(row.getString("area")),
        row.getBoolean("gone"),
        row.getString("leaver_name"),
        row.getString("successor_name"),
        row.getObject("successor", UUID.class),
        Arrays.stream((String[]) row.getArray("held").getArray())
            .map(one -> one.split("\\|", -1))
            .map(one -> new TermHandover.Held(Role.valueOf(one[0]), new PlaceCode(one[1])))
            .toList(),
        open(row),
        new TermHandover.Said(
            row.getObject("first_by", UUID.class),
            row.getString("first_name"),
            Role.valueOf(row.getString("first_role")),
            row.getObject("first_at", OffsetDateTime.class).toInstant()),
        second == null
            ? null
            : new TermHandover.Said(
                second,
                row.getString("second_name"),
                Role.valueOf(row.getString("second_role")),
                row.getObject("second_at", OffsetDateTime.class).toInstant()),
        begun == null ? null : begun.toInstant(),
        row.getObject("withdrawn_at") != null);
  }

  private static @Nullable List<OpenWork.Line> open(ResultSet row) throws SQLException {
    var kinds = row.getArray("open_kinds");
    if (kinds == null) {
      return null;
    }
    var words = (String[]) kinds.getArray();
    var counts = (Integer[]) row.getArray("open_counts").getArray();
    var lines = new ArrayList<OpenWork.Line>();
    for (var i = 0; i < words.length; i++) {
      lines.add(new OpenWork.Line(words[i], counts[i]));
    }
    return lines;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
