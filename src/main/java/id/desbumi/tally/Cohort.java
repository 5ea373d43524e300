package id.desbumi.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ten years of birth, as figures by age go by: {@code 1980-1989}. So nobody's figure moves on a
 * birthday or at a new year, without an act. {@code tally.cohort} says the same in SQL.
 */
public final class Cohort {

  public static final String UNKNOWN = "???";

  /** All of them, the oldest people first. */
  public static final List<String> ALL =
      List.of(
          "0000-1959",
          "1960-1969",
          "1970-1979",
          "1980-1989",
          "1990-1999",
          "2000-2009",
          "2010-9999",
          UNKNOWN);

  private Cohort() {}

  /** Of somebody born in this year; null where nobody knows. */
  public static String of(@Nullable Integer born) {
    if (born == null) {
      return UNKNOWN;
    }
    return ALL.stream()
        .filter(years -> !years.equals(UNKNOWN) && born <= Integer.parseInt(years.substring(5)))
        .findFirst()
        .orElseThrow();
  }
}
