package id.desbumi.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sixteen digits of a citizen: where first registered (six), day of birth (a woman's plus 40),
 * month, year, and a serial. Permanent, and not replaced when the birth date is corrected, so what
 * it says of sex and birth is a hint to look, never proof. {@link #toString} hides all but four.
 *
 * <p>Source: the NIK rules as gathered in the field's own reference (UU 24/2013 gives every citizen
 * one). Sample people carry region 99, which no registered place has.
 */
public record Nik(String value) {

  private static final Pattern DIGITS = Pattern.compile("\\d{16}");

  public Nik {
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException("a NIK has sixteen digits");
    }
  }

  /** Reads what was typed; spaces, dots and hyphens between the digits are fine. */
  public static Optional<Nik> parse(String typed) {
    var digits = typed.replaceAll("[\\s.\\-]", "");
    return DIGITS.matcher(digits).matches() ? Optional.of(new Nik(digits)) : Optional.empty();
  }

  /** What the digits say of her sex; empty when the day is impossible. */
  public Optional<Sex> sex() {
    var day = Integer.parseInt(value.substring(6, 8));
    if (day >= 1 && day <= 31) {
      return Optional.of(Sex.L);
    }
    return day >= 41 && day <= 71 ? Optional.of(Sex.P) : Optional.empty();
  }

  /**
   * What the digits say of the birth date, in the century that puts the birth between a hundred
   * years and no time before the given day; empty when no such date exists.
   */
  public Optional<LocalDate> birth(LocalDate today) {
    var day = Integer.parseInt(value.substring(6, 8));
    var month = Integer.parseInt(value.substring(8, 10));
    var year = today.getYear() / 100 * 100 + Integer.parseInt(value.substring(10, 12));
    try {
      var date = LocalDate.of(year, month, day > 40 ? day - 40 : day);
      return Optional.of(date.isAfter(today) ? date.minusYears(100) : date);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** True when the serial is one that can be given (0001 and up). */
  public boolean hasSerial() {
    return !value.endsWith("0000");
  }

  /** Region 99: a sample person of the trial, nobody's number. */
  public boolean isSample() {
    return value.startsWith("99");
  }

  /** The four digits that may stand on a page. */
  public String lastFour() {
    return value.substring(12);
  }

  @Override
  public String toString() {
    return "************" + lastFour();
  }
}
