package id.desbumi.registry;

import id.desbumi.core.Money;
import id.desbumi.core.Nik;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the answer to a question is read: what was typed, brought into its one written form. */
public enum Reading {
  TEXT,
  CHOICE,
  /** A day, a month of a year, or a year alone. */
  DATE,
  NIK,
  /** The number of a family card. */
  SIXTEEN_DIGITS,
  PASSPORT,
  PHONE,
  /** ISO 3166-1 alpha-3. */
  COUNTRY,
  /** {@code HKD 4520}. */
  MONEY,
  HOURS_OF_A_DAY,
  DAYS_OF_A_WEEK;

  private static final Pattern SIXTEEN = Pattern.compile("\\d{16}");
  private static final Pattern PASSPORT_FORM = Pattern.compile("[A-Z0-9]{6,12}");
  private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{3}");

  /** The canonical form; empty when it cannot be read. */
  Optional<String> read(String typed, Question question) {
    var text = typed.strip();
    return switch (this) {
      case TEXT -> Optional.of(text.replaceAll("\\s+", " ")).filter(plain -> fits(plain, question));
      case CHOICE -> Optional.of(text).filter(question.options()::contains);
      case DATE -> PartialDate.parse(text).map(PartialDate::iso);
      case NIK -> Nik.parse(text).map(Nik::value);
      case SIXTEEN_DIGITS ->
          Optional.of(text.replaceAll("[\\s.\\-]", "")).filter(x -> SIXTEEN.matcher(x).matches());
      case PASSPORT ->
          Optional.of(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
              .filter(x -> PASSPORT_FORM.matcher(x).matches());
      case PHONE -> PhoneNumber.parse(text).map(PhoneNumber::value);
      case COUNTRY -> Optional.of(text).filter(code -> COUNTRY_CODE.matcher(code).matches());
      case MONEY -> money(text);
      case HOURS_OF_A_DAY -> number(text, 24);
      case DAYS_OF_A_WEEK -> number(text, 7);
    };
  }

  private static boolean fits(String text, Question question) {
    return !text.isEmpty()
        && text.length() <= question.longest()
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static Optional<String> money(String text) {
    var parts = text.split(" ", 2);
    return parts.length < 2
        ? Optional.empty()
        : Money.parse(parts[1], parts[0])
            .map(money ->
                money.currency().getCurrencyCode()
                    + " "
                    + money.amount().toPlainString().replace('.', ','));
  }

  private static Optional<String> number(String text, int most) {
    try {
      var number = Integer.parseInt(text);
      return number >= 0 && number <= most
          ? Optional.of(Integer.toString(number))
          : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
