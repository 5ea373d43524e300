package id.desbumi.tally;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one fold took.
 *
 * @param number of the last fold that took something: this one, unless the lot is empty
 * @param taken how many changes of the queue
 * @param people who became counted in a village, or no longer is; one row a person and village,
 *     never with {@code n = 0}
 */
public record Lot(long number, int taken, List<Change> people) {

  public Lot {
    people = List.copyOf(people);
  }

  public boolean isEmpty() {
    return taken == 0;
  }

  /**
   * @param person a keyed hash
   * @param account who entered it; null for a correction by a rebuild
   */
  public record Change(UUID person, String village, @Nullable UUID account, int n) {}
}
