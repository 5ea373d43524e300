package id.desbumi.site.web;

import id.desbumi.site.Block;
import id.desbumi.site.Placements;
import id.desbumi.site.PublishedSource;
import java.util.List;

/**
 * The published national series.
 *
 * @param year the year whose countries are shown
 * @param years those that can be chosen
 */
public record PlacementsPage(
    LineChart wide,
    LineChart narrow,
    List<Placements.Series> series,
    List<Row> yearly,
    List<Row> partOfYear,
    int year,
    List<Integer> years,
    PublishedSource source,
    List<Bar> countries,
    List<Other> differing,
    List<Doubtful> doubtful,
    List<Block> notes) {

  /**
   * A figure in a table; {@code differs} when another page prints another one for the same time.
   */
  public record Row(String when, String value, List<PublishedSource> sources, boolean differs) {}

  /** A country; width in pixels of a bar of at most 240, never thinner than can be seen. */
  public record Bar(String name, String value, double width) {}

  /** Another page's figure for the same country and year. */
  public record Other(String name, String value, PublishedSource source) {}

  /** Doubtful figures of one page, with the reason. */
  public record Doubtful(String when, String what, String reason, PublishedSource source) {}
}
