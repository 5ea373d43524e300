package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import java.util.List;

/**
 * Something a list names whose place could not be told with certainty. Somebody who knows decides;
 * the program never guesses.
 *
 * @param place where the list says it lies: district, regency, province
 * @param candidates the places of that name, if any
 * @param note what the list says about it
 */
public record Unmatched(
    Listed list,
    String name,
    String place,
    Reason reason,
    List<PlaceCode> candidates,
    Source source,
    String note) {

  public Unmatched {
    candidates = List.copyOf(candidates);
  }

  public enum Listed {
    VILLAGE,
    PARTNER
  }

  public enum Reason {
    /** No place of that name where it should lie. */
    NONE,
    /** More than one. */
    SEVERAL,
    /** The list itself is not sure. */
    DOUBT
  }
}
