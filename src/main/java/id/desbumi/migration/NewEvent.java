package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told to a desk.
 *
 * @param happened when; null when nobody knows
 * @param country where to, of a departure or a change of country; ISO 3166-1 alpha-3
 * @param source who says so; needed for a death
 * @param corrects the event this one takes the place of
 */
public record NewEvent(
    UUID id,
    EventKind kind,
    @Nullable PartialDate happened,
    @Nullable String country,
    @Nullable String source,
    @Nullable UUID corrects) {

  /** The first thing known of most journeys: she would like to go. */
  public static NewEvent interested(UUID id, PartialDate when) {
    return new NewEvent(id, EventKind.INTERESTED, when, null, null, null);
  }
}
