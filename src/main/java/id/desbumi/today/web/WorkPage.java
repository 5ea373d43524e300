package id.desbumi.today.web;

import id.desbumi.web.CoverageNote;
import id.desbumi.web.RailFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of a village's desk, in words.
 *
 * @param later what has time beyond this week, or null
 * @param heard true when nobody is to be asked after
 * @param coverage how much of the place its figures are of, or null
 * @param start true when nobody is recorded yet, and the page tells how to begin
 */
public record WorkPage(
    String day,
    String heading,
    List<Group> groups,
    @Nullable Group later,
    boolean heard,
    boolean start,
    RailFigures.@Nullable Rail rail,
    CoverageNote.@Nullable Note coverage) {

  public WorkPage {
    groups = List.copyOf(groups);
  }

  /**
   * Things of one urgency.
   *
   * @param mark its shape: urgent, wait or other
   * @param more a sentence when not all are shown, or null
   */
  public record Group(
      String mark, String title, String count, List<Row> rows, @Nullable String more) {

    public Group {
      rows = List.copyOf(rows);
    }

    /** Solid buttons stand in the most urgent group only. */
    public boolean urgent() {
      return mark.equals("urgent");
    }
  }

  /**
   * Who, why, until when, and the one deed.
   *
   * @param chatPath where a chat with her is begun or noted, or null
   */
  public record Row(
      String path,
      String name,
      String why,
      String due,
      String dueNote,
      boolean late,
      String deed,
      String deedPath,
      @Nullable String chatPath) {}
}
