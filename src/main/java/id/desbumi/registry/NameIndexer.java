package id.desbumi.registry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the keys of names at most a few seconds behind the desks. */
@Component
class NameIndexer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NameIndexer.class);
  private static final long PAUSE = 300;
  private static final long PAUSE_AFTER_FAULT = 5_000;

  private final NameIndexing indexing;
  private volatile boolean running;
  private Thread thread = new Thread();

  NameIndexer(NameIndexing indexing) {
    this.indexing = indexing;
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
        if (indexing.index() == 0) {
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException fault) {
        if (running) {
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
