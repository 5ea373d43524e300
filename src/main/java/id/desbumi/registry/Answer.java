package id.desbumi.registry;

import org.jspecify.annotations.Nullable;

/**
 * What somebody answered: a value, or why there is none. Neither is "not asked yet".
 *
 * @param value in its canonical form: an option's code, an ISO date, plain text
 */
public record Answer(@Nullable String value, @Nullable Why why) {

  public static final Answer NOT_ASKED = new Answer(null, null);

  public Answer {
    if (value != null && why != null) {
      throw new IllegalArgumentException("a value and a reason for none");
    }
  }

  public static Answer of(String value) {
    return new Answer(value, null);
  }

  public static Answer none(Why why) {
    return new Answer(null, why);
  }

  public boolean isAsked() {
    return value != null || why != null;
  }

  /** One line for history and hashing: the value, or {@code -u}, or nothing. */
  public String line() {
    return value != null ? "=" + value : why != null ? "-" + why.letter() : "";
  }

  /** Reads what {@link #line} wrote. */
  static Answer ofLine(String line) {
    if (line.isEmpty()) {
      return NOT_ASKED;
    }
    return line.startsWith("=")
        ? of(line.substring(1))
        : none(Why.parse(line.substring(1)).orElseThrow());
  }
}
