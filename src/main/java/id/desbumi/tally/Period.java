package id.desbumi.tally;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The time a figure belongs to, as one number that sorts: 0 is now, 1 unknown, {@code yyyy00} a
 * year without its month, {@code yyyymm} a month. So a year lies between {@code yyyy00} and {@code
 * yyyy12}.
 */
public record Period(int number) {

  public static final Period NOW = new Period(0);
  public static final Period UNKNOWN = new Period(1);

  public static Period of(@Nullable YearMonth month, @Nullable Integer year) {
    if (month != null) {
      return of(month);
    }
    return year == null ? UNKNOWN : ofYear(year);
  }

  public static Period of(YearMonth month) {
    return new Period(month.getYear() * 100 + month.getMonthValue());
  }

  /** A year of which no month is known. */
  public static Period ofYear(int year) {
    return new Period(year * 100);
  }
}
