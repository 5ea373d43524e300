package id.desbumi.access.web;

import id.desbumi.web.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days as people write them: 24 November 2026. */
final class Days {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private Days() {}

  static String written(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Text.locale()).format(day);
  }

  static String written(Instant at) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", Text.locale())
        .format(at.atZone(JAKARTA));
  }
}
