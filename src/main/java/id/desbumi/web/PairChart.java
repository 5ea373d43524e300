package id.desbumi.web;

import java.util.List;

/** Two columns of bars on one scale, such as women and men: never stacked, so "&lt;5" fits. */
public record PairChart(
    String title,
    String description,
    String labelHead,
    String firstHead,
    String secondHead,
    List<Pair> pairs)
    implements Chart {

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
    svg.text(left, 14, firstHead, Svg.MANGGIS, "start", 13, 700);
    svg.text(left + column, 14, secondHead, Svg.LAUT_2, "start", 13, 700);
    for (int i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i);
      var y = i * 30.0 + 32;
      svg.line(0, y - 7, width, y - 7, Svg.LINE, 1);
      svg.text(0, y + 12, Svg.cut(pair.label(), left - 6, 13), Svg.INK, "start", 13, 400);
      var one = BarChart.draw(svg, left, y, pair.first(), scale, Svg.MANGGIS);
      svg.text(one + 7, y + 12, pair.first().text(), Svg.INK, "start", 13, 700);
      var other = BarChart.draw(svg, left + column, y, pair.second(), scale, Svg.LAUT_2);
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
