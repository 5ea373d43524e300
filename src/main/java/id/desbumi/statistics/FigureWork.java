package id.desbumi.statistics;

import id.desbumi.database.BackgroundWork;
import id.desbumi.tally.OldRequests;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Folds and publishes for as long as the program runs, so that what happens at a desk is in every
 * figure within seconds; and once a day forgets old requests. After an error it goes on, each time
 * after a longer pause.
 */
@Component
class FigureWork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FigureWork.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration DAY = Duration.ofDays(1);

  private final FigureCycle cycle;
  private final OldRequests requests;
  private final BackgroundWork.Work figures;
  private final BackgroundWork.Work forgetting;
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private @Nullable Thread thread;
  private final boolean command;
  private long forgotten = Long.MIN_VALUE;

  FigureWork(
      FigureCycle cycle,
      OldRequests requests,
      BackgroundWork work,
      @Value("${desbumi.command:false}") boolean command) {
    this.command = command;
    this.cycle = cycle;
    this.requests = requests;
    this.figures = work.work("figures", Duration.ofSeconds(1));
    this.forgetting = work.work("old-requests", DAY);
  }

  @Override
  public synchronized void start() {
    if (!isRunning()) {
      var latch = new CountDownLatch(1);
      stopping = latch;
      thread = Thread.ofPlatform().name("figures").daemon().start(() -> run(latch));
    }
  }

  /** Waits for the cycle that runs: the pool it uses is closed afterwards. */
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
    var pause = PAUSE;
    var more = false;
    try {
      while (!stop.await(more ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          more = cycle.run();
          figures.done();
          pause = PAUSE;
          forgetOldRequests();
        } catch (RuntimeException e) {
          LOG.warn("A cycle of the figures failed; the next one follows in {}", pause, e);
          figures.failed(e);
          more = false;
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_PAUSE;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetOldRequests() {
    var now = System.nanoTime();
    if (forgotten == Long.MIN_VALUE || now - forgotten > DAY.toNanos()) {
      forgotten = now;
      requests.remove();
      forgetting.done();
    }
  }
}
