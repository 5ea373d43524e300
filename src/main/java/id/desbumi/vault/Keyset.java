package id.desbumi.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/**
 * Keys of one purpose: one seals, all of them open. What is sealed begins with a version byte and
 * the key's id (Tink's own prefix, 5 bytes), then nonce, AES-256-GCM text and tag: 33 bytes more
 * than the plain value.
 *
 * <p>Tink's keyset handles would do the same; their registry costs 0.2 to 0.4 s at every start.
 */
final class Keyset {

  static final int KEY_BYTES = 32;

  private static final int PREFIX_BYTES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AesGcmParameters AES_256_GCM = parameters();

  /** In the place of keys that were destroyed; whoever uses it is told so. */
  static final Keyset DESTROYED = new Keyset();

  private final Map<Integer, Aead> keys = new HashMap<>();
  private final int sealing;

  /** The keys by id; {@code sealing} names the one that seals. */
  Keyset(Map<Integer, byte[]> material, int sealing) {
    if (!material.containsKey(sealing)) {
      throw new IllegalArgumentException("the sealing key is not among the keys");
    }
    this.sealing = sealing;
    material.forEach((id, bytes) -> keys.put(id, aead(id, bytes)));
  }

  private Keyset() {
    this.sealing = 0;
  }

  static Keyset of(int id, byte[] material) {
    return new Keyset(Map.of(id, material), id);
  }

  static byte[] freshKey() {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  int sealingId() {
    return sealing;
  }

  /** True when the key that sealed this is here. */
  boolean knows(byte[] sealed) {
    return sealed.length > PREFIX_BYTES && keys.containsKey(keyId(sealed));
  }

  /** True when the key that seals now has sealed this. */
  boolean isNewest(byte[] sealed) {
    return keyId(sealed) == sealing;
  }

  byte[] seal(byte[] plain, byte[] bound) {
    try {
      return aead(sealing).encrypt(plain, bound);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /**
   * Opens what one of these keys sealed with the same bound data.
   *
   * @throws GeneralSecurityException when it is anything else
   */
  byte[] open(byte[] sealed, byte[] bound) throws GeneralSecurityException {
    if (keys.isEmpty()) {
      throw new KeyDestroyed();
    }
    if (!knows(sealed)) {
      throw new GeneralSecurityException("sealed with a key that is not here");
    }
    return aead(keyId(sealed)).decrypt(sealed, bound);
  }

  private Aead aead(int id) {
    if (keys.isEmpty()) {
      throw new KeyDestroyed();
    }
    var aead = keys.get(id);
    if (aead == null) {
      throw new IllegalStateException("no key " + id);
    }
    return aead;
  }

  private static int keyId(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt(1);
  }

  @AccessesPartialKey
  private static Aead aead(int id, byte[] material) {
    try {
      return AesGcmJce.create(
          AesGcmKey.builder()
              .setParameters(AES_256_GCM)
              .setKeyBytes(SecretBytes.copyFrom(material, InsecureSecretKeyAccess.get()))
              .setIdRequirement(id)
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not a key", e);
    }
  }

  private static AesGcmParameters parameters() {
    try {
      return AesGcmParameters.builder()
          .setKeySizeBytes(KEY_BYTES)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(AesGcmParameters.Variant.TINK)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is missing", e);
    }
  }
}
