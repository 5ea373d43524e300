package id.desbumi.territory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.desbumi.core.PlaceCode;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The dusun and RT of the villages asked about lately; what another copy of the program changed is
 * seen within ten seconds.
 */
@Component
class NeighbourhoodsAtHand {

  private final LoadingCache<PlaceCode, List<Neighbourhood>> villages;

  NeighbourhoodsAtHand(JdbcClient db) {
    var table = new NeighbourhoodTable(db);
    this.villages =
        Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(table::of);
  }

  /** All of a village in the order of their codes, ended ones too. */
  List<Neighbourhood> of(PlaceCode village) {
    return villages.get(village);
  }

  /** What the transaction saw of its own must not outlive it, whichever way it ends. */
  void forgetAfterwards(PlaceCode village) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            villages.invalidate(village);
          }
        });
  }
}
