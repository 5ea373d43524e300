package id.desbumi.site;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a public page's text, in the language of the request where it was translated, else in
 * Indonesian.
 *
 * @param block where it belongs: {@code why-fact}
 * @param head a number or short title, said large
 * @param icon its symbol in the sprite
 * @param source who says so
 * @param dated the year or day of the source
 */
public record Block(
    String block,
    @Nullable String head,
    String text,
    @Nullable String icon,
    @Nullable String source,
    @Nullable String sourceAddress,
    @Nullable String dated) {}
