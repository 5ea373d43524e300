package id.desbumi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A code on paper, good for one use: sixteen letters and digits (80 bits) in groups of four,
 * without the ones that look alike. Only its hash is kept, so it can be shown only when it is made.
 */
public record PaperCode(String value) {

  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{16}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static PaperCode next() {
    var code = new StringBuilder();
    for (var i = 0; i < 16; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new PaperCode(code.toString());
  }

  /** Reads what somebody typed off the paper; hyphens, spaces and small letters are fine. */
  public static Optional<PaperCode> parse(String typed) {
    var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(code).matches() ? Optional.of(new PaperCode(code)) : Optional.empty();
  }

  /** As printed: {@code K7QM-2XTB-9FHA-4WVR}. */
  public String printed() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }

  /** What is kept of it. */
  public byte[] hash(UUID account) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((account + value).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "****";
  }
}
