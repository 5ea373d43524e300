package id.desbumi.casework;

import org.jspecify.annotations.Nullable;

/**
 * How to reach her safely, as she said it.
 *
 * @param number which one; null when she wants no call
 * @param times when it is safe
 * @param notBy who must not pick up
 */
public record Contact(
    Way way, @Nullable String number, @Nullable String times, @Nullable String notBy) {

  /** Whether and how she may be reached; not at all is the first answer. */
  public enum Way {
    NONE,
    NUMBER,
    TRUSTED
  }

  private static final String APART = "\u001f";

  String written() {
    return String.join(APART, way.name(), or(number), or(times), or(notBy));
  }

  static Contact read(String written) {
    var parts = written.split(APART, -1);
    return new Contact(Way.valueOf(parts[0]), orNull(parts[1]), orNull(parts[2]), orNull(parts[3]));
  }

  private static String or(@Nullable String said) {
    return said == null ? "" : said;
  }

  private static @Nullable String orNull(String said) {
    return said.isEmpty() ? null : said;
  }
}
