package id.desbumi.statistics.web;

import id.desbumi.web.Chart;
import id.desbumi.web.CoverageNote;
import id.desbumi.web.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact figures of one place, in words.
 *
 * @param path its own address
 * @param age how old all of it is
 * @param twin what the public page shows instead of {@code people}
 * @param coverage how much of the place the total is of
 * @param note what is known of these months' years only; null when nothing is
 * @param children what lies in it, by sex; empty for a village, and below the district for analysts
 * @param year the year of the children's departures and returns
 * @param printed who printed it and when; null on the screen
 * @param report where its month reports are; null for places and people that have none
 */
public record FiguresPage(
    String path,
    String place,
    List<Crumb> crumbs,
    String age,
    String people,
    String twin,
    CoverageNote.@Nullable Note coverage,
    List<Chart> charts,
    @Nullable String note,
    List<Child> children,
    @Nullable Child sum,
    String year,
    List<Year> years,
    @Nullable String printed,
    @Nullable String report) {

  /** A year to choose. */
  public record Year(String year, String path, boolean chosen) {}

  /**
   * A row of the table by place and sex.
   *
   * @param path null where there are no exact figures for this viewer
   */
  public record Child(
      String name,
      @Nullable String path,
      String women,
      String men,
      String womenLeft,
      String menLeft,
      String womenBack,
      String menBack) {}
}
