package id.desbumi.access.web;

import id.desbumi.core.PartialDate;
import id.desbumi.web.Mistakes;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a whole day typed in three fields. */
final class Days {

  private Days() {}

  /** The day, or a mistake {@code mistake.<name>} beside its field. */
  static Optional<LocalDate> read(
      String name,
      @Nullable String day,
      @Nullable String month,
      @Nullable String year,
      Mistakes mistakes) {
    var read =
        PartialDate.parse(day, month, year == null ? "" : year)
            .filter(date -> date.precision() == PartialDate.Precision.DAY)
            .map(PartialDate::earliest);
    if (read.isEmpty()) {
      var nothing = year == null || year.isBlank();
      mistakes.add(name, "mistake." + name + (nothing ? ".missing" : ""));
    }
    return read;
  }
}
