package id.desbumi.tally;

import id.desbumi.core.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where facts tell what they change in the figures. A front door that writes a fact calls it in the
 * same transaction: no fact without its figure, no figure without its fact.
 */
@Component
public class Tally {

  private final DeltaTable table;
  private final Clock clock;

  Tally(DeltaTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Writes the changes in the running transaction, one statement for any number of them; the worker
   * folds them within seconds.
   */
  public void count(Viewer viewer, List<Delta> deltas) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("counting needs the transaction that writes the fact");
    }
    var changes = Changes.of(deltas);
    if (!changes.isEmpty()) {
      table.add(viewer.account(), clock.instant(), changes);
    }
  }
}
