package id.desbumi.site.web;

import id.desbumi.site.Placements;
import id.desbumi.web.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over years, drawn at their real width. Only neighbouring years of one source are joined.
 *
 * @param zero where the base line is, in pixels from the top
 */
public record LineChart(
    int width, int height, int zero, List<Mark> grid, List<Mark> years, List<Line> lines) {

  private static final int LEFT = 44;
  private static final int TOP = 24;
  private static final int BOTTOM = 28;

  /** A line of the grid, or a year, with its text. */
  public record Mark(int at, String text) {}

  /**
   * A source's line.
   *
   * @param paths one for each run of neighbouring years
   * @param differs another source says otherwise for one of its years: drawn dashed
   * @param label where its name stands
   */
  public record Line(
      String name,
      String letter,
      List<String> paths,
      List<Dot> dots,
      boolean differs,
      Dot label,
      String anchor) {}

  /** A point, and what it says. */
  public record Dot(int x, int y, String text) {}

  static LineChart of(List<Placements.Series> series, int width, int height) {
    var first =
        series.stream().flatMap(one -> one.byYear().keySet().stream()).min(Integer::compare);
    var last = series.stream().flatMap(one -> one.byYear().keySet().stream()).max(Integer::compare);
    int from = first.orElse(0);
    int to = last.orElse(1);
    var largest =
        series.stream().flatMap(one -> one.byYear().values().stream()).max(Integer::compare);
    var step = 100_000;
    var top = (largest.orElse(step) / step + 1) * step;
    var zero = height - BOTTOM;
    var right = width - 16;
    var scale = new Scale(from, to, top, right, zero);
    var grid = new ArrayList<Mark>();
    for (var value = 0; value <= top; value += step * (height < 300 ? 2 : 1)) {
      grid.add(new Mark(scale.y(value), value == 0 ? "0" : Formats.number(value / 1000)));
    }
    var years = new ArrayList<Mark>();
    for (var year = from; year <= to; year++) {
      if (width > 500 || (year - from) % 3 == 0) {
        years.add(new Mark(scale.x(year), String.valueOf(year)));
      }
    }
    var lines = new ArrayList<Line>();
    for (var i = 0; i < series.size(); i++) {
      lines.add(line(series.get(i), i, scale));
    }
    return new LineChart(width, height, zero, grid, years, lines);
  }

  private static Line line(Placements.Series series, int number, Scale scale) {
    var paths = new ArrayList<String>();
    var dots = new ArrayList<Dot>();
    var path = new StringBuilder();
    var before = Integer.MIN_VALUE;
    for (var point : series.byYear().entrySet()) {
      var year = point.getKey();
      var dot =
          new Dot(
              scale.x(year),
              scale.y(point.getValue()),
              year + ": " + Formats.number(point.getValue()));
      if (year != before + 1 && !path.isEmpty()) {
        paths.add(path.toString());
        path.setLength(0);
      }
      path.append(
          String.format(Locale.ROOT, "%s%d %d", path.isEmpty() ? "M" : "L", dot.x(), dot.y()));
      dots.add(dot);
      before = year;
    }
    paths.add(path.toString());
    var end = dots.getLast();
    return new Line(
        series.source().publisher(),
        String.valueOf((char) ('a' + number)),
        paths,
        dots,
        series.differs(),
        label(dots, number, scale),
        anchor(dots, scale));
  }

  /** Beside the end where the line leaves room: right of a falling one, left of a rising one. */
  private static Dot label(List<Dot> dots, int number, Scale scale) {
    var end = dots.getLast();
    return switch (dots.size() == 1 ? "middle" : anchor(dots, scale)) {
      case "start" -> new Dot(end.x() + 10, end.y() - 6, "");
      case "end" -> new Dot(end.x() - 10, end.y() - 8, "");
      default -> new Dot(end.x(), end.y() + (number % 2 == 0 ? -12 : 24), "");
    };
  }

  private static String anchor(List<Dot> dots, Scale scale) {
    var rise = dots.getLast().y() - dots.get(Math.max(0, dots.size() - 2)).y();
    if (dots.getLast().x() > scale.right() - 40) {
      return "end";
    }
    return rise > 4 ? "start" : rise < -4 ? "end" : "middle";
  }

  private record Scale(int from, int to, int top, int right, int zero) {

    int x(int year) {
      return LEFT + 12 + (right - LEFT - 24) * (year - from) / Math.max(1, to - from);
    }

    int y(int value) {
      return (int) (zero - (long) (zero - TOP) * value / top);
    }
  }
}
