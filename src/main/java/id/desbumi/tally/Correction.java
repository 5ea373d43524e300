package id.desbumi.tally;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts right what a comparison with the facts found wrong, in the worker's running transaction.
 * While it holds the lock nothing is folded.
 */
@Component
public class Correction {

  private final FoldTable table;
  private final Clock clock;

  Correction(FoldTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Keeps folding away until the transaction ends; false when it goes on elsewhere just now. */
  public boolean lock() {
    return table.lock();
  }

  /** Sets these figures to what they should be. */
  public void set(Collection<Figure> figures) {
    table.set(List.copyOf(figures));
  }

  /** Sums the narrower figures anew; how many of them were wrong. */
  public int sumYears() {
    return table.sumYears();
  }

  /**
   * Logs people who became counted, or no longer are, without anybody having said so.
   *
   * @param people how many are missing in the log; negative for too many
   */
  public List<Lot.Change> log(List<Counted> people) {
    return table.log(table.next(), people);
  }

  /** What was logged in this transaction, as one fold. */
  public Lot close(List<Lot.Change> logged) {
    var lot = new Lot(table.next(), logged.size(), logged);
    table.stamp(lot.number(), clock.instant(), false);
    return lot;
  }
}
