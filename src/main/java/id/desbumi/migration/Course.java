package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import id.desbumi.core.Phase;
import id.desbumi.core.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey stands after its events, walked through in the desk's order.
 *
 * @param phase that of the last event that has one
 * @param country where she is going, is, or was last; {@code ???} when nobody said
 * @param since the first day the phase may have begun
 * @param open false when the journey has come to its end
 */
record Course(Phase phase, String country, @Nullable LocalDate since, boolean open) {

  static final String NO_COUNTRY = "???";

  /**
   * Walks the events that hold.
   *
   * @throws Refusal {@code journey.order} when one of them cannot follow the one before
   */
  static Course of(List<JourneyEvent> events, String planned) {
    @Nullable Phase phase = null;
    var country = planned;
    @Nullable LocalDate since = null;
    var open = true;
    for (var event : holding(events)) {
      if (!open
          && !(event.kind() == EventKind.REINTEGRATION
              || event.kind() == EventKind.DIED
              || event.kind() == EventKind.DEATH_TOLD)) {
        throw new Refusal("journey.ended");
      }
      if (!event.kind().mayFollow(phase)) {
        throw new Refusal("journey.order");
      }
      var next = event.kind().phase();
      if (next.isPresent()) {
        if (phase != next.get()) {
          since = event.when().map(PartialDate::earliest).orElse(null);
        }
        phase = next.get();
        open = open && !event.kind().ends();
      }
      if (event.country() != null) {
        country = event.country();
      }
    }
    if (phase == null) {
      throw new Refusal("journey.no-event");
    }
    return new Course(phase, country, since, open);
  }

  /** The events that hold, in order: corrected ones and those that only take back are left out. */
  static List<JourneyEvent> holding(List<JourneyEvent> events) {
    return events.stream()
        .filter(event -> !event.corrected() && event.kind() != EventKind.NOT_SO)
        .sorted(Comparator.comparingLong(JourneyEvent::seq))
        .toList();
  }
}
