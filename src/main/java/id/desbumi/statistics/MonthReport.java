package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A village's month, for its camat: who works abroad, by destination and sex. Opening + left - came
 * home + corrections = closing, in every line and in the sum.
 *
 * @param issue how it was issued; null while it is only a look at the register
 */
public record MonthReport(
    PlaceCode village, YearMonth month, List<Line> lines, @Nullable Issue issue) {

  /**
   * One destination and sex.
   *
   * @param sex P, L or ?
   * @param corrected what became known late, moves between villages, merged and erased records:
   *     whatever the month's own departures and returns do not explain
   */
  public record Line(
      String country,
      String countryName,
      String sex,
      int opening,
      int departed,
      int returned,
      int corrected,
      int closing) {

    public Line {
      if (closing != opening + departed - returned + corrected) {
        throw new IllegalArgumentException("the month does not add up");
      }
    }
  }

  /**
   * The words of an issued report, kept as they were.
   *
   * @param reference the letter's own number, as the village counts them; may be empty
   * @param signer the lines above the signature
   */
  public record Issue(
      UUID id,
      Instant at,
      UUID by,
      String reference,
      List<String> letterhead,
      String place,
      List<String> signer,
      String signerName) {

    public Issue {
      letterhead = List.copyOf(letterhead);
      signer = List.copyOf(signer);
    }
  }

  public MonthReport {
    lines = List.copyOf(lines);
  }

  public int sum(ToIntFunction<Line> of) {
    return lines.stream().mapToInt(of).sum();
  }
}
