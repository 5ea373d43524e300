package id.desbumi.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as its reader has it before her.
 *
 * @param said what was said afterwards, hers and the answers
 * @param steps what was done with it
 * @param person whose call it is, when a case worker has linked it
 */
public record OpenedCall(
    ListedCall listed,
    String happened,
    String whereabouts,
    Contact contact,
    String named,
    Origin origin,
    List<Said> said,
    List<Done> steps,
    @Nullable UUID person) {

  public OpenedCall {
    said = List.copyOf(said);
    steps = List.copyOf(steps);
  }

  /** A word: hers when {@code by} is null. */
  public record Said(Instant at, @Nullable UUID by, String text) {}

  /**
   * A step.
   *
   * @param kind as in the database: diterima, dibaca, diambil, dijawab, dialihkan, ditambah,
   *     ditautkan
   */
  public record Done(Instant at, String kind, @Nullable UUID by) {}
}
