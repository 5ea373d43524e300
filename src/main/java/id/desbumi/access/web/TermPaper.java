package id.desbumi.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The berita acara of a handover: officials' names and numbers, no resident.
 *
 * @param letterhead lines above the rule, the largest last
 * @param boxes who signs
 */
public record TermPaper(
    String back,
    List<String> letterhead,
    String opening,
    String leaver,
    @Nullable String successor,
    List<String> ends,
    @Nullable List<String> open,
    String said,
    List<Box> boxes,
    String by) {

  public TermPaper {
    letterhead = List.copyOf(letterhead);
    ends = List.copyOf(ends);
    boxes = List.copyOf(boxes);
  }

  /** A place to sign: what is declared, lines of the office, the name or dots. */
  public record Box(String declares, List<String> lines, String name) {
    public Box {
      lines = List.copyOf(lines);
    }
  }
}
