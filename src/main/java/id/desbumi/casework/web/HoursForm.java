package id.desbumi.casework.web;

import id.desbumi.web.Mistakes;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a list is read, as typed: "8", "08.00" and "08:00" are the same. */
public record HoursForm(
    @Nullable String readers,
    @Nullable List<String> weekdays,
    @Nullable String opens,
    @Nullable String closes) {

  public HoursForm {
    weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
  }

  /** Read. */
  record Said(String readers, List<Integer> days, LocalTime opens, LocalTime closes) {}

  Optional<Said> read(Mistakes mistakes) {
    var who =
        mistakes.read("readers", readers, it -> Optional.of(it).filter(one -> one.length() <= 80));
    var typed = weekdays == null ? List.<String>of() : weekdays;
    var on =
        typed.stream()
            .filter(day -> day.matches("[1-7]"))
            .map(Integer::valueOf)
            .distinct()
            .toList();
    if (on.isEmpty()) {
      mistakes.add("weekdays", "mistake.weekdays.missing");
    }
    var from = mistakes.read("opens", opens, HoursForm::time);
    var to = mistakes.read("closes", closes, HoursForm::time);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      mistakes.add("closes", "mistake.closes.early");
    }
    return mistakes.whenNone(
        () -> new Said(who.orElseThrow(), on, from.orElseThrow(), to.orElseThrow()));
  }

  private static Optional<LocalTime> time(String typed) {
    var parts = typed.replace('.', ':').split(":", -1);
    try {
      return Optional.of(
          LocalTime.of(
              Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
    } catch (NumberFormatException | DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
