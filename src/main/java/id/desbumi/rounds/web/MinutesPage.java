package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.rounds.Part;
import id.desbumi.web.Formats;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a round: counts by RT, no name.
 *
 * @param closed when it was closed; null while it runs, and the page says so
 */
public record MinutesPage(
    String title,
    String village,
    String days,
    @Nullable String closed,
    String coverage,
    List<Row> rows,
    Row sum,
    String printed) {

  public MinutesPage {
    rows = List.copyOf(rows);
  }

  /** An RT's counts. */
  public record Row(
      String name,
      String state,
      String houses,
      String done,
      String refused,
      String absent,
      String moved,
      String notYet) {}

  static Row row(Part part) {
    return row(part.name(), t("rounds.part." + RoundPages.state(part)), List.of(part));
  }

  static Row sum(List<Part> parts) {
    return row(t("rounds.minutes.sum"), "", parts);
  }

  private static Row row(String name, String state, List<Part> parts) {
    return new Row(
        name,
        state,
        sum(parts, Part::houses),
        sum(parts, Part::done),
        sum(parts, Part::refused),
        sum(parts, Part::absent),
        sum(parts, Part::moved),
        sum(parts, Part::notYet));
  }

  private static String sum(List<Part> parts, ToIntFunction<Part> count) {
    return Formats.number(parts.stream().mapToInt(count).sum());
  }
}
