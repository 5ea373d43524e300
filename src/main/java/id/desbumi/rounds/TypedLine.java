package id.desbumi.rounds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet, typed in.
 *
 * @param key which line, for the page
 * @param number of a house that is known; null for a new one
 * @param sign of a new house
 * @param state null when a new house was noted and nothing more
 * @param on the day on the paper
 * @param by who wrote it there, at most 60 letters
 */
public record TypedLine(
    String key,
    @Nullable Integer number,
    @Nullable String sign,
    @Nullable HouseState state,
    LocalDate on,
    String by) {}
