package id.desbumi.tally;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a figure, told by the transaction that wrote the fact.
 *
 * @param village where it counts: the village then for flows, the village now for stocks
 * @param person whom it is about; stored as a keyed hash only
 * @param month when it happened; null for stocks and where only the year or less is known
 * @param year the year where the month is unknown; null for stocks and where nothing is known
 * @param phase the phase, for stocks
 * @param country ISO 3166-1 alpha-3, or {@code ???} where unknown or not told
 * @param sex null where unknown
 * @param n plus or minus
 */
public record Delta(
    PlaceCode village,
    UUID person,
    Measure measure,
    @Nullable YearMonth month,
    @Nullable Integer year,
    @Nullable Phase phase,
    String country,
    @Nullable Sex sex,
    int n) {}
