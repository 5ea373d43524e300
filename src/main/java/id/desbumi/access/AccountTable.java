package id.desbumi.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts, without their secrets. */
@Component
class AccountTable {

  private final JdbcClient db;

  AccountTable(JdbcClient db) {
    this.db = db;
  }

  /** False when the id or the name is there already. */
  boolean insert(NewAccount account, byte[] code, Instant codeUntil, UUID by, Instant now) {
    return db.sql(
                """
                insert into access.account
                       (id, sign_in_name, display_name, code, code_until, made_at, made_by)
                values (:id, :signInName, :name, :code, :codeUntil, :now, :by)
                    on conflict do nothing
                """)
            .param("id", account.id())
            .param("signInName", account.signInName())
            .param("name", account.name())
            .param("code", code)
            .param("codeUntil", codeUntil.atOffset(ZoneOffset.UTC))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Account> find(UUID id) {
    return db.sql(
            """
            select id, sign_in_name, display_name as name, last_seen, ended_at
              from access.account
             where id = :id
            """)
        .param("id", id)
        .query(Account.class)
        .optional();
  }

  Optional<Account> findByName(String signInName) {
    return db.sql(
            """
            select id, sign_in_name, display_name as name, last_seen, ended_at
              from access.account
             where sign_in_name = :signInName
            """)
        .param("signInName", signInName)
        .query(Account.class)
        .optional();
  }

  List<Account> named(Collection<UUID> ids) {
    return db.sql(
            """
            select id, sign_in_name, display_name as name, last_seen, ended_at
              from access.account
             where id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Account.class)
        .list();
  }

  /** Those who once had a role within the area, and those the asker made who have none yet. */
  List<Account> listOf(String lo, String hi, UUID maker) {
    return db.sql(
            """
            select a.id, a.sign_in_name, a.display_name as name, a.last_seen, a.ended_at
              from access.account a
             where exists (select 1
                             from access.role_grant g
                            where g.account = a.id
                              and g.area >= :lo
                              and g.area < :hi)
                or (a.made_by = :maker
                    and not exists (select 1 from access.role_grant g where g.account = a.id))
             order by a.ended_at nulls first, a.display_name, a.id
             limit 500
            """)
        .param("lo", lo)
        .param("hi", hi)
        .param("maker", maker)
        .query(Account.class)
        .list();
  }

  /** Whether {@link #listOf} would list this one. */
  boolean isOf(UUID account, String lo, String hi, UUID maker) {
    return db.sql(
            """
            select exists (select 1
                             from access.role_grant g
                            where g.account = a.id
                              and g.area >= :lo
                              and g.area < :hi)
                or (a.made_by = :maker
                    and not exists (select 1 from access.role_grant g where g.account = a.id))
              from access.account a
             where a.id = :account
            """)
        .param("account", account)
        .param("lo", lo)
        .param("hi", hi)
        .param("maker", maker)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void newCode(UUID id, byte[] code, Instant until) {
    db.sql(
            """
            update access.account
               set code = :code,
                   code_until = :until
             where id = :id
            """)
        .param("id", id)
        .param("code", code)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }
}
