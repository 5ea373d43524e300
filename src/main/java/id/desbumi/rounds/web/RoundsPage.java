package id.desbumi.rounds.web;

import id.desbumi.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of a village.
 *
 * @param running the open one, or null
 * @param mayPlan the viewer plans and closes
 * @param places the village has dusun or RT to walk
 */
public record RoundsPage(
    String coverage,
    @Nullable String more,
    @Nullable Running running,
    boolean mayPlan,
    boolean places,
    List<Past> past) {

  public RoundsPage {
    past = List.copyOf(past);
  }

  /**
   * The open round.
   *
   * @param days how many it runs, to be changed
   * @param requests a fresh id for each form
   * @param walks false when its enumerators see nothing today: not begun, or over
   */
  public record Running(
      String id,
      String title,
      String span,
      boolean walks,
      int days,
      int finished,
      int parts,
      List<Row> rows,
      String request) {

    public Running {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An RT.
   *
   * @param path its list, or null for those who do not walk it
   * @param enumerators who can be named; empty for those who do not plan
   */
  public record Row(
      String place,
      @Nullable String path,
      String name,
      String counts,
      @Nullable String who,
      String state,
      String kind,
      List<Choice> enumerators,
      String enumerator,
      String request) {

    public Row {
      enumerators = List.copyOf(enumerators);
    }
  }

  /** A round that was closed; its minutes. */
  public record Past(String path, String title, String about) {}
}
