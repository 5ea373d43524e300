package id.desbumi.registry;

import id.desbumi.database.BackgroundWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the keys of names at most a few seconds behind the desks. */
@Component
class NameIndexer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NameIndexer.class);
  private static final Duration RHYTHM = Duration.ofSeconds(5);
  private static final long PAUSE = 300;
  private static final long PAUSE_AFTER_FAULT = 5_000;

  private final NameIndexing indexing;
  private final BackgroundWork.Work work;
  private volatile boolean running;
  private Thread thread = new Thread();

  NameIndexer(NameIndexing indexing, BackgroundWork work) {
    this.indexing = indexing;
    this.work = work.work("names", RHYTHM);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("names").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        if (indexing.index() < NameIndexing.LOT) {
          work.done();
          Thread.sleep(PAUSE); // few at a time cost more than many
        } else {
          work.done(indexing.waitingSince().orElse(null));
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException fault) {
        if (running) {
          work.failed(fault);
          LOG.warn("names could not be indexed; tried again in a moment", fault);
        }
        if (!rested()) {
          return;
        }
      }
    }
  }

  private static boolean rested() {
    try {
      Thread.sleep(PAUSE_AFTER_FAULT);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
