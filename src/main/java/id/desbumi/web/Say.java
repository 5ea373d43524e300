package id.desbumi.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PartialDate;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers and dates as they are said: 12.418; 24 November 2026; Agustus 2025; tahun 2024. */
public final class Say {

  private Say() {}

  public static String number(long number) {
    return NumberFormat.getIntegerInstance(Text.locale()).format(number);
  }

  /** "24 November 2026". */
  public static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Text.locale()));
  }

  /** "24 Nov 2026". */
  public static String shortDay(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Text.locale()));
  }

  /** As far as it is known: the day, "Agustus 2025", or "tahun 2024". */
  public static String when(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> shortDay(date.earliest());
      case MONTH -> date.earliest().format(DateTimeFormatter.ofPattern("MMMM uuuu", Text.locale()));
      case YEAR -> t("web.date.only-year", Integer.toString(date.earliest().getYear()));
    };
  }
}
