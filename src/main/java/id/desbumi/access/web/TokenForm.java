package id.desbumi.access.web;

import id.desbumi.web.Mistakes;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token wanted: for which device, how long, and whether it may fetch. */
public record TokenForm(@Nullable String device, @Nullable String days, @Nullable String read) {

  /** What the form says when all of it could be read. */
  record Wanted(String device, Duration lasts, boolean mayRead) {}

  Optional<Wanted> read(Mistakes mistakes) {
    var name =
        mistakes.read(
            "device",
            device,
            typed -> typed.length() <= 120 ? Optional.of(typed) : Optional.empty());
    var lasts =
        mistakes.read(
            "days",
            days,
            typed ->
                typed.matches("30|90|180|365")
                    ? Optional.of(Duration.ofDays(Integer.parseInt(typed)))
                    : Optional.empty());
    return mistakes.whenNone(
        () -> new Wanted(name.orElseThrow(), lasts.orElseThrow(), read != null));
  }
}
