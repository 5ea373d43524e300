package id.desbumi.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date of life as people remember it: the day, only the month, or only the year.
 *
 * @param earliest the first day it may have been
 * @param latest the last day it may have been, never before the first
 */
public record PartialDate(LocalDate earliest, LocalDate latest, Precision precision) {

  /** How much is known. Reaches the database by its letter, so only ever add. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  public PartialDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public static PartialDate day(LocalDate day) {
    return new PartialDate(day, day, Precision.DAY);
  }

  public static PartialDate month(YearMonth month) {
    return new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  public static PartialDate year(Year year) {
    return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), Precision.YEAR);
  }

  /**
   * Reads three fields of a form; day, or day and month, may be empty. Years from 1900 to 2100.
   * Empty when no such date exists: 31 February, or a day without its month.
   */
  public static Optional<PartialDate> parse(
      @Nullable String day, @Nullable String month, String year) {
    try {
      var y = Year.of(Integer.parseInt(year.strip()));
      if (y.getValue() < 1900 || y.getValue() > 2100) {
        return Optional.empty();
      }
      if (month == null || month.isBlank()) {
        return day == null || day.isBlank() ? Optional.of(year(y)) : Optional.empty();
      }
      var m = y.atMonth(Integer.parseInt(month.strip()));
      return Optional.of(
          day == null || day.isBlank() ? month(m) : day(m.atDay(Integer.parseInt(day.strip()))));
    } catch (NumberFormatException | DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  /** Reads {@code 2026-11-24}, {@code 2026-11} or {@code 2026}, as files and the API write it. */
  public static Optional<PartialDate> parse(String iso) {
    var parts = iso.strip().split("-", -1);
    return parts.length > 3
        ? Optional.empty()
        : parse(parts.length > 2 ? parts[2] : null, parts.length > 1 ? parts[1] : null, parts[0]);
  }

  /** The month it happened in; empty when only the year is known. */
  public Optional<YearMonth> month() {
    return precision == Precision.YEAR ? Optional.empty() : Optional.of(YearMonth.from(earliest));
  }

  /** True when it cannot have been on or before the given day. */
  public boolean isAfter(LocalDate day) {
    return earliest.isAfter(day);
  }

  /** As files write it: {@code 2026-11-24}, {@code 2026-11} or {@code 2026}. */
  public String iso() {
    return earliest
        .toString()
        .substring(0, precision == Precision.DAY ? 10 : precision == Precision.MONTH ? 7 : 4);
  }
}
