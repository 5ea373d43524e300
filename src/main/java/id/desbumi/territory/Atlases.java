package id.desbumi.territory;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the atlas at hand, and looks every ten seconds whether a newer edition was taken in. */
@Component
class Atlases {

  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(10);

  private final PlaceTable table;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable Atlas atlas;
  private volatile long lookedAt;

  /**
   * @param filled asked for so that the table is not read before it is filled
   */
  Atlases(PlaceTable table, FirstFilling filled) {
    this.table = table;
  }

  Atlas current() {
    var now = atlas;
    if (now != null && System.nanoTime() - lookedAt < LOOK_EVERY) {
      return now;
    }
    if (now != null && !looking.tryLock()) {
      return now;
    }
    if (now == null) {
      looking.lock();
    }
    try {
      return look();
    } finally {
      looking.unlock();
    }
  }

  /** The next question reads anew. */
  void forget() {
    lookedAt = System.nanoTime() - LOOK_EVERY;
  }

  private Atlas look() {
    var known = atlas;
    if (known != null && System.nanoTime() - lookedAt < LOOK_EVERY) {
      return known;
    }
    var edition = table.edition();
    if (known == null || known.edition != edition) {
      known = new Atlas(edition, table.all());
      atlas = known;
    }
    lookedAt = System.nanoTime();
    return known;
  }
}
