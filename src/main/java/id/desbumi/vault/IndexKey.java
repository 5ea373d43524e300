package id.desbumi.vault;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that turns a value into its index: one byte for the key's number, then the first 16 bytes
 * of HMAC-SHA-256. Enough for every number of a nation to differ, and half the room.
 */
final class IndexKey {

  private static final int HASH_BYTES = 16;

  private final byte number;
  private final Prf hmac;

  IndexKey(int number, byte[] key) {
    this.number = (byte) number;
    try {
      this.hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not a key", e);
    }
  }

  byte[] of(String value) {
    try {
      var hash = hmac.compute(value.getBytes(StandardCharsets.UTF_8), HASH_BYTES);
      var index = new byte[1 + HASH_BYTES];
      index[0] = number;
      System.arraycopy(hash, 0, index, 1, HASH_BYTES);
      return index;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("indexing failed", e);
    }
  }
}
