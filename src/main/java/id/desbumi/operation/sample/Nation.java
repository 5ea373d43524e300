package id.desbumi.operation.sample;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.territory.Places;
import id.desbumi.territory.Programme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/**
 * How many people of a nation of samples are of which village: many in a few villages of the
 * provinces most migrants come from, few in most. Desbumi villages have a full register of some
 * hundred.
 */
@Component
class Nation {

  /** Numbers below are the sample people's own. */
  private static final int FIRST = 100_000;

  private static final int OF_A_DESBUMI_VILLAGE = 300;

  private final Places places;
  private final Programme programme;

  Nation(Places places, Programme programme) {
    this.places = places;
    this.programme = programme;
  }

  /** Homes for so many people, in the order of place codes. */
  List<Seeding.Home> homes(long seed, int people) {
    var villages = villages();
    var desbumi = new HashSet<PlaceCode>();
    programme.villages(PlaceCode.NATION).stream()
        .filter(village -> village.stage().counts())
        .forEach(village -> desbumi.add(village.code()));
    var full = people / 4 < desbumi.size() * OF_A_DESBUMI_VILLAGE ? 0 : OF_A_DESBUMI_VILLAGE;
    var chance = new SplittableRandom(seed);
    var weights = new double[villages.size()];
    var whole = 0.0;
    for (var i = 0; i < weights.length; i++) {
      var village = villages.get(i);
      var drawn = Math.min(60, Math.pow(1 - chance.nextDouble(), -0.8)) * province(village);
      weights[i] = full > 0 && desbumi.contains(village) ? 0 : drawn;
      whole += weights[i];
    }
    var left = people - full * desbumi.size();
    var homes = new ArrayList<Seeding.Home>();
    var sum = 0.0;
    var from = FIRST;
    var shared = 0;
    for (var i = 0; i < weights.length; i++) {
      sum += weights[i];
      var upTo = (int) Math.round(left * sum / whole);
      var here = full > 0 && desbumi.contains(villages.get(i)) ? full : Math.max(0, upTo - shared);
      shared = Math.max(shared, upTo);
      if (here > 0) {
        homes.add(new Seeding.Home(villages.get(i), from, here));
        from += here;
      }
    }
    return homes;
  }

  private List<PlaceCode> villages() {
    var villages = new ArrayList<PlaceCode>();
    below(PlaceCode.NATION, villages);
    return villages;
  }

  private void below(PlaceCode place, List<PlaceCode> villages) {
    for (var child : places.children(place)) {
      if (child.level() == PlaceLevel.VILLAGE) {
        villages.add(child.code());
      } else {
        below(child.code(), villages);
      }
    }
  }

  private static double province(PlaceCode village) {
    return switch (village.value().substring(0, 2)) {
      case "35" -> 5;
      case "33", "32", "52" -> 4;
      case "18", "53" -> 2;
      default -> 1;
    };
  }
}
