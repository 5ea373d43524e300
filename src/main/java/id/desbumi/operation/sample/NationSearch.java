package id.desbumi.operation.sample;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Search;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Times searches for two names in the whole nation, by the front door with journal and row
 * security. No role may look so far; this asks with eyes that nobody has, and shows nothing.
 */
@Component
public class NationSearch {

  private static final int OF_ONE_ACCOUNT = 200;

  private final Search search;

  NationSearch(Search search) {
    this.search = search;
  }

  /** Milliseconds, sorted: of names nobody asked for before, and of the same names again. */
  public record Times(List<Double> firstTouch, List<Double> warm) {
    public Times {
      firstTouch = sorted(firstTouch);
      warm = sorted(warm);
    }

    private static List<Double> sorted(List<Double> times) {
      var sorted = new ArrayList<>(times);
      Collections.sort(sorted);
      return List.copyOf(sorted);
    }
  }

  public Times run(int times) {
    look(times, 3); // the Java machine learns
    look(times, 3);
    var first = look(times, 7);
    return new Times(first, look(times, 7));
  }

  private List<Double> look(int times, int step) {
    var took = new ArrayList<Double>();
    var eyes = eyes();
    for (var i = 0; i < times; i++) {
      if (i % OF_ONE_ACCOUNT == OF_ONE_ACCOUNT - 1) {
        eyes = eyes();
      }
      var start = System.nanoTime();
      var _ = search.find(eyes, "Contoh " + (1 + step + i * 97 * step % 39_000));
      took.add((System.nanoTime() - start) / 1e6);
    }
    return took;
  }

  private static Viewer eyes() {
    var nation = new Reach(List.of(Reach.Range.fromOutside(PlaceCode.NATION)));
    return new Viewer(
        UUID.randomUUID(),
        "Pendamping Contoh",
        Role.CASE_WORKER,
        PlaceCode.NATION,
        nation,
        nation,
        Set.of());
  }
}
