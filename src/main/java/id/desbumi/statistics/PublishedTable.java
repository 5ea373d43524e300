package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a place as everyone may see it.
 *
 * @param asOf when it last moved; null before its first wave, and for an exact total, whose age is
 *     that of the figures
 * @param rows every category, also those with fewer than five: the largest shown first, then by
 *     code, so that no order tells what the numbers do not; none unless {@code SHOWN}
 */
public record PublishedTable(
    PlaceCode place, PublicTable table, State state, @Nullable Instant asOf, List<Row> rows) {

  /** Whether there are numbers. */
  public enum State {
    SHOWN,
    /** The place has too few people for anything but its total. */
    TOO_SMALL,
    /** No wave yet. */
    NOT_YET
  }

  /** What is shown of one category, by its code. */
  public record Row(String category, Shown shown) {}

  public PublishedTable {
    rows = List.copyOf(rows);
  }
}
