package id.desbumi.rounds.web;

import id.desbumi.web.AskedField;
import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet being typed in, line by line in the order of the paper. */
public record RoundTypingPage(
    String path,
    String request,
    String code,
    String printed,
    String place,
    List<Line> lines,
    List<AskedField> foot,
    Mistakes mistakes) {

  public RoundTypingPage {
    lines = List.copyOf(lines);
    foot = List.copyOf(foot);
  }

  /** A house, or an empty line. */
  public record Line(String key, String title, List<Cell> cells) {

    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A column of it.
   *
   * @param told what stands there already and is not asked; null for a question
   */
  public record Cell(AskedField field, @Nullable String told) {}
}
