package id.desbumi.registry.rights;

import id.desbumi.core.PlaceCode;
import id.desbumi.registry.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param wish null when nothing was added, or after erasure
 * @param due the last moment to answer
 * @param ground why not, a code; only of a refusal
 */
public record RightsRequest(
    UUID id,
    PersonId person,
    PlaceCode place,
    Right right,
    String via,
    List<String> about,
    @Nullable String wish,
    Instant asked,
    Instant due,
    @Nullable Answered answered) {

  public RightsRequest {
    about = List.copyOf(about);
  }

  /** The answer. */
  public record Answered(
      Instant at, String by, Outcome outcome, @Nullable String ground, @Nullable String words) {}

  public boolean isOpen() {
    return answered == null;
  }
}
