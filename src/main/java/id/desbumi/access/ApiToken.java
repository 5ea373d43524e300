package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key for a device or another system: one of its maker's duties, until a day.
 *
 * @param device what it is in, in its maker's words
 * @param mayRead whether it may also fetch; without it, it only brings
 */
public record ApiToken(
    UUID id,
    String device,
    Role role,
    PlaceCode area,
    boolean mayRead,
    Instant until,
    @Nullable Instant lastUsed) {}
