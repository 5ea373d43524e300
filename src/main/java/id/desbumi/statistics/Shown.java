package id.desbumi.statistics;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * A number as everyone may see it.
 *
 * @param value a multiple of five, at most four away from the true one; zero says fewer than five,
 *     whether anybody is there or not
 * @param exact true for a total that is told to the person
 */
public record Shown(int value, boolean exact) {

  /** The largest distance between a shown number and the true one. */
  private static final int OFF = 4;

  public Shown(int value) {
    this(value, false);
  }

  /** Fewer than five, and not a number to count with. */
  public boolean isFew() {
    return value == 0 && !exact;
  }

  /** The least it can be. */
  public int low() {
    return exact ? value : Math.max(0, value - OFF);
  }

  /** The most it can be. */
  public int high() {
    return exact ? value : value + OFF;
  }

  /** As it stands in every list, chart, table and file. */
  public String text(Locale locale) {
    return isFew() ? "<5" : NumberFormat.getIntegerInstance(locale).format(value);
  }
}
