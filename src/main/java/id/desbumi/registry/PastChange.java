package id.desbumi.registry;

import java.time.Instant;

/** A step in the history of a record; of secret fields only that they changed is told. */
public record PastChange(
    int revision, PersonField field, Answer old, Answer now, String by, Instant at) {}
