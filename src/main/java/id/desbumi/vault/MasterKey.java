package id.desbumi.vault;

import id.desbumi.core.CannotStart;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;

/**
 * The key above all keys. It is kept by the one who runs the program, never in the database and
 * never beside the data.
 *
 * <p>Written as lines of 32 bytes in Base64. The first line seals, further ones are former master
 * keys: at the next start everything is sealed by the first, then the others may go.
 */
final class MasterKey {

  private static final int FORM_LENGTH = 44;

  private final Keyset keys;

  private MasterKey(Keyset keys) {
    this.keys = keys;
  }

  /**
   * @param where for the sentence of a refusal
   */
  static MasterKey read(String text, String where) {
    var keys = new LinkedHashMap<Integer, byte[]>();
    for (var line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      var bytes = decode(line, where);
      keys.put(id(bytes), bytes);
    }
    if (keys.isEmpty()) {
      throw new CannotStart("The master key in " + where + " is empty");
    }
    return new MasterKey(new Keyset(keys, keys.firstEntry().getKey()));
  }

  /** A new key, as it is written in its file. */
  static String fresh() {
    return Base64.getEncoder().encodeToString(Keyset.freshKey());
  }

  Keyset keys() {
    return keys;
  }

  private static byte[] decode(String line, String where) {
    try {
      var bytes = Base64.getDecoder().decode(line);
      if (line.length() == FORM_LENGTH && bytes.length == Keyset.KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // said below, without the text of the key
    }
    throw new CannotStart(
        "The master key in "
            + where
            + " is not 32 bytes in Base64; \"openssl rand -base64 32\" makes one");
  }

  /** Tells master keys apart without telling anything of them. */
  private static int id(byte[] key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("desbumi master key id".getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest(key)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey " + Integer.toHexString(keys.sealingId());
  }
}
