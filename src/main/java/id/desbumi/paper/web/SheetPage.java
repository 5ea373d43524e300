package id.desbumi.paper.web;

import org.jspecify.annotations.Nullable;

/**
 * A sheet that is in.
 *
 * @param person her page, if the viewer may see her
 * @param out how many are still out
 */
public record SheetPage(
    String printed, String by, String first, @Nullable String person, int out) {}
