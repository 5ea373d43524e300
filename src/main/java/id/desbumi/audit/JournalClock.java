package id.desbumi.audit;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The computer's clock beside the journal. When the clock is earlier than what an area last wrote,
 * the area takes nothing more ({@code clock.behind}): an old PC whose battery died would otherwise
 * write acts into the past.
 */
@Component
public class JournalClock {

  /**
   * What the journal forgives, here and in {@code audit.jot}: clocks of several processes differ a
   * little, and a transaction may have waited for another in its village after it read the clock.
   */
  static final Duration FORGIVEN = Duration.ofSeconds(10);

  private final Journal journal;
  private final JournalTable table;
  private final TransactionTemplate transactions;
  private final Clock clock;

  JournalClock(
      Journal journal,
      JournalTable table,
      @Worker PlatformTransactionManager transactionManager,
      Clock clock) {
    this.journal = journal;
    this.table = table;
    this.transactions = new TransactionTemplate(transactionManager);
    this.clock = clock;
  }

  /** True when the clock is earlier than the last entry of the journal. */
  public boolean isBehind() {
    return journal
        .latest()
        .filter(last -> clock.instant().isBefore(last.minus(FORGIVEN)))
        .isPresent();
  }

  /**
   * For an operator who put right a clock that had run ahead: areas written meanwhile take entries
   * again from now on. What they wrote stays as it is, and that it was accepted is journalled.
   *
   * @return how many days of areas had run ahead
   */
  public int accept(Actor by) {
    return transactions.execute(status -> {
      var ahead = table.acceptClock(clock.instant());
      journal.note(by, Act.CLOCK_ACCEPTED, PlaceCode.NATION, null, "areas: " + ahead);
      return ahead;
    });
  }
}
