package id.desbumi.audit;

import id.desbumi.core.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody of the village's own desk saw a person's record.
 *
 * @param act {@code OPENED}, {@code REVEALED} or {@code PRINTED}
 */
public record DeskView(Instant at, UUID account, String name, Role role, Act act) {}
