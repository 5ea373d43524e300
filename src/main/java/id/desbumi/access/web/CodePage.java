package id.desbumi.access.web;

import id.desbumi.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** Asks for a code of the second factor. */
public record CodePage(@Nullable String ke, Mistakes mistakes) {}
