package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The little of a record that journeys and figures go by: where she belongs and whether she counts.
 *
 * @param place the village, or the dusun or RT in it
 * @param bornYear the first year she may have been born in
 * @param confirmed a desk said that the record is right
 */
public record Whereabouts(
    PersonId id,
    PlaceCode place,
    boolean keptInVillage,
    @Nullable Sex sex,
    @Nullable Integer bornYear,
    boolean confirmed) {}
