package id.desbumi.access;

import id.desbumi.database.BackgroundWork;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the {@link Upkeep} once an hour for as long as the program runs. */
@Component
class UpkeepWork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(UpkeepWork.class);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final long FIRST_SECONDS = 5;

  private final Upkeep upkeep;
  private final BackgroundWork.Work forgetting;
  private final BackgroundWork.Work following;
  private final boolean command;
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private @Nullable Thread thread;

  UpkeepWork(
      Upkeep upkeep, BackgroundWork work, @Value("${desbumi.command:false}") boolean command) {
    this.upkeep = upkeep;
    this.forgetting = work.work("old-sessions", HOUR);
    this.following = work.work("grants-follow-places", HOUR);
    this.command = command;
  }

  @Override
  public synchronized void start() {
    if (!isRunning()) {
      var latch = new CountDownLatch(1);
      stopping = latch;
      thread = Thread.ofPlatform().name("upkeep").daemon().start(() -> run(latch));
    }
  }

  /** Waits for the round that runs: the pool it uses is closed afterwards. */
  @Override
  public synchronized void stop() {
    stopping.countDown();
    var running = thread;
    if (running != null) {
      try {
        running.join(Duration.ofSeconds(20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  /** A command beside a running program leaves the background work to it. */
  @Override
  public boolean isAutoStartup() {
    return !command;
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void run(CountDownLatch stop) {
    try {
      var wait = FIRST_SECONDS;
      while (!stop.await(wait, TimeUnit.SECONDS)) {
        round(forgetting, upkeep::forget);
        round(following, upkeep::follow);
        wait = HOUR.toSeconds();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void round(BackgroundWork.Work work, Runnable deed) {
    try {
      work.round(deed);
    } catch (RuntimeException e) {
      LOG.warn("A round of upkeep failed; the next one follows in an hour", e);
    }
  }
}
