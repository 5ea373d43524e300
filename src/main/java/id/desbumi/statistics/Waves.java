package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.tally.Lot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Moves the tables that move in waves, in the fold's transaction. Catching up after a large load
 * takes several cycles, each no longer than half a second.
 */
class Waves {

  private static final int AT_ONCE = 200;
  private static final Duration LONGEST = Duration.ofMillis(500);

  private final WaveTable table;
  private final HeadlineTable outside;
  private final Offsets offsets;
  private final Rule rule;

  Waves(WaveTable table, HeadlineTable outside, Offsets offsets, Rule rule) {
    this.table = table;
    this.outside = outside;
    this.offsets = offsets;
    this.rule = rule;
  }

  /** A fold: who changed, which places have their opening edition, and what is due by now. */
  void run(Lot lot, Collection<PlaceCode> opening, Instant now) {
    if (!lot.people().isEmpty() || !lot.isEmpty()) {
      table.touch(lot.number(), rule, now);
    }
    if (!opening.isEmpty()) {
      open(table.unseen(opening, lot.number(), rule), lot.number(), now);
    }
    var until = System.nanoTime() + LONGEST.toNanos();
    var due = table.due(now, AT_ONCE);
    while (!due.isEmpty()) {
      look(due, lot.number(), now);
      due = System.nanoTime() < until ? table.due(now, AT_ONCE) : List.of();
    }
  }

  /** The same for a rebuild: what is out is made again, then the waves go on. */
  void runAnew(Lot lot, Collection<PlaceCode> opening, Instant now) {
    table.gatherAnew(rule, now);
    add(table.wrong());
    run(lot, opening, now);
    outside.showAllTables(rule.base());
  }

  private void look(List<Wave> due, long fold, Instant now) {
    var opening = new ArrayList<Wave>();
    var staying = new ArrayList<Wave>();
    var remaining = new ArrayList<Integer>();
    for (var one : due) {
      if (rule.isWave(one.place(), one.waiting())) {
        opening.add(one);
      } else {
        staying.add(one);
        remaining.add(rule.remaining(one.place(), one.waiting()));
      }
    }
    if (!staying.isEmpty()) {
      table.stayed(staying, remaining);
    }
    open(opening, fold, now);
  }

  private void open(List<Wave> waves, long fold, Instant now) {
    if (waves.isEmpty()) {
      return;
    }
    add(table.changes(waves));
    var opened = waves.stream().map(wave -> wave.opened(rule)).toList();
    table.moved(opened, fold, rule, now);
    outside.showTables(opened, rule.base());
  }

  private void add(List<WaveTable.Cell> cells) {
    if (!cells.isEmpty()) {
      table.add(
          cells.stream()
              .map(cell -> cell.shift() != null ? cell : cell.shifted(offset(cell)))
              .toList());
    }
  }

  private int offset(WaveTable.Cell cell) {
    return offsets.of(cell.table().identity(cell.place(), cell.category()), rule.base());
  }
}
