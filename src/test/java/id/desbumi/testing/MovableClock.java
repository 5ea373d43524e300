package id.desbumi.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test moves on, so that nobody waits for two minutes or a night. */
public final class MovableClock extends Clock {

  /** Import this where time is to be moved. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Moving {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public void on(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Clock() {
      @Override
      public Instant instant() {
        return MovableClock.this.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return MovableClock.this.withZone(other);
      }
    };
  }
}
