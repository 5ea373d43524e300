package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reads what is meant for pendamping alone: the partner's case workers of an area, and the
 * national case desk. By the grants of today; for rooms that must know whether somebody is there.
 */
@Component
public class CaseReaders {

  private final JdbcClient db;
  private final GrantTable grants;
  private final AccountTable accounts;
  private final Clock clock;

  CaseReaders(JdbcClient db, GrantTable grants, AccountTable accounts, Clock clock) {
    this.db = db;
    this.grants = grants;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * One grant of one reader.
   *
   * @param area the case worker's area; the nation for the case desk
   */
  public record Reader(UUID account, String name, Role role, PlaceCode area) {}

  /** All of the nation, by area and name. */
  public List<Reader> list() {
    return db.sql(
            """
            select g.account, a.display_name, g.role, g.area
              from access.role_grant g
              join access.account a on a.id = g.account
               and a.ended_at is null
             where g.role in ('CASE_WORKER', 'CASE_DESK')
               and :today between g.from_day and g.to_day
               and g.ended_at is null
             order by g.area, a.display_name, g.account
            """)
        .param("today", Today.of(clock))
        .query((row, n) ->
            new Reader(
                row.getObject("account", UUID.class),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                new PlaceCode(row.getString("area"))))
        .list();
  }

  /** Everybody whose work touches the village, whatever it is: for naming who must not know. */
  public List<Account> around(PlaceCode village) {
    var ids =
        grants.around(village, Today.of(clock)).stream()
            .map(RoleGrant::account)
            .distinct()
            .toList();
    return accounts.named(ids).stream()
        .sorted(Comparator.comparing(Account::name).thenComparing(Account::id))
        .toList();
  }
}
