package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.site.TileLayout;
import id.desbumi.statistics.Headline;
import id.desbumi.web.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The provinces as equal squares, shaded by what is shown of them, never by true counts.
 *
 * @param here the province the page is about, ringed; empty for none
 */
public record TileMap(List<Tile> tiles, List<Entry> legend, String here) {

  private static final List<List<Integer>> LIMITS =
      List.of(
          List.of(5, 25, 50, 100),
          List.of(5, 50, 200, 500),
          List.of(5, 100, 500, 1_000),
          List.of(5, 500, 2_000, 10_000),
          List.of(5, 5_000, 20_000, 100_000));

  /**
   * A province.
   *
   * @param shade 1 (little) to 4 (much); 0 where there is no number; -1 for "&lt;5"
   */
  public record Tile(
      String code, String name, String initials, int column, int row, int shade, String value) {

    public boolean isDark() {
      return shade > 2;
    }

    /** The token of its colour. */
    public String tone() {
      return TileMap.tone(shade);
    }
  }

  /** A line of the legend. */
  public record Entry(int shade, String text) {}

  /** The token of a shade's colour; the style sheet knows what it looks like. */
  public static String tone(int shade) {
    return switch (shade) {
      case 1 -> "arsir-2";
      case 2 -> "arsir-3";
      case 3 -> "laut-2";
      default -> "laut";
    };
  }

  static TileMap of(
      List<TileLayout.Square> squares,
      Map<PlaceCode, String> names,
      Map<PlaceCode, Headline> totals,
      String here) {
    var largest = totals.values().stream().mapToInt(Headline::value).max().orElse(0);
    var limits =
        LIMITS.stream()
            .filter(four -> largest < 4 * four.getLast())
            .min(Comparator.comparing(List::getLast))
            .orElse(LIMITS.getLast());
    var tiles =
        squares.stream()
            .map(square -> {
              var total = totals.get(square.province());
              return new Tile(
                  square.province().value(),
                  names.getOrDefault(square.province(), square.initials()),
                  square.initials(),
                  square.column(),
                  square.row(),
                  total == null ? 0 : shade(total, limits),
                  total == null ? "–" : LiveTotal.shown(total));
            })
            .toList();
    return new TileMap(tiles, legend(limits, tiles), here);
  }

  private static int shade(Headline total, List<Integer> limits) {
    if (total.state() == Headline.State.NONE) {
      return 0;
    }
    if (total.isFewerThanFive()) {
      return -1;
    }
    return (int) Math.max(1, limits.stream().filter(limit -> total.value() >= limit).count());
  }

  /** Only what can be met on this map, so that nobody looks for a shade that is not there. */
  private static List<Entry> legend(List<Integer> limits, List<Tile> tiles) {
    var legend = new ArrayList<Entry>();
    if (tiles.stream().anyMatch(tile -> tile.shade() == 0)) {
      legend.add(new Entry(0, t("site.map.none")));
    }
    if (tiles.stream().anyMatch(tile -> tile.shade() < 0)) {
      legend.add(new Entry(-1, t("site.map.few")));
    }
    for (var i = 0; i < limits.size() && tiles.stream().anyMatch(tile -> tile.shade() > 0); i++) {
      var from = Formats.number(limits.get(i));
      legend.add(
          new Entry(
              i + 1,
              i == limits.size() - 1
                  ? t("site.map.more", from)
                  : from + "–" + Formats.number(limits.get(i + 1) - 5)));
    }
    return legend;
  }
}
