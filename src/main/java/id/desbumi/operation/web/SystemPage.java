package id.desbumi.operation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the system stands, in words.
 *
 * @param clockBehind the clock is earlier than the journal: nothing is saved
 * @param lowDisk there is little room left where the data are
 * @param facts version, database, disk, clock
 * @param work what works in the background
 */
public record SystemPage(boolean clockBehind, boolean lowDisk, List<Fact> facts, List<Work> work) {

  public SystemPage {
    facts = List.copyOf(facts);
    work = List.copyOf(work);
  }

  /**
   * One thing to know.
   *
   * @param more a smaller second line, or null
   */
  public record Fact(String name, String value, @Nullable String more) {}

  /**
   * One piece of background work.
   *
   * @param last when it last came round
   * @param kind the look of {@code state}: done, wait or urgent
   */
  public record Work(String name, String rhythm, String last, String state, String kind) {}
}
