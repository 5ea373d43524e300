package id.desbumi.site.web;

import id.desbumi.site.PublishedSource;
import id.desbumi.web.BarChart;
import id.desbumi.web.Choice;
import id.desbumi.web.LineChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published series.
 *
 * @param word its address
 * @param chart full years, a line for each page; null where there are none
 * @param parts totals of parts of years, which are never added up
 * @param by what the list is read by; empty where there is only a total
 * @param time of the list
 * @param list the list itself; null where there is only a total
 */
public record OfficialPage(
    String word,
    String title,
    String lede,
    @Nullable LineChart chart,
    List<Row> totals,
    List<Row> parts,
    List<Choice> dimensions,
    String by,
    List<Choice> times,
    String time,
    @Nullable BarChart list,
    @Nullable PublishedSource source,
    List<Row> differing,
    List<Row> doubtful,
    List<String> notes) {

  /** A figure in words: when or what, how much, who says so, why it stands apart. */
  public record Row(String what, String value, PublishedSource source, String remark) {}

  /** A series in the list of all. */
  public record Entry(String word, String title, String lede) {}
}
