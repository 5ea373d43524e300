package id.desbumi.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The line before the door of numbers, when many that fitted nothing came from one address. */
class CrowdTest {

  private static final String HOUSE = "198.51.100.7";

  private final Crowd crowd = new Crowd(Clock.systemUTC());

  @Test
  void who_is_stopped_while_waiting_keeps_nobody_else_from_it() throws Exception {
    for (var n = 0; n < Crowd.TRIES; n++) {
      crowd.missed(HOUSE);
    }
    var stopped = Thread.ofPlatform().start(() -> crowd.turn(HOUSE));
    Thread.sleep(100);
    stopped.interrupt();
    stopped.join();
    var began = System.nanoTime();
    try (var turn = crowd.turn(HOUSE)) {
      assertThat(turn).isNotNull();
    }
    assertThat(System.nanoTime() - began).isLessThan(8_000_000_000L);
  }
}
