package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place's public total, as it may be shown.
 *
 * @param value the exact number, or a multiple of five; zero when nothing was published
 * @param asOf when a rounded total last moved; null for an exact one, whose age is {@code looked}
 * @param looked when the figures last were brought up to date, whether anything changed or not
 */
public record Headline(
    PlaceCode place, State state, int value, @Nullable Instant asOf, Instant looked) {

  /** How the number is to be read. */
  public enum State {
    /** No number yet; the same whatever the reason. */
    NONE,
    /** To the person, and live. */
    EXACT,
    /** Rounded to fives, at most four away from the true count, moved in waves. */
    ROUNDED
  }

  public boolean isExact() {
    return state == State.EXACT;
  }

  /** A rounded zero: shown as "&lt;5", whether anybody is there or not. */
  public boolean isFewerThanFive() {
    return state == State.ROUNDED && value == 0;
  }

  /** The least it can be, for open data. */
  public int low() {
    return isExact() ? value : Math.max(0, value - 4);
  }

  /** The most it can be, for open data. */
  public int high() {
    return isExact() ? value : value + 4;
  }
}
