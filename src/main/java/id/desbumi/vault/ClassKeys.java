package id.desbumi.vault;

import id.desbumi.database.Worker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of the classes and indexes: made when a database is new, opened with the master key at
 * every start, looked at again once a minute, because another process may have rotated them.
 */
@Component
class ClassKeys {

  private static final long LOOK_AGAIN = Duration.ofMinutes(1).toNanos();

  private final MasterKey master;
  private final ClassKeyTable table;
  private final ClassKeyTable workerTable;
  private final TransactionTemplate transactions;
  private final Clock clock;

  private volatile Seen seen;

  private record Seen(KeyRing ring, long at) {}

  ClassKeys(
      MasterKey master,
      JdbcClient db,
      @Worker JdbcClient workerDb,
      @Worker PlatformTransactionManager transactionManager,
      Clock clock) {
    this.master = master;
    this.table = new ClassKeyTable(db);
    this.workerTable = new ClassKeyTable(workerDb);
    this.transactions = new TransactionTemplate(transactionManager);
    this.clock = clock;
    transactions.executeWithoutResult(status -> begin());
    this.seen = look();
  }

  KeyRing ring() {
    return System.nanoTime() - seen.at > LOOK_AGAIN ? lookAgain() : seen.ring;
  }

  KeyRing lookAgain() {
    var now = look();
    seen = now;
    return now.ring;
  }

  /** A new key for a purpose, sealing from now on. */
  KeyRing rotate(String purpose) {
    transactions.executeWithoutResult(status -> {
      workerTable.lock();
      make(purpose);
    });
    return lookAgain();
  }

  int retire(String purpose) {
    var retired = transactions.execute(status -> workerTable.retire(purpose));
    lookAgain();
    return retired;
  }

  private Seen look() {
    return new Seen(KeyRing.open(master, table.list()), System.nanoTime());
  }

  private void begin() {
    workerTable.lock();
    var rows = workerTable.list();
    var ring = KeyRing.open(master, rows);
    KeyRing.purposes().stream().filter(purpose -> !ring.has(purpose)).forEach(this::make);
    rows.stream().filter(row -> !master.keys().isNewest(row.sealed())).forEach(this::reseal);
  }

  private void make(String purpose) {
    var number = workerTable.nextNumber(purpose);
    var sealed = master.keys().seal(Keyset.freshKey(), KeyRing.bound(purpose, number));
    workerTable.add(purpose, number, sealed, clock.instant());
  }

  /** Under the newest master key, after the operator gave a new one. */
  private void reseal(ClassKeyTable.Row row) {
    var bound = KeyRing.bound(row.purpose(), row.number());
    try {
      var plain = master.keys().open(row.sealed(), bound);
      workerTable.reseal(row.purpose(), row.number(), master.keys().seal(plain, bound));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException("opened a moment ago, and not now", e);
    }
  }
}
