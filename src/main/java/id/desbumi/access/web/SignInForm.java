package id.desbumi.access.web;

import org.jspecify.annotations.Nullable;

/** What was typed at the door; the password comes back on no page. */
public record SignInForm(@Nullable String name, @Nullable String password, @Nullable String ke) {

  static SignInForm empty(@Nullable String ke) {
    return new SignInForm(null, null, ke);
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "SignInForm";
  }
}
