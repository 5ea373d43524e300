package id.desbumi.tally;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Folding: the queue of changes into exact figures. One worker at a time, in its transaction: what
 * else follows from a lot (what is published) is done in the same one, so that a crash at any
 * moment leaves all of it or nothing.
 */
@Component
public class Fold {

  private final FoldTable table;
  private final Clock clock;

  Fold(FoldTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Takes the oldest changes out of the queue and adds them to the figures of the village and the
   * four places above it, in the worker's running transaction. Transactions are taken whole, so a
   * lot may be somewhat larger than the limit.
   *
   * @return the lot, with nothing in it when the queue was empty; empty when another program folds
   */
  public Optional<Lot> next(int limit) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("folding needs the worker's transaction");
    }
    if (!table.lock()) {
      return Optional.empty();
    }
    var lot = table.take(limit);
    table.stamp(lot.number(), clock.instant(), lot.isEmpty());
    return Optional.of(lot);
  }

  /** When the queue was last looked at; what was counted before that is in the figures. */
  public Instant last() {
    return table.last();
  }
}
