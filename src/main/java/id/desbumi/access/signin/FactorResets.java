package id.desbumi.access.signin;

import id.desbumi.access.Appointing;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lost second factor, taken away by two people within a week of each other: both appoint where
 * she works, or one of them is an administrator. She sets up a new one when she next signs in.
 */
@Component
public class FactorResets {

  /** What one person's word did. */
  public enum Said {
    /** The first of two; the other must say it too. */
    FIRST,
    /** She had said it already, and once more is not a second person. */
    AGAIN,
    DONE,
    /** She has no second factor that could be taken away, or it was taken already. */
    NONE
  }

  private record Row(UUID id, UUID firstBy) {}

  private static final Duration WAITS = Duration.ofDays(7);

  private final JdbcClient db;
  private final SecretTable secrets;
  private final SessionTable sessions;
  private final Appointing appointing;
  private final Journal journal;
  private final Clock clock;

  FactorResets(
      JdbcClient db,
      SecretTable secrets,
      SessionTable sessions,
      Appointing appointing,
      Journal journal,
      Clock clock) {
    this.db = db;
    this.secrets = secrets;
    this.sessions = sessions;
    this.appointing = appointing;
    this.journal = journal;
    this.clock = clock;
  }

  /** One person's word that the telephone and the paper are lost. */
  @Transactional
  public Said reset(Viewer by, UUID account) {
    if (by.role() != Role.ADMINISTRATOR || by.account().equals(account)) {
      appointing.mustReach(by, account);
    } else {
      appointing.mustBeThere(account);
    }
    if (!hasFactor(account)) {
      return Said.NONE;
    }
    var open =
        db.sql(
                """
                select id, first_by
                  from access.factor_reset
                 where account = :account
                   and second_at is null
                   and first_at > :after
                 order by first_at
                 limit 1
                   for update
                """)
            .param("account", account)
            .param("after", clock.instant().minus(WAITS).atOffset(ZoneOffset.UTC))
            .query(Row.class)
            .optional();
    if (open.isEmpty()) {
      ask(by, account);
      journal.note(by, Act.SECOND_FACTOR_RESET, by.home(), account, "first of two");
      return Said.FIRST;
    }
    if (open.get().firstBy().equals(by.account())) {
      return Said.AGAIN;
    }
    confirm(by, open.get().id());
    secrets.removeTotp(account);
    secrets.removeRecoveryCodes(account);
    sessions.deleteAll(account);
    journal.note(by, Act.SECOND_FACTOR_RESET, by.home(), account, "second of two");
    return Said.DONE;
  }

  /** The accounts for which one person has said it, and a second has not. */
  public List<UUID> waiting() {
    return db.sql(
            """
            select account
              from access.factor_reset
             where second_at is null
               and first_at > :after
            """)
        .param("after", clock.instant().minus(WAITS).atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  /** Also lets one word after the other be heard: two at once would be two first ones. */
  private boolean hasFactor(UUID account) {
    return db.sql(
            """
            select totp is not null
              from access.account
             where id = :account
               for update
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  private void ask(Viewer by, UUID account) {
    db.sql(
            """
            insert into access.factor_reset (id, account, first_by, first_at)
            values (:id, :account, :by, :now)
            """)
        .param("id", Uuid7.next(clock))
        .param("account", account)
        .param("by", by.account())
        .param("now", now())
        .update();
  }

  private void confirm(Viewer by, UUID id) {
    db.sql(
            """
            update access.factor_reset
               set second_by = :by,
                   second_at = :now
             where id = :id
            """)
        .param("by", by.account())
        .param("now", now())
        .param("id", id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
