package id.desbumi.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over months or years, one for each source, broken where a source has no figure.
 *
 * @param times the labels below, one for each value of every line
 */
public record LineChart(
    String title, String description, String timeHead, List<String> times, List<Line> lines)
    implements Chart {

  /**
   * @param values as many as there are times; null where nothing is known
   */
  public record Line(String name, List<@Nullable Double> values) {

    public Line {
      values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  private static final List<String> COLOURS =
      List.of(Svg.LAUT, Svg.KUNYIT, Svg.MANGGIS, Svg.LINE_2);
  private static final List<String> INKS =
      List.of(Svg.LAUT, Svg.KUNYIT_INK, Svg.MANGGIS, Svg.INK_2);
  private static final List<String> DASHES = List.of("", "7 4", "2 5", "12 4 2 4");
  private static final double TOP = 14;
  private static final double HEIGHT = 190;

  public LineChart {
    times = List.copyOf(times);
    lines = List.copyOf(lines);
    for (var line : lines) {
      if (line.values().size() != times.size()) {
        throw new IllegalArgumentException("a value, or none, for each time");
      }
    }
    if (lines.size() > COLOURS.size()) {
      throw new IllegalArgumentException("at most four lines can be told apart");
    }
  }

  @Override
  public String svg(int width) {
    double most = 0;
    for (var line : lines) {
      for (var value : line.values()) {
        most = value == null ? most : Math.max(most, value);
      }
    }
    var step = Svg.step(most);
    var top = Math.max(step, Math.ceil(most / step) * step);
    var left = 10 + 7.0 * Formats.number((long) top).length();
    var right = width - 12.0;
    var legend = lines.size() * 20.0;
    var svg = new Svg(this, width, TOP + HEIGHT + 34 + legend);
    for (double at = 0; at <= top; at += step) {
      var y = TOP + HEIGHT - at / top * HEIGHT;
      svg.line(left, y, right, y, at == 0 ? Svg.INK_2 : Svg.LINE, 1);
      svg.text(left - 6, y + 4, Formats.number((long) at), Svg.INK_2, "end", 12, 400);
    }
    var gap = times.size() < 2 ? 0 : (right - left - 16) / (times.size() - 1);
    var every = Math.max(1, (int) Math.ceil(times.size() * 44.0 / (right - left)));
    for (int i = times.size() - 1; i >= 0; i -= every) {
      svg.text(left + 8 + i * gap, TOP + HEIGHT + 18, times.get(i), Svg.INK_2, "middle", 12, 400);
    }
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, i, left + 8, gap, top);
      var y = TOP + HEIGHT + 44 + i * 20;
      svg.path("M0 " + Svg.n(y - 4) + "h26", COLOURS.get(i), 2.5, DASHES.get(i));
      svg.text(34, y, lines.get(i).name(), INKS.get(i), "start", 12, 700);
    }
    return svg.done();
  }

  private void draw(Svg svg, int number, double left, double gap, double top) {
    var values = lines.get(number).values();
    var way = new StringBuilder();
    var pen = false;
    var lastX = -1.0;
    var lastY = -1.0;
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (value == null) {
        pen = false;
        continue;
      }
      lastX = left + i * gap;
      lastY = TOP + HEIGHT - value / top * HEIGHT;
      way.append(pen ? 'L' : 'M').append(Svg.n(lastX)).append(' ').append(Svg.n(lastY));
      var alone = !pen && (i + 1 == values.size() || values.get(i + 1) == null);
      if (alone) {
        svg.dot(lastX, lastY, 3, COLOURS.get(number));
      }
      pen = true;
    }
    if (lastX >= 0) {
      svg.path(way.toString(), COLOURS.get(number), 2.5, DASHES.get(number));
      svg.dot(lastX, lastY, 4, COLOURS.get(number));
    }
  }

  @Override
  public List<String> head() {
    var head = new ArrayList<String>();
    head.add(timeHead);
    lines.forEach(line -> head.add(line.name()));
    return head;
  }

  @Override
  public List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < times.size(); i++) {
      var row = new ArrayList<String>();
      row.add(times.get(i));
      for (var line : lines) {
        var value = line.values().get(i);
        row.add(value == null ? "–" : Formats.number(value, 1));
      }
      rows.add(row);
    }
    return rows;
  }
}
