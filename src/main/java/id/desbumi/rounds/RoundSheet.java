package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import id.desbumi.paper.SheetCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an RT's list: some of its houses by number and sign, and empty lines for new ones. It
 * names nobody.
 *
 * @param blank how many empty lines
 * @param typed it is in
 */
public record RoundSheet(
    SheetCode code, Round round, PlaceCode place, List<Line> houses, int blank, boolean typed) {

  public RoundSheet {
    houses = List.copyOf(houses);
  }

  /** A house on it. */
  public record Line(int number, @Nullable String sign) {}
}
