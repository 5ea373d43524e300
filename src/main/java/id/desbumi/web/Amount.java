package id.desbumi.web;

/**
 * A figure as a chart shows it.
 *
 * @param value where it stands on the scale, zero or more
 * @param text as it is written beside it
 * @param few too few to be told apart, a true zero too: written "&lt;5" and hatched
 */
public record Amount(double value, String text, boolean few) {

  public Amount {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a chart begins at zero");
    }
  }

  public static Amount of(long number) {
    return new Amount(number, Formats.number(number), false);
  }

  /** A small number of the public figures. */
  public static Amount tooFew() {
    return new Amount(0, "<5", true);
  }
}
