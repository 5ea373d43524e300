package id.desbumi.guide;

import id.desbumi.core.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be heard before going somewhere, as last checked.
 *
 * @param recheckDays after so many days nobody vouches for it any more
 */
public record Advisory(
    String code,
    String title,
    String text,
    PartialDate checked,
    int recheckDays,
    String source,
    @Nullable String sourceAddress) {

  /** True when it should have been checked again by now; it stays, and says so. */
  public boolean isOld(LocalDate today) {
    return checked.earliest().plusDays(recheckDays).isBefore(today);
  }
}
