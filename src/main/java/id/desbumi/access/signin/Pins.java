package id.desbumi.access.signin;

import id.desbumi.access.Operator;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The six digits by which somebody lifts the curtain over her desk. They open nothing else: a
 * session must be there already.
 */
@Component
public class Pins {

  /** Those of the sample people of a trial, shown where one signs in as them. */
  public static final String OF_SAMPLES = "246810";

  private static final String FIELD = "access.account.pin";
  private static final Pattern FORM = Pattern.compile("\\d{6}");
  private static final String UP = "01234567890";
  private static final String DOWN = "09876543210";

  private final SecretTable secrets;
  private final Passwords passwords;
  private final Vault vault;
  private final Journal journal;

  Pins(SecretTable secrets, Passwords passwords, Vault vault, Journal journal) {
    this.secrets = secrets;
    this.passwords = passwords;
    this.vault = vault;
    this.journal = journal;
  }

  public boolean isSet(UUID account) {
    return secrets.byId(account).map(it -> it.pin() != null).orElse(false);
  }

  /** Sets it; false when it is too easily guessed. */
  @Transactional
  public boolean set(UUID account, String pin) {
    if (!isFit(pin)) {
      return false;
    }
    secrets.pin(account, vault.seal(account, Secrecy.S, FIELD, passwords.hash(pin)));
    journal.note(Operator.viewer(), Act.CHANGED, PlaceCode.NATION, account, "pin");
    return true;
  }

  /** Gives somebody of a trial hers, once. */
  @Transactional
  public void giveSample(UUID account) {
    if (!isSet(account)) {
      set(account, OF_SAMPLES);
    }
  }

  public boolean matches(UUID account, String typed) {
    var sealed = secrets.byId(account).map(SecretTable.Row::pin).orElse(null);
    return passwords.matches(
        typed, sealed == null ? null : vault.open(account, Secrecy.S, FIELD, sealed));
  }

  /** Six digits, three of them different, not counted up or down. */
  static boolean isFit(String pin) {
    return FORM.matcher(pin).matches()
        && pin.chars().distinct().count() >= 3
        && !UP.contains(pin)
        && !DOWN.contains(pin);
  }
}
