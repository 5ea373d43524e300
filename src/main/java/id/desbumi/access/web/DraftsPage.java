package id.desbumi.access.web;

import java.util.List;

/**
 * One's own drafts.
 *
 * @param days how long one is kept
 */
public record DraftsPage(List<Line> lines, long days) {

  public DraftsPage {
    lines = List.copyOf(lines);
  }

  public record Line(String id, String title, String page, String about) {}
}
