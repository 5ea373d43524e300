package id.desbumi.statistics;

import id.desbumi.database.Worker;
import id.desbumi.tally.Figure;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds all figures to the facts they count, to the last row, while desks go on working: everything
 * is read as of one moment, and what still waits in the queue is added.
 */
@Component
public class Check {

  /** So many differences are named; more say nothing new. */
  static final int NAMED = 1000;

  private final FactTable facts;
  private final WaveTable waves;
  private final TransactionTemplate moment;

  Check(FactTable facts, WaveTable waves, @Worker PlatformTransactionManager transactions) {
    this.facts = facts;
    this.waves = waves;
    this.moment = new TransactionTemplate(transactions);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setReadOnly(true);
  }

  /** Every number that is wrong, the first thousand of each kind; none when all agree. */
  public List<Difference> run() {
    var found = new ArrayList<Difference>();
    moment.executeWithoutResult(status -> {
      facts.figures((should, is) -> {
        if (found.size() < NAMED) {
          found.add(new Difference(name(should), should.n(), is));
        }
      });
      found.addAll(facts.years());
      found.addAll(facts.log());
      found.addAll(facts.counters());
      found.addAll(facts.published());
      found.addAll(facts.waiting());
      found.addAll(facts.tables());
      waves.wrong().stream().limit(NAMED).map(Check::difference).forEach(found::add);
      found.addAll(waves.unheard(Rule.IN_FORCE));
    });
    return found;
  }

  private static Difference difference(WaveTable.Cell cell) {
    var what =
        "published %s of '%s': %s, by how much"
            .formatted(cell.table(), cell.place(), cell.category());
    return new Difference(what, 0, cell.n());
  }

  private static String name(Figure figure) {
    return "figure of '%s', measure %d, period %d, phase '%s', country '%s', sex %s"
        .formatted(
            figure.area(),
            figure.measure(),
            figure.period(),
            figure.phase(),
            figure.country(),
            figure.sex());
  }
}
