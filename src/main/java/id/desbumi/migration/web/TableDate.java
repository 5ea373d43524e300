package id.desbumi.migration.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole dates as tables write them: 12/08/1990, 1990-08-12, 12 Agustus 1990. Day comes first. */
final class TableDate {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:[ T]00:00(?::00)?)?");
  private static final Pattern IN_WORDS =
      Pattern.compile("(\\d{1,2})[ \\-]+(\\p{L}{3,9})\\.?[ \\-]+(\\d{4})");

  /** Of each month the beginning that tells it, in Indonesian and as English tables write it. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("peb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mei", 5),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("agu", 8),
          Map.entry("ags", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("okt", 10),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("nop", 11),
          Map.entry("des", 12),
          Map.entry("dec", 12));

  private TableDate() {}

  static Optional<LocalDate> read(String typed) {
    var text = typed.strip();
    var first = DAY_FIRST.matcher(text);
    if (first.matches()) {
      return date(first.group(3), first.group(2), first.group(1));
    }
    var year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return date(year.group(1), year.group(2), year.group(3));
    }
    var words = IN_WORDS.matcher(text);
    if (words.matches()) {
      var month = MONTHS.get(words.group(2).toLowerCase(Locale.ROOT).substring(0, 3));
      return date(words.group(3), month == null ? null : month.toString(), words.group(1));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, @Nullable String month, String day) {
    try {
      return month == null || Integer.parseInt(year) < 1900
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
