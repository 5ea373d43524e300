package id.desbumi.access.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handovers at the end of a term.
 *
 * @param id of the next one, made when the page was shown
 * @param areas where the viewer herself works; empty for who holds no role
 * @param leaver the account of somebody who is gone, when a steward speaks for her
 * @param ends what would end, in words
 * @param open what is still to be done, as numbers
 */
public record TermsPage(
    String id,
    List<Choice> areas,
    @Nullable String area,
    @Nullable String leaver,
    @Nullable String leaverName,
    List<String> ends,
    List<String> open,
    @Nullable String successor,
    List<Line> lines,
    Mistakes mistakes) {

  public TermsPage {
    areas = List.copyOf(areas);
    ends = List.copyOf(ends);
    open = List.copyOf(open);
    lines = List.copyOf(lines);
  }

  /**
   * One handover.
   *
   * @param kind look of its state: wait or done
   */
  public record Line(String id, String name, String about, String state, String kind) {}
}
