package id.desbumi.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to this page, shown above its heading.
 *
 * @param path where it leads; null for the last one, this page
 */
public record Crumb(String text, @Nullable String path) {}
