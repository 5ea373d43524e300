package id.desbumi.paper;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is printed big on a sheet: seven letters or digits drawn by lot and one that checks them,
 * without those that look alike. There are 31 signs, a prime number, and each place has a weight of
 * its own; so one wrong sign, or two that changed places, never make another code.
 */
public record SheetCode(String value) {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int DRAWN = 7;
  private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{8}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public SheetCode {
    if (!FORM.matcher(value).matches() || sum(value) != 0) {
      throw new IllegalArgumentException("not a sheet's code");
    }
  }

  /** A new one. */
  public static SheetCode next() {
    var drawn = new StringBuilder();
    for (var i = 0; i < DRAWN; i++) {
      drawn.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    for (var i = 0; i < SIGNS.length(); i++) {
      if (sum(drawn.toString() + SIGNS.charAt(i)) == 0) {
        return new SheetCode(drawn.toString() + SIGNS.charAt(i));
      }
    }
    throw new IllegalStateException("31 is a prime: one sign always fits");
  }

  /** Reads what somebody typed off the paper; hyphens, spaces and small letters are fine. */
  public static Optional<SheetCode> parse(String typed) {
    var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(code).matches() && sum(code) == 0
        ? Optional.of(new SheetCode(code))
        : Optional.empty();
  }

  /** As printed: {@code K7QM-2XTB}. */
  public String printed() {
    return value.substring(0, 4) + "-" + value.substring(4);
  }

  private static int sum(String code) {
    var sum = 0;
    for (var i = 0; i < code.length(); i++) {
      sum += (i + 1) * SIGNS.indexOf(code.charAt(i));
    }
    return sum % SIGNS.length();
  }

  @Override
  public String toString() {
    return value;
  }
}
