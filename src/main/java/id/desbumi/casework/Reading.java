package id.desbumi.casework;

import id.desbumi.access.CaseReaders;
import id.desbumi.access.CaseReaders.Reader;
import id.desbumi.access.Sight;
import id.desbumi.access.Today;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  private final CaseReaders readers;
  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Reading(Sight sight, CaseReaders readers, JdbcClient db, Vault vault, Clock clock) {
    this.sight = sight;
    this.readers = readers;
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
    var workers = new ArrayList<UUID>();
    var keys = new ArrayList<byte[]>();
    for (var worker : workers(viewer)) {
      for (var key : indexes(worker)) {
        workers.add(worker);
        keys.add(key);
      }
    }
    db.sql(
            """
            select casework.read_as(:account, :role, :me, :excluded, :today, :now, :workers, :keys)::text
            """)
        .param("account", viewer.account())
        .param("role", viewer.role().name())
        .param("me", me(viewer))
        .param("excluded", viewer.excludedIds())
        .param("today", Today.of(clock))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("workers", workers.toArray(UUID[]::new))
        .param("keys", keys.toArray(byte[][]::new))
        .query(String.class)
        .optional();
  }

  /** How this account stands in a call that names it, under every key in use. */
  byte[][] me(Viewer viewer) {
    return indexes(viewer.account()).toArray(byte[][]::new);
  }

  /** Whom the national case desk stands in for when a call names them. */
  private List<UUID> workers(Viewer viewer) {
    return viewer.role() != Role.CASE_DESK
        ? List.of()
        : readers.list().stream()
            .filter(reader -> reader.role() == Role.CASE_WORKER)
            .map(Reader::account)
            .distinct()
            .toList();
  }

  private List<byte[]> indexes(UUID account) {
    return vault.indexes("call", "shut out|" + account);
  }
}
