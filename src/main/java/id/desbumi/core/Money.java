package id.desbumi.core;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * An amount as it was said, in the currency it was said in; never stored converted.
 *
 * @param amount zero or more, at most two decimals, below a trillion
 */
public record Money(BigDecimal amount, Currency currency) {

  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

  public Money {
    if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0 || amount.scale() > 2) {
      throw new IllegalArgumentException("not an amount of money");
    }
  }

  /** Reads an amount as Indonesians write it (4.520 or 4.520,50) and an ISO 4217 code. */
  public static Optional<Money> parse(String amount, String currency) {
    try {
      var plain = amount.strip().replace(".", "").replace(" ", "").replace(',', '.');
      return Optional.of(new Money(new BigDecimal(plain), Currency.getInstance(currency.strip())));
    } catch (IllegalArgumentException notMoney) {
      return Optional.empty();
    }
  }
}
