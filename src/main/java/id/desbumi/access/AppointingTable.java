package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rights to appoint. */
@Component
class AppointingTable {

  private final JdbcClient db;

  AppointingTable(JdbcClient db) {
    this.db = db;
  }

  boolean insert(StewardGrant grant, UUID by, Instant now) {
    return db.sql(
                """
                insert into access.appointing
                       (id, account, roles, area, from_day, to_day, first_by, first_name, first_at)
                values (:id, :account, :roles, :area, :from, :to, :by, :name, :now)
                    on conflict (id) do nothing
                """)
            .param("id", grant.id())
            .param("account", grant.account())
            .param("roles", grant.roles().stream().map(Role::name).toArray(String[]::new))
            .param("area", grant.area().value())
            .param("from", grant.fromDay())
            .param("to", grant.toDay())
            .param("by", by)
            .param("name", grant.firstName())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * False when it is confirmed or ended already, or was proposed by the same account.
   *
   * @param atMachine two people stand at the machine, which is one account to us
   */
  boolean confirm(UUID id, UUID by, String name, boolean atMachine, Instant now) {
    return db.sql(
                """
                update access.appointing
                   set second_by = :by,
                       second_name = :name,
                       second_at = :now
                 where id = :id
                   and second_at is null
                   and ended_at is null
                   and (first_by <> :by or :atMachine)
                """)
            .param("id", id)
            .param("by", by)
            .param("name", name)
            .param("atMachine", atMachine)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean end(UUID id, UUID by, Instant now) {
    return db.sql(
                """
                update access.appointing
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

  Optional<StewardGrant> find(UUID id) {
    return db.sql(
            """
            select id, account, roles, area, from_day, to_day, first_name,
                   second_at is not null as confirmed
              from access.appointing
             where id = :id
               and ended_at is null
            """)
        .param("id", id)
        .query(AppointingTable::read)
        .optional();
  }

  /** Those of an account in force on this day. */
  List<StewardGrant> inForce(UUID account, LocalDate today) {
    return db.sql(
            """
            select id, account, roles, area, from_day, to_day, first_name, true as confirmed
              from access.appointing
             where account = :account
               and second_at is not null
               and :today between from_day and to_day
               and ended_at is null
             order by area, id
            """)
        .param("account", account)
        .param("today", today)
        .query(AppointingTable::read)
        .list();
  }

  /** Those within an area, confirmed or still waiting for the second person. */
  List<StewardGrant> within(String lo, String hi, LocalDate today) {
    return db.sql(
            """
            select id, account, roles, area, from_day, to_day, first_name,
                   second_at is not null as confirmed
              from access.appointing
             where area >= :lo
               and area < :hi
               and to_day >= :today
               and ended_at is null
             order by area, id
             limit 200
            """)
        .param("lo", lo)
        .param("hi", hi)
        .param("today", today)
        .query(AppointingTable::read)
        .list();
  }

  private static StewardGrant read(ResultSet row, int number) throws SQLException {
    return new StewardGrant(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toSet()),
        new PlaceCode(row.getString("area")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("first_name"),
        row.getBoolean("confirmed"));
  }
}
