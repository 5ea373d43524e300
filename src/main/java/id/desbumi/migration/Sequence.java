package id.desbumi.migration;

import id.desbumi.core.PartialDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers that put events in the order of life, with room between them for what is told later. */
final class Sequence {

  static final long FIRST = 1L << 20;
  private static final long STEP = 1L << 20;

  private Sequence() {}

  /**
   * The number of an event among those that hold.
   *
   * @param others in their order, without the one that is corrected
   * @param happened when; without a date it comes last, or where the corrected one stood
   */
  static long place(
      List<JourneyEvent> others, @Nullable PartialDate happened, Optional<Long> corrected) {
    if (happened == null) {
      return corrected.orElseGet(() -> others.isEmpty() ? FIRST : others.getLast().seq() + STEP);
    }
    var after = -1;
    for (var i = 0; i < others.size(); i++) {
      var other = others.get(i).happened();
      if (other == null
          ? corrected.isEmpty() || others.get(i).seq() < corrected.get()
          : !other.earliest().isAfter(happened.latest())) {
        after = i;
      }
    }
    var low = after < 0 ? 0 : others.get(after).seq();
    return after + 1 < others.size()
        ? low + Math.max(1, (others.get(after + 1).seq() - low) / 2)
        : low + STEP;
  }
}
