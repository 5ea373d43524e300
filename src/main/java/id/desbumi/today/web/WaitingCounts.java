package id.desbumi.today.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.desbumi.core.Viewer;
import id.desbumi.today.WorkList;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How many things wait for somebody, for the side of every page: at most twenty seconds old, and
 * never older than the list she saw last. A changed reach or exclusion is another viewer.
 */
@Component
class WaitingCounts {

  private final WorkList work;
  private final Cache<Viewer, Integer> counts =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(20)).build();

  WaitingCounts(WorkList work) {
    this.work = work;
  }

  int of(Viewer viewer) {
    return counts.get(viewer, it -> work.of(it).waiting());
  }

  /** The list was just read. */
  void saw(Viewer viewer, int waiting) {
    counts.put(viewer, waiting);
  }
}
