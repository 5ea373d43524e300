package id.desbumi.web;

import java.util.List;

/**
 * A picture of figures, drawn on the server at its real width, and the same figures as a table.
 * Colours are written on each shape, so it looks the same inline, as a file of its own, on paper
 * and in grey.
 */
public interface Chart {

  /** The width on a wide window, in pixels. */
  int WIDE = 496;

  /** The width on a phone. */
  int NARROW = 326;

  String title();

  /** What is counted, and when; stands under the title. */
  String description();

  /** The drawing: an svg element of that width, never scaled. */
  String svg(int width);

  /** The heads of its table. */
  List<String> head();

  /** The rows of its table, as wide as the head. */
  List<List<String>> rows();
}
