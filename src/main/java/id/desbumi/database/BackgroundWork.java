package id.desbumi.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What works in the background of this program, when it last came round, and how late it is. Each
 * piece of work makes itself known here and reports; the administrator's page shows it.
 */
@Component
public class BackgroundWork {

  private final Clock clock;
  private final Map<String, Work> known = new ConcurrentSkipListMap<>();

  BackgroundWork(Clock clock) {
    this.clock = clock;
  }

  /**
   * Makes a piece of work known.
   *
   * @param name a word; its text is the message {@code work.<name>} of the room it belongs to
   * @param rhythm how often it should come round
   */
  public Work work(String name, Duration rhythm) {
    return known.computeIfAbsent(name, n -> new Work(n, rhythm, clock));
  }

  /** All of them as they stand now, by name. */
  public List<State> states() {
    return known.values().stream().map(Work::state).toList();
  }

  /**
   * How one piece of work stands.
   *
   * @param begun when this program started to watch over it
   * @param lastDone when a round last ended well
   * @param lastFailed when a round last failed
   * @param trouble the kind of that failure, without any data
   * @param waitingSince the age of the oldest thing not yet worked on, when it knows that
   */
  public record State(
      String name,
      Duration rhythm,
      Instant begun,
      @Nullable Instant lastDone,
      @Nullable Instant lastFailed,
      @Nullable String trouble,
      @Nullable Instant waitingSince) {

    /** How much longer than its rhythm it lets things wait; zero when in time. */
    public Duration late(Instant now) {
      var since = waitingSince != null ? waitingSince : lastDone != null ? lastDone : begun;
      var late = Duration.between(since, now).minus(rhythm);
      return late.isNegative() ? Duration.ZERO : late;
    }

    /** True when its newest round failed. */
    public boolean failing() {
      return lastFailed != null && (lastDone == null || lastDone.isBefore(lastFailed));
    }
  }

  /** One piece of work, in the hands of the one who does it. */
  public static final class Work {

    private final Clock clock;
    private volatile State state;

    private Work(String name, Duration rhythm, Clock clock) {
      this.clock = clock;
      this.state = new State(name, rhythm, clock.instant(), null, null, null, null);
    }

    /** Does a round and reports how it ended; a failure is reported and thrown on. */
    public void round(Runnable deed) {
      try {
        deed.run();
        done();
      } catch (RuntimeException e) {
        failed(e);
        throw e;
      }
    }

    /** A round ended well, and nothing waits. */
    public void done() {
      done(null);
    }

    /** A round ended well; the oldest thing that still waits is of then. */
    public synchronized void done(@Nullable Instant waitingSince) {
      var s = state;
      state =
          new State(
              s.name(),
              s.rhythm(),
              s.begun(),
              clock.instant(),
              s.lastFailed(),
              s.trouble(),
              waitingSince);
    }

    /** A round failed. */
    public synchronized void failed(Exception why) {
      var s = state;
      state =
          new State(
              s.name(),
              s.rhythm(),
              s.begun(),
              s.lastDone(),
              clock.instant(),
              why.getClass().getSimpleName(),
              s.waitingSince());
    }

    State state() {
      return state;
    }
  }
}
