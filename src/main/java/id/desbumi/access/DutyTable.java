package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account may work as on a day, and whom it must not see. */
@Component
public class DutyTable {

  private final JdbcClient db;

  DutyTable(JdbcClient db) {
    this.db = db;
  }

  /** The duties in force, always in the same order. */
  public List<Duty> of(UUID account, LocalDate today) {
    return Duty.together(
        db.sql(
                """
                select g.role, g.area, g.to_day, coalesce(v.kader_see_village, false) as kader
                  from access.role_grant g
                  left join access.village_choice v on v.village = left(g.area, 13)
                 where g.account = :account
                   and :today between g.from_day and g.to_day
                   and g.ended_at is null
                 order by g.role, g.area, g.to_day
                """)
            .param("account", account)
            .param("today", today)
            .query((row, number) ->
                new Duty(
                    Role.valueOf(row.getString("role")),
                    List.of(new PlaceCode(row.getString("area"))),
                    row.getObject("to_day", LocalDate.class),
                    row.getBoolean("kader")))
            .list());
  }

  /** Those who said that this account must not see them. */
  public Set<UUID> excluded(UUID account) {
    return new TreeSet<>(
        db.sql(
                """
                select person
                  from access.exclusion
                 where account = :account
                   and ended_at is null
                """)
            .param("account", account)
            .query(UUID.class)
            .list());
  }
}
