package id.desbumi.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which a grant begins or ends: Jakarta's, for the whole nation. */
public final class Today {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private Today() {}

  public static LocalDate of(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), JAKARTA);
  }
}
