package id.desbumi.site.web;

import id.desbumi.web.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published table of a place, ready for page, file and picture. All of them read these cells
 * and no others, so a number is the same everywhere.
 *
 * @param word its address
 * @param chart null where there are no numbers
 * @param asOf "Keadaan 24 Nov 2026 10.04", or why there are none
 */
public record TableView(
    String word, String title, List<Cell> cells, @Nullable Chart chart, String asOf) {

  /**
   * A cell.
   *
   * @param few fewer than five, whether anybody is there or not
   * @param text as it is read in this language
   */
  public record Cell(
      String code, String name, int value, boolean few, int low, int high, String text) {}

  public TableView {
    cells = List.copyOf(cells);
  }
}
