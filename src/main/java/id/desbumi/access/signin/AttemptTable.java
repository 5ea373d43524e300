package id.desbumi.access.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attempts to sign in, counted before the password is looked at, so that many at once cannot slip
 * through together. By the name typed, whether somebody has it or not; never by address.
 */
@Component
class AttemptTable {

  private static final int TRIES_OF_A_DEVICE = 10;

  private final JdbcClient db;

  AttemptTable(JdbcClient db) {
    this.db = db;
  }

  /**
   * Takes a turn. False when the last failures are too fresh: after four, one waits four seconds,
   * then eight, up to fifteen minutes; after a day without attempts all is forgotten.
   */
  boolean take(byte[] who, Instant now) {
    return db.sql(
                """
                insert into access.attempt as t (who, failed, not_before, at)
                values (:who, 1, :now, :now)
                    on conflict (who) do update
                   set failed = case when t.at < :forgotten then 1 else t.failed + 1 end,
                       not_before = :now + case
                           when t.failed < 4 or t.at < :forgotten then interval '0 seconds'
                           else least(power(2, least(t.failed, 20) - 2), 900) * interval '1 second' end,
                       at = :now
                 where t.not_before <= :now
                """)
            .param("who", who)
            .param("now", at(now))
            .param("forgotten", at(now.minusSeconds(86_400)))
            .update()
        == 1;
  }

  /** How many seconds are left to wait. */
  long waiting(byte[] who, Instant now) {
    return db.sql(
            """
            select ceil(greatest(0, extract(epoch from not_before - :now)))::bigint
              from access.attempt
             where who = :who
            """)
        .param("who", who)
        .param("now", at(now))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void forget(byte[] who) {
    db.sql("delete from access.attempt where who = :who").param("who", who).update();
  }

  /** Takes a turn of a device she has used before; it has ten of its own. */
  boolean takeOfDevice(UUID account, byte[] device) {
    return db.sql(
                """
                update access.known_device
                   set failed = failed + 1
                 where account = :account
                   and secret = :device
                   and failed < :tries
                """)
            .param("account", account)
            .param("device", device)
            .param("tries", TRIES_OF_A_DEVICE)
            .update()
        == 1;
  }

  /** From here on this device is known; what it failed is forgotten. */
  void know(UUID account, byte[] device, Instant now) {
    db.sql(
            """
            insert into access.known_device (account, secret, failed, used_at)
            values (:account, :device, 0, :now)
                on conflict (account, secret) do update
               set failed = 0,
                   used_at = excluded.used_at
            """)
        .param("account", account)
        .param("device", device)
        .param("now", at(now))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
