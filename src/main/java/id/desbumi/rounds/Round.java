package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of a village; at most one is open.
 *
 * @param days how many it runs, 1 to 92, the first included
 * @param closed when it was closed; it is never opened again
 * @param closedName who closed it
 */
public record Round(
    UUID id,
    PlaceCode village,
    LocalDate starts,
    int days,
    @Nullable Instant closed,
    @Nullable String closedName) {

  public static final int LONGEST = 92;

  /** The last day on which enumerators see their lists. */
  public LocalDate lastDay() {
    return starts.plusDays(days - 1L);
  }

  /** What it is called after. */
  public YearMonth month() {
    return YearMonth.from(starts);
  }

  public boolean isOpen() {
    return closed == null;
  }

  /** True on its days. */
  public boolean runsOn(LocalDate day) {
    return isOpen() && !day.isBefore(starts) && !day.isAfter(lastDay());
  }
}
