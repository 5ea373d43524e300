package id.desbumi.web;

import java.util.List;

/** Lying bars from zero, longest wanted first by the one who makes it. */
public record BarChart(
    String title, String description, String labelHead, String valueHead, List<Bar> bars)
    implements Chart {

  public record Bar(String label, Amount amount) {}

  public BarChart {
    bars = List.copyOf(bars);
  }

  @Override
  public String svg(int width) {
    var most = bars.stream().mapToDouble(bar -> bar.amount().value()).max().orElse(1);
    var longest = bars.stream().mapToDouble(bar -> Svg.room(bar.label(), 14)).max().orElse(0);
    var left = Math.clamp(longest + 9, width < 400 ? 110.0 : 150.0, width * .48);
    var scale = (width - left - 64) / Math.max(most, 1);
    var svg = new Svg(this, width, Math.max(1, bars.size()) * 30.0 + 4);
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      var y = i * 30.0 + 8;
      svg.text(0, y + 12, Svg.cut(bar.label(), left - 8, 14), Svg.INK, "start", 14, 400);
      var end = draw(svg, left, y, bar.amount(), scale, Svg.LAUT);
      svg.text(end + 7, y + 12, bar.amount().text(), Svg.INK, "start", 13, 700);
    }
    return svg.done();
  }

  /** A bar 14 high, never thinner than can be seen; its end. */
  static double draw(Svg svg, double x, double y, Amount amount, double scale, String colour) {
    if (amount.few()) {
      svg.hatched(x + .5, y + .5, 9, 13, 2);
      return x + 10;
    }
    var length = amount.value() == 0 ? 0 : Math.max(1.5, amount.value() * scale);
    if (length > 0) {
      svg.rect(x, y, length, 14, 2, colour);
    }
    return x + length;
  }

  @Override
  public List<String> head() {
    return List.of(labelHead, valueHead);
  }

  @Override
  public List<List<String>> rows() {
    return bars.stream().map(bar -> List.of(bar.label(), bar.amount().text())).toList();
  }
}
