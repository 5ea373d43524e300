package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a list: enough to know who it is, nothing that is sealed. */
public record ListedPerson(
    PersonId id,
    String name,
    @Nullable Sex sex,
    @Nullable Integer born,
    PlaceCode place,
    boolean confirmed,
    @Nullable LocalDate checked) {}
