package id.desbumi.access.signin;

import id.desbumi.vault.Vault;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The keyed hash of a form's proof: 17 bytes, under the key of the day; older keys still count. */
@Component
class FormKey {

  static final int LENGTH = 17;

  private static final String KIND = "form";

  private final Vault vault;

  FormKey(Vault vault) {
    this.vault = vault;
  }

  byte[] hash(String secret, UUID account, byte[] salt) {
    return vault.index(KIND, text(secret, account, salt));
  }

  boolean matches(String secret, UUID account, byte[] salt, byte[] hash) {
    return vault.indexes(KIND, text(secret, account, salt)).stream()
        .anyMatch(index -> MessageDigest.isEqual(index, hash));
  }

  private static String text(String secret, UUID account, byte[] salt) {
    return secret + account + HexFormat.of().formatHex(salt);
  }
}
