package id.desbumi.access.web;

import id.desbumi.web.Mistakes;
import org.jspecify.annotations.Nullable;

/**
 * The curtain.
 *
 * @param pin six digits lift it; else her password
 * @param sample the digits of the sample people, in a trial
 */
public record CurtainPage(
    String name, boolean pin, @Nullable String sample, @Nullable String ke, Mistakes mistakes) {}
