package id.desbumi.statistics;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.tally.Measure;
import id.desbumi.tally.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The exact figures of one place.
 *
 * @param last the current month, the last of the flows
 * @param at when the queue of changes was last folded: the age of all of it
 */
public record AreaFigures(
    PlaceCode area, List<Stock> stocks, List<Flow> flows, YearMonth last, Instant at) {

  /** People now, of one phase, destination and sex. */
  public record Stock(String phase, String country, String sex, int n) {}

  /** Departures or returns of one period and sex. */
  public record Flow(int measure, int period, String sex, int n) {}

  public AreaFigures {
    stocks = List.copyOf(stocks);
    flows = List.copyOf(flows);
  }

  /** Everybody counted. */
  public int people() {
    return stocks.stream().mapToInt(Stock::n).sum();
  }

  /** People by phase, every phase, also those with nobody. */
  public Map<Phase, Integer> byPhase() {
    var sums = sums(Stock::phase);
    var all = new LinkedHashMap<Phase, Integer>();
    for (var phase : Phase.values()) {
      all.put(phase, sums.getOrDefault(phase.letter(), 0));
    }
    return all;
  }

  /** How many are of this sex: P, L or ?. */
  public int ofSex(String sex) {
    return sums(Stock::sex).getOrDefault(sex, 0);
  }

  /** People by destination, the most first; {@code ???} where unknown. */
  public Map<String, Integer> byCountry() {
    var all = new LinkedHashMap<String, Integer>();
    sums(Stock::country).entrySet().stream()
        .filter(one -> one.getValue() != 0)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
  }

  /** Departures or returns of one month. */
  public int inMonth(Measure measure, YearMonth month) {
    return sum(measure, Period.of(month));
  }

  /** Those of a year whose month nobody knows. */
  public int inUnknownMonth(Measure measure, int year) {
    return sum(measure, Period.ofYear(year));
  }

  private int sum(Measure measure, Period period) {
    return flows.stream()
        .filter(flow -> flow.measure() == measure.number() && flow.period() == period.number())
        .mapToInt(Flow::n)
        .sum();
  }

  private Map<String, Integer> sums(Function<Stock, String> by) {
    return stocks.stream().collect(Collectors.groupingBy(by, Collectors.summingInt(Stock::n)));
  }
}
