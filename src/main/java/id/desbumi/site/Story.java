package id.desbumi.site;

import org.jspecify.annotations.Nullable;

/**
 * A story of change, so far its title. No living person's name stands in it without her consent.
 *
 * @param partner the organisation it came from, when known
 * @param place where it happened, as people say it
 */
public record Story(
    String code,
    String title,
    @Nullable String partner,
    String place,
    String icon,
    String source,
    @Nullable String sourceAddress,
    @Nullable String dated) {}
