package id.desbumi.access.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in, by the hash of the secret her browser holds. */
@Component
class SessionTable {

  /** A row, and what of the account decides what she must do first. */
  record Row(
      UUID account,
      String signInName,
      String name,
      Instant lastSeen,
      boolean factorDone,
      boolean passwordDue,
      boolean factorSet,
      boolean appoints,
      boolean curtained,
      @Nullable String role,
      @Nullable String area) {}

  private final JdbcClient db;

  SessionTable(JdbcClient db) {
    this.db = db;
  }

  void insert(byte[] secret, UUID account, boolean factorDone, boolean passwordDue, Instant now) {
    db.sql(
            """
            insert into access.session
                   (secret, account, made_at, last_seen, factor_done, password_due)
            values (:secret, :account, :now, :now, :factorDone, :passwordDue)
            """)
        .param("secret", secret)
        .param("account", account)
        .param("now", at(now))
        .param("factorDone", factorDone)
        .param("passwordDue", passwordDue)
        .update();
  }

  Optional<Row> find(byte[] secret, Instant seenAfter, Instant madeAfter, LocalDate today) {
    return db.sql(
            """
            select s.account, a.sign_in_name, a.display_name as name, s.last_seen, s.factor_done,
                   s.password_due, a.totp is not null as factor_set, s.curtained, s.role, s.area,
                   exists (select 1
                             from access.appointing p
                            where p.account = s.account
                              and p.second_at is not null
                              and :today between p.from_day and p.to_day
                              and p.ended_at is null) as appoints
              from access.session s
              join access.account a on a.id = s.account and a.ended_at is null
             where s.secret = :secret
               and s.last_seen > :seenAfter
               and s.made_at > :madeAfter
            """)
        .param("secret", secret)
        .param("seenAfter", at(seenAfter))
        .param("madeAfter", at(madeAfter))
        .param("today", today)
        .query(Row.class)
        .optional();
  }

  /** Notes that she is here; the caller sees to it that this happens seldom. */
  void seen(byte[] secret, UUID account, Instant now) {
    db.sql("update access.session set last_seen = :now where secret = :secret")
        .param("now", at(now))
        .param("secret", secret)
        .update();
    db.sql(
            """
            update access.account
               set last_seen = :now
             where id = :account
               and (last_seen is null or last_seen < :minuteAgo)
            """)
        .param("now", at(now))
        .param("minuteAgo", at(now.minusSeconds(60)))
        .param("account", account)
        .update();
  }

  /** The curtain falls. */
  void close(byte[] secret) {
    db.sql("update access.session set curtained = true where secret = :secret")
        .param("secret", secret)
        .update();
  }

  /** The curtain is lifted; wrong tries are forgotten. */
  void lift(byte[] secret, Instant now) {
    db.sql(
            """
            update access.session
               set curtained = false,
                   pin_failed = 0,
                   pin_not_before = null,
                   last_seen = :now
             where secret = :secret
            """)
        .param("secret", secret)
        .param("now", at(now))
        .update();
  }

  /**
   * Takes a turn at lifting the curtain, counted before the digits are looked at: the number of
   * this turn, or empty when the last one is too fresh. After two turns one waits 5 seconds, then
   * 15, then 45.
   */
  Optional<Integer> turn(byte[] secret, Instant now) {
    return db.sql(
            """
            update access.session
               set pin_failed = pin_failed + 1,
                   pin_not_before = case
                       when pin_failed < 1 then :now
                       else :now + least(power(3, pin_failed - 1) * 5, 600) * interval '1 second' end
             where secret = :secret
               and (pin_not_before is null or pin_not_before <= :now)
            returning pin_failed::int
            """)
        .param("secret", secret)
        .param("now", at(now))
        .query(Integer.class)
        .optional();
  }

  /** How many seconds are left until the next turn. */
  long waiting(byte[] secret, Instant now) {
    return db.sql(
            """
            select ceil(greatest(0, extract(epoch from coalesce(pin_not_before, :now) - :now)))::bigint
              from access.session
             where secret = :secret
            """)
        .param("secret", secret)
        .param("now", at(now))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** A new secret for the same session, whenever she comes to see more. */
  void renew(byte[] secret, byte[] fresh, boolean factorDone, boolean passwordDue) {
    db.sql(
            """
            update access.session
               set secret = :fresh,
                   factor_done = factor_done or :factorDone,
                   password_due = password_due and :passwordDue
             where secret = :secret
            """)
        .param("secret", secret)
        .param("fresh", fresh)
        .param("factorDone", factorDone)
        .param("passwordDue", passwordDue)
        .update();
  }

  void choose(byte[] secret, String role, String area) {
    db.sql(
            """
            update access.session
               set role = :role,
                   area = :area
             where secret = :secret
            """)
        .param("secret", secret)
        .param("role", role)
        .param("area", area)
        .update();
  }

  void delete(byte[] secret) {
    db.sql("delete from access.session where secret = :secret").param("secret", secret).update();
  }

  /** Ends all sessions of an account but one. */
  void deleteOthers(UUID account, byte[] but) {
    db.sql(
            """
            delete from access.session
             where account = :account
               and secret <> :but
            """)
        .param("account", account)
        .param("but", but)
        .update();
  }

  void deleteAll(UUID account) {
    db.sql("delete from access.session where account = :account")
        .param("account", account)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
