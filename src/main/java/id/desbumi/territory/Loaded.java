package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a list of places brought.
 *
 * @param list its name and version
 * @param asOf the day it counts from: added places count from then on, ended ones no longer
 * @param added new codes, and such as ended before and are back
 * @param ended codes that are no longer in the list
 * @param renamed codes with another name; one that only differs in capitals is not counted
 */
public record Loaded(
    String list,
    LocalDate asOf,
    List<PlaceCode> added,
    List<PlaceCode> ended,
    List<PlaceCode> renamed) {

  public Loaded {
    added = List.copyOf(added);
    ended = List.copyOf(ended);
    renamed = List.copyOf(renamed);
  }
}
