package id.desbumi.migration.web;

import id.desbumi.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** The desk's telephone. */
public record DeskPhonePage(@Nullable String phone, boolean saved, Mistakes mistakes) {}
