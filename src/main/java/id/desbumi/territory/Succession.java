package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;

/**
 * What became of a place on a day.
 *
 * @param oldName the name it had until then; places and people change names, papers keep them
 */
public record Succession(
    PlaceCode old, PlaceCode successor, Kind kind, LocalDate onDate, String oldName) {

  /** Reaches the database by its name, so only ever add. */
  public enum Kind {
    SPLIT,
    MERGE,
    RENAME,
    /** The same place under another code, as when its district goes to a new regency. */
    MOVE
  }
}
