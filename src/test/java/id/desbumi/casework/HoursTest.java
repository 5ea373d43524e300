package id.desbumi.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a receipt promises. 24 November 2026 is a Tuesday. */
class HoursTest {

  private final Hours hours =
      new Hours(
          "Pendamping Contoh",
          List.of(1, 2, 3, 4, 5),
          LocalTime.of(8, 0),
          LocalTime.of(16, 0),
          ZoneId.of("Asia/Makassar"));

  @Test
  void what_comes_before_the_day_begins_is_read_that_day() {
    assertThat(hours.readBy(at("2026-11-23T23:30:00Z"))).isEqualTo(at("2026-11-24T08:00:00Z"));
  }

  @Test
  void what_comes_during_the_day_is_read_by_the_end_of_the_next() {
    assertThat(hours.readBy(at("2026-11-24T02:00:00Z"))).isEqualTo(at("2026-11-25T08:00:00Z"));
    assertThat(hours.isOpen(at("2026-11-24T02:00:00Z"))).isTrue();
  }

  @Test
  void on_a_friday_evening_nobody_promises_the_weekend() {
    assertThat(hours.readBy(at("2026-11-27T12:00:00Z"))).isEqualTo(at("2026-11-30T08:00:00Z"));
    assertThat(hours.isOpen(at("2026-11-28T02:00:00Z"))).isFalse();
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
