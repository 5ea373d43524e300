package id.desbumi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** An opened key of {@link OwnKeys}: seals and opens the fields of one thing. */
public final class OwnKey {

  private final UUID owner;
  private final Keyset key;

  OwnKey(UUID owner, Keyset key) {
    this.owner = owner;
    this.key = key;
  }

  /**
   * Seals a value.
   *
   * @param field where it stands, {@code schema.table.column}; bound to the sealed value
   */
  public byte[] seal(String field, String plain) {
    return key.seal(plain.getBytes(StandardCharsets.UTF_8), Bound.to(owner, field));
  }

  /** Opens what {@link #seal} made for the same field; refuses anything else. */
  public String open(String field, byte[] sealed) {
    try {
      return new String(key.open(sealed, Bound.to(owner, field)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A sealed value of " + field + " was changed, or moved here from elsewhere", e);
    }
  }
}
