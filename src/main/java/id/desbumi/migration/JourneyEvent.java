package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as the timeline shows it: closed codes appear as their plain ones.
 *
 * @param happened when, as far as known; null when nobody knows
 * @param corrects the event this one puts right
 * @param corrected true when a later event took its place
 */
public record JourneyEvent(
    UUID id,
    EventKind kind,
    @Nullable PartialDate happened,
    long seq,
    @Nullable String country,
    @Nullable UUID corrects,
    boolean corrected,
    Instant recorded,
    String byName) {

  public Optional<PartialDate> when() {
    return Optional.ofNullable(happened);
  }
}
