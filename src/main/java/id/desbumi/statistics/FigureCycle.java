package id.desbumi.statistics;

import id.desbumi.database.Worker;
import id.desbumi.tally.Fold;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One cycle of the figures: fold a lot, publish what follows, in one transaction. Killed at any
 * moment it leaves all of it or nothing.
 */
@Component
class FigureCycle {

  private static final int LOT = 20_000;

  private final Fold fold;
  private final Publisher publisher;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FigureCycle(
      Fold fold,
      Publisher publisher,
      @Worker PlatformTransactionManager transactions,
      Clock clock) {
    this.fold = fold;
    this.publisher = publisher;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** True when more waits already. */
  boolean run() {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var lot = fold.next(LOT);
          lot.ifPresent(taken -> publisher.publish(taken, clock.instant()));
          return lot.isPresent() && lot.get().taken() >= LOT;
        }));
  }
}
