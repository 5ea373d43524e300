package id.desbumi.access.web;

import org.jspecify.annotations.Nullable;

/** A password chosen; none of it comes back on a page. */
public record PasswordForm(
    @Nullable String now, @Nullable String fresh, @Nullable String again, @Nullable String ke) {

  String nowOrEmpty() {
    return now == null ? "" : now;
  }

  String freshOrEmpty() {
    return fresh == null ? "" : fresh;
  }

  String againOrEmpty() {
    return again == null ? "" : again;
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "PasswordForm";
  }
}
