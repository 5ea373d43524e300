package id.desbumi.territory;

import id.desbumi.core.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme a village is in beside Desbumi (Desmigratif, Desa Migran Emas, KKBM).
 *
 * @param name as its owner calls it
 */
public record Membership(
    String programme,
    String name,
    @Nullable PartialDate since,
    @Nullable PartialDate until,
    Source source) {}
