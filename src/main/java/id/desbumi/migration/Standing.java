package id.desbumi.migration;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.registry.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where somebody stands: one line of a list. */
public record Standing(
    PersonId person,
    JourneyId journey,
    PlaceCode place,
    Phase phase,
    String country,
    @Nullable LocalDate since) {}
