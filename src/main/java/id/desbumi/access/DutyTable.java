package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private final NameKeys names;

  DutyTable(JdbcClient db, NameKeys names) {
    this.db = db;
    this.names = names;
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

  /**
   * Whom an account must not see, and who is open to it just now in an emergency.
   *
   * @param excluded they said so: of the account, of somebody whose name it bears, or of the whole
   *     desk it works at or once did
   */
  public record Choices(Set<UUID> excluded, Set<UUID> opened) {}

  private record Choice(UUID person, boolean opened) {}

  /** What binds an account at this moment. */
  public Choices choices(UUID account, String name, Instant now) {
    var excluded = new TreeSet<UUID>();
    var opened = new TreeSet<UUID>();
    db.sql(
            """
            select person, false as opened
              from access.exclusion
             where account = :account
               and ended_at is null
             union
            select e.person, false
              from access.exclusion e
             where e.name_index && :keys::bytea[]
               and e.ended_at is null
               and not exists (select 1
                                 from access.not_the_one n
                                where n.exclusion = e.id
                                  and n.account = :account)
             union
            select e.person, false
              from access.role_grant g
              join access.exclusion e on e.desk = left(g.area, 13)
             where g.account = :account
               and g.role in ('KADER', 'OFFICER')
               and e.ended_at is null
             union
            select person, true
              from access.opening
             where account = :account
               and until > :now
            """)
        .param("account", account)
        .param("keys", names.wanted(name))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Choice.class)
        .list()
        .forEach(choice -> (choice.opened() ? opened : excluded).add(choice.person()));
    return new Choices(excluded, opened);
  }
}
