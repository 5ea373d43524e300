package id.desbumi.access.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits that change every thirty seconds (RFC 6238 with SHA-1, as telephones' apps know it).
 * One step early or late is fine: clocks of cheap telephones are.
 */
public final class Totp {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final long STEP_SECONDS = 30;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** A new secret of 160 bits, as it is typed into an app. */
  public static String secret() {
    var secret = new StringBuilder();
    for (var i = 0; i < 32; i++) {
      secret.append(BASE32.charAt(RANDOM.nextInt(32)));
    }
    return secret.toString();
  }

  /** The step whose code this is, newer than the last one used; empty for a wrong code. */
  static OptionalLong step(String secret, String typed, Instant now, long lastUsed) {
    var digits = typed.replace(" ", "");
    var current = now.getEpochSecond() / STEP_SECONDS;
    for (var step = current - 1; step <= current + 1; step++) {
      if (step > lastUsed && code(secret, step).equals(digits)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code of a moment. */
  public static String code(String secret, Instant at) {
    return code(secret, at.getEpochSecond() / STEP_SECONDS);
  }

  /** What the square picture says to an app. */
  public static String address(String secret, String signInName) {
    return "otpauth://totp/Desbumi:" + signInName + "?secret=" + secret + "&issuer=Desbumi";
  }

  private static String code(String secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String base32) {
    var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    var bits = 0;
    var held = 0;
    for (var letter : base32.toCharArray()) {
      bits = bits << 5 | BASE32.indexOf(letter);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.put((byte) (bits >> held));
        bits &= (1 << held) - 1;
      }
    }
    return bytes.array();
  }
}
