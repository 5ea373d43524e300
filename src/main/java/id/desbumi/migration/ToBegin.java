package id.desbumi.migration;

import java.util.UUID;

/** A journey to be begun, among others. */
public record ToBegin(UUID request, NewJourney journey) {}
