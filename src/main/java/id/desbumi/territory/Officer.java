package id.desbumi.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds an office in a village's Desbumi. An office opens no record: what somebody may
 * see is granted apart.
 *
 * @param division null for those who stand above the divisions (Ketua, Sekretaris, Bendahara)
 * @param until the first day it is no longer hers; null while it is
 */
public record Officer(
    UUID id,
    @Nullable UUID division,
    String title,
    String name,
    LocalDate since,
    @Nullable LocalDate until) {}
