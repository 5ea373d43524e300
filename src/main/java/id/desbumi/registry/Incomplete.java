package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.util.List;

/**
 * A record that waits for something.
 *
 * @param asked false: told by others, she herself was not asked yet
 * @param missing codes of the fields nobody has answered
 */
public record Incomplete(
    PersonId id,
    String name,
    PlaceCode place,
    boolean asked,
    List<String> missing,
    Instant recorded) {
  public Incomplete {
    missing = List.copyOf(missing);
  }
}
