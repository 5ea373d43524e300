package id.desbumi.core;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A telephone number in E.164 ({@code +6281234567890}). {@link #toString} hides it. */
public record PhoneNumber(String value) {

  /** Reads what was typed; without a country code it is an Indonesian number. */
  public static Optional<PhoneNumber> parse(String typed) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(typed, "ID");
      return numbers.isPossibleNumber(number)
          ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "••••";
  }
}
