package id.desbumi.web;

import org.jspecify.annotations.Nullable;

/** What ties a field to its hint and its mistake, for those who hear the page. */
public final class Wiring {

  private Wiring() {}

  /** For {@code aria-describedby}: the ids of the hint and the mistake that are there, or null. */
  public static @Nullable String described(
      String name, @Nullable String hint, @Nullable String mistake) {
    var ids =
        ((hint == null ? "" : name + "-hint") + (mistake == null ? "" : " " + name + "-mistake"))
            .strip();
    return ids.isEmpty() ? null : ids;
  }

  /** For {@code aria-invalid}: said only when something is wrong. */
  public static @Nullable String invalid(@Nullable String mistake) {
    return mistake == null ? null : "true";
  }
}
