package id.desbumi.casework;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The number on her paper: fifteen digits, said three by three, like a number in a queue. Fourteen
 * cannot be guessed; the last one tells a slip of the pen (ISO 7064, MOD 11,10: every wrong digit
 * and nearly every two that changed places). {@link #toString} hides it.
 */
public record ReceiptCode(String digits) {

  private static final int FREE = 14;
  private static final BigInteger ALL = BigInteger.TEN.pow(FREE);

  public ReceiptCode {
    if (!digits.matches("\\d{15}") || check(digits.substring(0, FREE)) != digits.charAt(FREE)) {
      throw new IllegalArgumentException("not a number of a receipt");
    }
  }

  /** Made of at least sixteen bytes that nobody can know. */
  static ReceiptCode of(byte[] secret) {
    var free = "%014d".formatted(new BigInteger(1, secret).mod(ALL));
    return new ReceiptCode(free + check(free));
  }

  /** Reads what was typed; spaces, dots and hyphens are fine. */
  public static Optional<ReceiptCode> parse(String typed) {
    var digits = typed.replaceAll("[\\s.\\-·]", "");
    try {
      return Optional.of(new ReceiptCode(digits));
    } catch (IllegalArgumentException slip) {
      return Optional.empty();
    }
  }

  /** 483 915 027 640 228 */
  public String spoken() {
    return digits.replaceAll("(\\d{3})(?=\\d)", "$1 ");
  }

  private static char check(String digits) {
    var product = 10;
    for (var digit : digits.toCharArray()) {
      var sum = (product + digit - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }

  @Override
  public String toString() {
    return "•••";
  }
}
