package id.desbumi.vault;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keys that lie beside what they seal, in the room that keeps both, sealed by a key of their own
 * purpose. No key of a person or of the classes S and K opens them: who is not given the row has
 * nothing to open, whatever else she holds.
 */
@Component
public class OwnKeys {

  private static final int FIRST = 1;

  private final ClassKeys classKeys;

  OwnKeys(ClassKeys classKeys) {
    this.classKeys = classKeys;
  }

  /**
   * A new key.
   *
   * @param sealed to be stored beside what it seals
   */
  public record Fresh(OwnKey key, byte[] sealed) {}

  /**
   * Makes a key for one thing.
   *
   * @param purpose {@code call} for what somebody told, {@code reply} for what is answered her
   * @param owner the id of the row it belongs to; bound to the key
   */
  public Fresh make(String purpose, UUID owner) {
    var material = Keyset.freshKey();
    var sealed = classKeys.ring().own(purpose).seal(material, bound(purpose, owner));
    return new Fresh(new OwnKey(owner, Keyset.of(FIRST, material)), sealed);
  }

  /** Opens a key that was made for this very thing; refuses anything else. */
  public OwnKey open(String purpose, UUID owner, byte[] sealed) {
    var keys = classKeys.ring().own(purpose);
    if (!keys.knows(sealed)) {
      keys = classKeys.lookAgain().own(purpose);
    }
    try {
      return new OwnKey(owner, Keyset.of(FIRST, keys.open(sealed, bound(purpose, owner))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of " + owner + " was changed or moved", e);
    }
  }

  private static byte[] bound(String purpose, UUID owner) {
    return Bound.to(owner, "vault.own." + purpose);
  }
}
