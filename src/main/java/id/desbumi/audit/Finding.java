package id.desbumi.audit;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.Locale;

/** What a verification of the journal found. */
public sealed interface Finding {

  /** Every row follows from the one before it, and none is missing. */
  record Whole(long rows, int areas) implements Finding {}

  /**
   * The first row, in the order of areas, days and numbers, where the journal is not what was
   * written.
   *
   * @param seq the number of the row, or the number a missing row would have
   */
  record Broken(String area, LocalDate day, long seq, Fault fault) implements Finding {

    public PlaceCode place() {
      return PlaceCode.parse(area).orElse(PlaceCode.NATION);
    }
  }

  /** How it is broken. */
  enum Fault {
    /** The row, or what stood before it, was changed. */
    CHANGED,
    /** A row with this number is missing. */
    MISSING,
    /** The day's first row does not go on from the last day: it or that day was changed. */
    DAY_SEAL,
    /** The row stands under another day than its time. */
    WRONG_DAY,
    /** The day's head tells of a row that is not there: the end was cut off. */
    TAIL_CUT,
    /** The day's head is missing, or is not that of its last row. */
    HEAD,
    /** The row is not the one that was printed or sent outside as the day's head. */
    OTHER_THAN_SENT;

    /** The key of the sentence that says so. */
    public String key() {
      return "audit.fault." + name().toLowerCase(Locale.ROOT);
    }
  }
}
