package id.desbumi.migration;

import java.util.UUID;

/**
 * An event to be recorded, among others.
 *
 * @param base the journey's revision the viewer saw
 */
public record ToRecord(UUID request, JourneyId journey, int base, NewEvent event) {}
