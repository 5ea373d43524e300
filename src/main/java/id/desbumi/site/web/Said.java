package id.desbumi.site.web;

import id.desbumi.core.PartialDate;
import id.desbumi.web.Text;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and numbers as people read them: 24 November 2026; 12.418. */
final class Said {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private Said() {}

  /** Only as exact as it is known: 6 Maret 2026, Desember 2025, 2020. */
  static String date(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> form(date.earliest(), "d MMMM yyyy");
      case MONTH -> form(date.earliest(), "MMMM yyyy");
      case YEAR -> form(date.earliest(), "yyyy");
    };
  }

  /** The same for what a source wrote: {@code 2018-05-08}, {@code 2017}. */
  static String date(String iso) {
    return PartialDate.parse(iso).map(Said::date).orElse(iso);
  }

  static String time(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", Text.locale())
        .format(moment.atZone(JAKARTA));
  }

  static String number(long number) {
    return NumberFormat.getIntegerInstance(Text.locale()).format(number);
  }

  private static String form(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Text.locale()).format(day);
  }
}
