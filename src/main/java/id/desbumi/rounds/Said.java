package id.desbumi.rounds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a house answered, and to whom.
 *
 * @param typedBy who typed it in from paper; null for an answer noted at the door
 */
record Said(LocalDate on, String by, @Nullable String typedBy) {}
