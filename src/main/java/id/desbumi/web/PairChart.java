package id.desbumi.web;

import java.util.List;

/** Two columns of bars on one scale, such as women and men: never stacked, so "&lt;5" fits. */
public record PairChart(
    String title,
    String description,
    String labelHead,
    String firstHead,
    String secondHead,
    Colours colours,
    List<Pair> pairs)
    implements Chart {

  /** Women and men have colours of their own, wherever they stand. */
  public static final Colours SEXES = new Colours(Svg.MANGGIS, Svg.LAUT_2);

  /** Any other two. */
  public static final Colours OTHERS = new Colours(Svg.LAUT, Svg.KUNYIT_INK);

  /** Of the first and the second column. */
  public record Colours(String first, String second) {}

  /** Women and men. */
  public PairChart(
      String title,
      String description,
      String labelHead,
      String firstHead,
      String secondHead,
      List<Pair> pairs) {
    this(title, description, labelHead, firstHead, secondHead, SEXES, pairs);
  }

  public record Pair(String label, Amount first, Amount second) {}

  public PairChart {
    pairs = List.copyOf(pairs);
  }

  @Override
  public String svg(int width) {
    var most =
        pairs.stream()
            .mapToDouble(pair -> Math.max(pair.first().value(), pair.second().value()))
            .max()
            .orElse(1);
    var left = width < 400 ? 92.0 : 130.0;
    var column = (width - left) / 2;
    var scale = (column - 52) / Math.max(most, 1);
    var svg = new Svg(this, width, pairs.size() * 30.0 + 30);
    svg.text(left, 14, Svg.cut(firstHead, column - 6, 13), colours.first(), "start", 13, 700);
    svg.text(
        left + column, 14, Svg.cut(secondHead, column - 6, 13), colours.second(), "start", 13, 700);
    for (int i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i);
      var y = i * 30.0 + 32;
      svg.line(0, y - 7, width, y - 7, Svg.LINE, 1);
      svg.text(0, y + 12, Svg.cut(pair.label(), left - 6, 13), Svg.INK, "start", 13, 400);
      var one = BarChart.draw(svg, left, y, pair.first(), scale, colours.first());
      svg.text(one + 7, y + 12, pair.first().text(), Svg.INK, "start", 13, 700);
      var other = BarChart.draw(svg, left + column, y, pair.second(), scale, colours.second());
      svg.text(other + 7, y + 12, pair.second().text(), Svg.INK, "start", 13, 700);
    }
    return svg.done();
  }

  @Override
  public List<String> head() {
    return List.of(labelHead, firstHead, secondHead);
  }

  @Override
  public List<List<String>> rows() {
    return pairs.stream()
        .map(pair -> List.of(pair.label(), pair.first().text(), pair.second().text()))
        .toList();
  }
}
