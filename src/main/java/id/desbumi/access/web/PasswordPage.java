package id.desbumi.access.web;

import id.desbumi.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** Asks for a new password, and for the one of now when there is one. */
public record PasswordPage(boolean asksForNow, @Nullable String ke, Mistakes mistakes) {}
