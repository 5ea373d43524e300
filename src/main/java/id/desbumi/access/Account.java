package id.desbumi.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the program, as others see her: no secret is in it.
 *
 * @param signInName what she types; small letters, digits, dots and hyphens
 * @param name as it stands beside what she wrote
 * @param lastSeen when she last opened a page, to the minute
 */
public record Account(
    UUID id,
    String signInName,
    String name,
    @Nullable Instant lastSeen,
    @Nullable Instant endedAt) {}
