package id.desbumi.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An account about to be made; the id comes from the form, so that a repeat makes no second. */
public record NewAccount(UUID id, String signInName, String name) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{2,39}");

  /** Reads a sign-in name: 3 to 40 letters, digits, dots, hyphens; capitals become small. */
  public static Optional<String> parseSignInName(String typed) {
    var name = typed.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }
}
