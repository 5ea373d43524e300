package id.desbumi.web;

import static id.desbumi.web.Text.t;

import java.util.ArrayList;
import java.util.List;

/**
 * One tile a place, about where it lies; a value stands in the table for each, shade only helps.
 *
 * @param limits the lower limits of the second, third and fourth shade, rising; at most three
 */
public record TileMap(
    String title,
    String description,
    String placeHead,
    String valueHead,
    List<Integer> limits,
    List<Tile> tiles)
    implements Chart {

  /**
   * @param initials two letters on the tile
   * @param column from the left, beginning at 0
   * @param row from the top, beginning at 0
   * @param own the place the page is about: a ring around it
   */
  public record Tile(
      String initials, String name, int column, int row, Amount amount, boolean own) {}

  private static final List<String> SHADES = List.of("#b4d5dc", "#73b0be", "#14697e", "#0e4a5a");
  private static final List<String> INKS = List.of(Svg.INK, Svg.INK, Svg.SHEET, Svg.SHEET);

  public TileMap {
    limits = List.copyOf(limits);
    tiles = List.copyOf(tiles);
    if (limits.size() >= SHADES.size()) {
      throw new IllegalArgumentException("at most four shades can be told apart");
    }
  }

  @Override
  public String svg(int width) {
    var columns = tiles.stream().mapToInt(Tile::column).max().orElse(0) + 1;
    var rows = tiles.stream().mapToInt(Tile::row).max().orElse(0) + 1;
    var gap = width < 400 ? 2.0 : 4.0;
    var side = Math.min(36, (width - 8 - gap * (columns - 1)) / columns);
    var map = rows * (side + gap) + 8;
    var svg = new Svg(this, width, map + 10 + legendHeight(width));
    for (var tile : tiles) {
      draw(svg, tile, 4 + tile.column() * (side + gap), 4 + tile.row() * (side + gap), side);
    }
    legend(svg, width, map + 8);
    return svg.done();
  }

  private void draw(Svg svg, Tile tile, double x, double y, double side) {
    svg.open(tile.name() + ": " + tile.amount().text());
    var size = side < 24 ? 9 : 11;
    if (tile.amount().few()) {
      svg.hatched(x + .5, y + .5, side - 1, side - 1, 4);
      svg.rect(x + side / 2 - size, y + side / 2 - size * .7, size * 2, size * 1.4, 2, Svg.SHEET);
    } else {
      svg.rect(x, y, side, side, 4, SHADES.get(shade(tile.amount())));
    }
    var ink = tile.amount().few() ? Svg.INK : INKS.get(shade(tile.amount()));
    svg.text(x + side / 2, y + side / 2 + size * .36, tile.initials(), ink, "middle", size, 600);
    if (tile.own()) {
      svg.ring(x - 2, y - 2, side + 4, side + 4, 5);
    }
    svg.close();
  }

  private int shade(Amount amount) {
    int shade = 0;
    while (shade < limits.size() && amount.value() >= limits.get(shade)) {
      shade++;
    }
    return shade;
  }

  private List<String> legends() {
    var words = new ArrayList<String>();
    if (tiles.stream().anyMatch(tile -> tile.amount().few())) {
      words.add("<5");
    }
    var few = !words.isEmpty();
    for (int i = 0; i <= limits.size(); i++) {
      var from = i == 0 ? (few ? 5 : 0) : limits.get(i - 1);
      words.add(
          i == limits.size()
              ? t("web.chart.more", Formats.number(from))
              : Formats.number(from) + "–" + Formats.number(limits.get(i) - (few ? 5 : 1)));
    }
    return words;
  }

  private double legendHeight(int width) {
    return Math.ceil(legends().size() / perRow(width)) * 22;
  }

  private static double perRow(int width) {
    return Math.max(1, Math.floor(width / 108.0));
  }

  private void legend(Svg svg, int width, double top) {
    var words = legends();
    var shift = words.size() - limits.size() - 1;
    for (int i = 0; i < words.size(); i++) {
      var x = i % (int) perRow(width) * 108.0;
      var y = top + Math.floor(i / perRow(width)) * 22;
      if (i < shift) {
        svg.hatched(x + .5, y + .5, 21, 15, 3);
      } else {
        svg.rect(x, y, 22, 16, 3, SHADES.get(i - shift));
      }
      svg.text(x + 28, y + 12, words.get(i), Svg.INK_2, "start", 12, 400);
    }
  }

  @Override
  public List<String> head() {
    return List.of(placeHead, valueHead);
  }

  @Override
  public List<List<String>> rows() {
    return tiles.stream().map(tile -> List.of(tile.name(), tile.amount().text())).toList();
  }
}
