package id.desbumi.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes one drawing: shapes with their colours on them, no style, no class, no script. */
final class Svg {

  static final String INK = "#1d2b30";
  static final String INK_2 = "#52636a";
  static final String LINE = "#e3ddd0";
  static final String LINE_2 = "#7d898c";
  static final String SHEET = "#ffffff";
  static final String LAUT = "#0e4a5a";
  static final String LAUT_2 = "#14697e";
  static final String MANGGIS = "#6d2a5b";
  static final String KUNYIT = "#b97805";
  static final String KUNYIT_INK = "#7a4e00";

  private final StringBuilder out = new StringBuilder();
  private final String hatch;

  Svg(Chart chart, double width, double height) {
    hatch = "h" + Integer.toHexString((chart.title() + chart.description() + width).hashCode());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
        .append(n(width))
        .append("\" height=\"")
        .append(n(height))
        .append("\" viewBox=\"0 0 ")
        .append(n(width))
        .append(' ')
        .append(n(height))
        .append("\" font-family=\"'Plus Jakarta Sans', sans-serif\" font-size=\"12\">")
        .append("<title>")
        .append(safe(chart.title()))
        .append("</title><desc>")
        .append(safe(chart.description()))
        .append("</desc><defs><pattern id=\"")
        .append(hatch)
        .append(
            "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>"
                + "<rect width=\"1.6\" height=\"6\" fill=\"#7d898c\"/></pattern></defs>");
  }

  Svg rect(double x, double y, double width, double height, double radius, String fill) {
    return shape(x, y, width, height, radius).fill(fill).end();
  }

  /** A hatched field: "&lt;5" and nothing else. */
  Svg hatched(double x, double y, double width, double height, double radius) {
    shape(x, y, width, height, radius).fill("url(#" + hatch + ")");
    out.append(" stroke=\"").append(LINE_2).append('"');
    return end();
  }

  Svg ring(double x, double y, double width, double height, double radius) {
    shape(x, y, width, height, radius).fill("none");
    out.append(" stroke=\"").append(INK).append("\" stroke-width=\"2\"");
    return end();
  }

  Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
    out.append("<path d=\"M")
        .append(n(x1))
        .append(' ')
        .append(n(y1))
        .append('L')
        .append(n(x2))
        .append(' ')
        .append(n(y2))
        .append("\" stroke=\"")
        .append(colour)
        .append("\" stroke-width=\"")
        .append(n(width))
        .append('"');
    return end();
  }

  Svg path(String way, String colour, double width, String dash) {
    out.append("<path d=\"")
        .append(way)
        .append("\" fill=\"none\" stroke=\"")
        .append(colour)
        .append("\" stroke-width=\"")
        .append(n(width))
        .append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
    if (!dash.isEmpty()) {
      out.append(" stroke-dasharray=\"").append(dash).append('"');
    }
    return end();
  }

  Svg dot(double x, double y, double radius, String fill) {
    out.append("<circle cx=\"")
        .append(n(x))
        .append("\" cy=\"")
        .append(n(y))
        .append("\" r=\"")
        .append(n(radius))
        .append('"');
    return fill(fill).end();
  }

  /** Words; anchors are start, middle and end. */
  Svg text(double x, double y, String words, String fill, String anchor, int size, int weight) {
    out.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append('"');
    if (!anchor.equals("start")) {
      out.append(" text-anchor=\"").append(anchor).append('"');
    }
    if (size != 12) {
      out.append(" font-size=\"").append(size).append('"');
    }
    if (weight != 400) {
      out.append(" font-weight=\"").append(weight).append('"');
    }
    fill(fill);
    out.append('>').append(safe(words)).append("</text>");
    return this;
  }

  /** Words a pointer shows, and some readers tell, on a group of shapes. */
  Svg open(String title) {
    out.append("<g><title>").append(safe(title)).append("</title>");
    return this;
  }

  Svg close() {
    out.append("</g>");
    return this;
  }

  String done() {
    return out.append("</svg>").toString();
  }

  /** A step between grid lines that people can count by, so that at most five lines are drawn. */
  static double step(double most) {
    if (most <= 5) {
      return 1;
    }
    var power = Math.pow(10, Math.floor(Math.log10(most / 5)));
    for (var factor : new int[] {1, 2, 5, 10}) {
      if (factor * power * 5 >= most) {
        return factor * power;
      }
    }
    throw new IllegalStateException("ten times is always enough");
  }

  /** What words need; letters are about half as wide as they are high. */
  static double room(String words, int size) {
    return words.length() * size * 0.56;
  }

  /** Cut to what fits. */
  static String cut(String words, double width, int size) {
    var letters = Math.max(3, (int) (width / room("m", size)));
    return words.length() <= letters ? words : words.substring(0, letters - 1).strip() + "…";
  }

  static String n(double number) {
    return BigDecimal.valueOf(number)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Svg shape(double x, double y, double width, double height, double radius) {
    out.append("<rect x=\"")
        .append(n(x))
        .append("\" y=\"")
        .append(n(y))
        .append("\" width=\"")
        .append(n(width))
        .append("\" height=\"")
        .append(n(height))
        .append('"');
    if (radius > 0) {
      out.append(" rx=\"").append(n(radius)).append('"');
    }
    return this;
  }

  private Svg fill(String colour) {
    out.append(" fill=\"").append(colour).append('"');
    return this;
  }

  private Svg end() {
    out.append("/>");
    return this;
  }

  private static String safe(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
