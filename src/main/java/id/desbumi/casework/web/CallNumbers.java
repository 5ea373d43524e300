package id.desbumi.casework.web;

import id.desbumi.guide.CallChannel;
import id.desbumi.guide.Hotline;
import id.desbumi.guide.Hotlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom to call instead: numbers that two sources confirm, seen within the year, by telephone. */
@Component
public class CallNumbers {

  private static final int SHOWN = 3;

  private final Hotlines hotlines;
  private final Clock clock;

  CallNumbers(Hotlines hotlines, Clock clock) {
    this.hotlines = hotlines;
    this.clock = clock;
  }

  /** One number, and when somebody answers, where a page says so. */
  public record Number(String name, String number, String address, String details) {}

  List<Number> list() {
    var today = LocalDate.now(clock);
    return hotlines.list().stream()
        .filter(line -> line.channel() == CallChannel.CALL && line.country() == null)
        .filter(line -> !line.oneSource() && !line.isOld(today))
        .limit(SHOWN)
        .map(CallNumbers::number)
        .toList();
  }

  private static Number number(Hotline line) {
    return new Number(
        line.name(),
        line.number(),
        line.address(),
        String.join(" · ", Stream.of(line.hours(), line.note()).filter(Objects::nonNull).toList()));
  }
}
