package id.desbumi.web;

import org.jspecify.annotations.Nullable;

/**
 * One answer that can be chosen.
 *
 * @param value what the form sends
 * @param note a second, quieter line, or null
 */
public record Choice(String value, String text, @Nullable String note) {

  public Choice(String value, String text) {
    this(value, text, null);
  }

  /** The key that chooses the answer at this place: 1 to 9, then 0, then letters. */
  public static String key(int place) {
    return "1234567890abcdefghijklmnopqrstuvwxyz".substring(place, place + 1);
  }
}
