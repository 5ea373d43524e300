package id.desbumi.statistics;

import id.desbumi.database.Worker;
import id.desbumi.tally.Correction;
import id.desbumi.tally.Counted;
import id.desbumi.tally.Figure;
import id.desbumi.tally.Lot;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all figures anew from the facts: of what is there only what is wrong is changed, so that a
 * rebuild of right figures changes nothing. Desks go on working; folding waits until it ends.
 */
@Component
public class Rebuild {

  private static final int AT_ONCE = 5_000;
  private static final int TRIES = 100;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final FactTable facts;
  private final Correction correction;
  private final PlaceTotalTable places;
  private final PendingTable pending;
  private final Publisher publisher;
  private final TransactionTemplate moment;
  private final Clock clock;

  Rebuild(
      FactTable facts,
      Correction correction,
      PlaceTotalTable places,
      PendingTable pending,
      Publisher publisher,
      @Worker PlatformTransactionManager transactions,
      Clock clock) {
    this.facts = facts;
    this.correction = correction;
    this.places = places;
    this.pending = pending;
    this.publisher = publisher;
    this.moment = new TransactionTemplate(transactions);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /** How many exact figures were wrong, and how many people the log of counted people lacked. */
  public record Done(int figures, int people) {}

  /**
   * Rebuilds; tries again while another program folds.
   *
   * @throws IllegalStateException when the figures could not be had alone for half a minute
   */
  public Done run() {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      try {
        var done =
            moment.<Optional<Done>>execute(
                status -> correction.lock() ? Optional.of(rebuild()) : Optional.empty());
        if (done.isPresent()) {
          return done.get();
        }
      } catch (PessimisticLockingFailureException foldedMeanwhile) {
        // what was read is older than the last fold: read again
      }
      pause();
    }
    throw new IllegalStateException("The figures are being folded elsewhere all the time");
  }

  private Done rebuild() {
    var wrong = new ArrayList<Figure>();
    var number = new int[1];
    facts.figures((should, is) -> {
      number[0]++;
      wrong.add(should);
      if (wrong.size() == AT_ONCE) {
        correction.set(wrong);
        wrong.clear();
      }
    });
    correction.set(wrong);
    number[0] += correction.sumYears();
    places.countAnew();
    pending.gatherAnew();
    var logged = new ArrayList<Lot.Change>();
    var lacking = new ArrayList<Counted>();
    facts.lackingInLog(one -> {
      lacking.add(one);
      if (lacking.size() == AT_ONCE) {
        logged.addAll(correction.log(lacking));
        lacking.clear();
      }
    });
    logged.addAll(correction.log(lacking));
    publisher.publishAnew(correction.close(logged), clock.instant());
    return new Done(number[0], logged.size());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
