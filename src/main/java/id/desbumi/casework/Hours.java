package id.desbumi.casework;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When a list is read.
 *
 * @param readers who they are, as the public reads it ("Pendamping SARI"); no person's name
 * @param days of the week, Monday is 1; at least one
 * @param zone of the place whose list it is
 */
public record Hours(
    String readers, List<Integer> days, LocalTime opens, LocalTime closes, ZoneId zone) {

  public Hours {
    days = days.stream().distinct().sorted().toList();
    if (days.isEmpty() || !closes.isAfter(opens)) {
      throw new IllegalArgumentException("no hours");
    }
  }

  /**
   * The end of the day of work that begins after this moment: what comes early in the morning is
   * read the same day, what comes later the next.
   */
  Instant readBy(Instant now) {
    var there = now.atZone(zone);
    var day =
        there.toLocalTime().isBefore(opens) ? there.toLocalDate() : there.toLocalDate().plusDays(1);
    while (!days.contains(day.getDayOfWeek().getValue())) {
      day = day.plusDays(1);
    }
    return day.atTime(closes).atZone(zone).toInstant();
  }

  /** True when somebody reads just now. */
  public boolean isOpen(Instant now) {
    var there = now.atZone(zone);
    return days.contains(there.getDayOfWeek().getValue())
        && !there.toLocalTime().isBefore(opens)
        && there.toLocalTime().isBefore(closes);
  }
}
