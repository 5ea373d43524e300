package id.desbumi.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a village's Desbumi, named as the village names it. */
public record Division(UUID id, String name, LocalDate since, @Nullable LocalDate until) {}
