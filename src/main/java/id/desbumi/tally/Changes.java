package id.desbumi.tally;

import id.desbumi.core.Phase;
import id.desbumi.core.Sex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deltas of one transaction, equal ones added up and those that cancel left out. */
final class Changes {

  /**
   * A row of the queue.
   *
   * @param person only for stocks: who changed decides on waves, who travelled does not
   */
  record Row(
      @Nullable UUID person,
      int measure,
      int period,
      String village,
      String phase,
      String country,
      String sex,
      String sector,
      String cohort) {

    static Row of(Delta delta) {
      return new Row(
          delta.measure().isStock() ? delta.person() : null,
          delta.measure().number(),
          delta.period().number(),
          delta.village().value(),
          letter(delta.phase()),
          delta.country(),
          letter(delta.sex()),
          delta.sector(),
          delta.cohort());
    }
  }

  private final List<Row> rows;
  private final Integer[] n;

  private Changes(List<Row> rows, Integer[] n) {
    this.rows = rows;
    this.n = n;
  }

  static Changes of(List<Delta> deltas) {
    var sums = new LinkedHashMap<Row, Integer>();
    deltas.forEach(delta -> sums.merge(Row.of(delta), delta.n(), Integer::sum));
    sums.values().removeIf(sum -> sum == 0);
    return new Changes(List.copyOf(sums.keySet()), sums.values().toArray(Integer[]::new));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<Row> rows() {
    return rows;
  }

  Integer[] n() {
    return n;
  }

  private static String letter(@Nullable Phase phase) {
    return phase == null ? "" : phase.letter();
  }

  private static String letter(@Nullable Sex sex) {
    return sex == null ? "?" : sex.name();
  }
}
