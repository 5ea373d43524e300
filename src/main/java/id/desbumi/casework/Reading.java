package id.desbumi.casework;

import id.desbumi.access.Sight;
import id.desbumi.access.Today;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens transactions of a reader: row security asks her grants itself, and knows the accounts a
 * call names. A statement on calls outside of it meets an error, not an empty list.
 */
@Component
class Reading {

  private final Sight sight;
  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Reading(Sight sight, JdbcClient db, Vault vault, Clock clock) {
    this.sight = sight;
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  <T> T of(Viewer viewer, Supplier<T> work) {
    return sight.of(
        viewer,
        () -> {
          begin(viewer);
          return work.get();
        });
  }

  private void begin(Viewer viewer) {
    db.sql(
            """
            select casework.read_as(:account, :role, :me, :excluded, :today, :now)::text
            """)
        .param("account", viewer.account())
        .param("role", viewer.role().name())
        .param("me", me(viewer))
        .param("excluded", viewer.excludedIds())
        .param("today", Today.of(clock))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  /** How this account stands in a call that names it, under every key in use. */
  byte[][] me(Viewer viewer) {
    return vault.indexes("call", "shut out|" + viewer.account()).toArray(byte[][]::new);
  }
}
