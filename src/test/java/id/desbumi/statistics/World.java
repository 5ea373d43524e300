package id.desbumi.statistics;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.tally.Delta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented regency with skewed villages and what happens in it: people come into the register,
 * change phase, are corrected, move, leave. Each change is one person's, at a moment. The mixes are
 * those of the simulation the rule was chosen by.
 */
final class World {

  /** Where somebody counts: categories by their place in the lists of {@code PublicTable}. */
  record State(int village, int phase, int sex, int age, int country, int sector) {

    int of(PublicTable table) {
      return switch (table) {
        case TOTAL -> 0;
        case PHASE -> phase;
        case SEX -> sex;
        case AGE -> age;
        case DESTINATION -> country;
        case SECTOR -> sector;
      };
    }
  }

  /** In months since the start. */
  record Change(double at, UUID person, @Nullable State before, @Nullable State after) {}

  final String regency;
  final int districts;
  final int perDistrict;
  final List<Change> changes;

  private final Random random;
  private final double[][] countries;
  private final double[][] sectors;
  private final double[] women;

  World(String regency, long seed, int districts, int perDistrict, double months) {
    this.regency = regency;
    this.random = new Random(seed);
    this.districts = districts;
    this.perDistrict = perDistrict;
    var villages = districts * perDistrict;
    countries = new double[villages][];
    sectors = new double[villages][];
    women = new double[villages];
    var all = new ArrayList<Change>();
    for (var village = 0; village < villages; village++) {
      countries[village] = mix(zipf(PublicTable.DESTINATION.categories().size(), 1.15));
      sectors[village] = mix(zipf(PublicTable.SECTOR.categories().size(), .9));
      women[village] = Math.clamp(.62 + .12 * random.nextGaussian(), .2, .9);
    }
    for (var village = 0; village < villages; village++) {
      var size = (int) Math.clamp(Math.exp(Math.log(130) + .75 * random.nextGaussian()), 20, 600);
      for (var one = 0; one < size; one++) {
        live(village, months, all);
      }
    }
    all.sort(Comparator.comparingDouble(Change::at));
    changes = List.copyOf(all);
  }

  int villages() {
    return districts * perDistrict;
  }

  String code(int village) {
    return "%s.%02d.%04d"
        .formatted(regency, 1 + village / perDistrict, 2001 + village % perDistrict);
  }

  private void live(int home, double months, List<Change> all) {
    var person = new UUID(random.nextLong(), random.nextLong());
    var fromStart = random.nextDouble() < .45;
    var at = fromStart ? 0 : random.nextDouble() * months;
    var now =
        new State(
            home,
            fromStart ? pick(new double[] {.3, .2, .15, .2, .1, .05}) : 0,
            random.nextDouble() < women[home] ? 0 : 1,
            1 + pick(new double[] {.06, .16, .30, .30, .12, .06}),
            pick(countries[home]),
            pick(sectors[home]));
    all.add(new Change(at, person, null, now));
    while (true) {
      at -= 5 * Math.log(1 - random.nextDouble());
      if (at >= months) {
        return;
      }
      var next = next(now, random.nextDouble());
      all.add(new Change(at, person, now, next));
      if (next == null) {
        return;
      }
      now = next;
    }
  }

  private @Nullable State next(State now, double chance) {
    if (chance < .80) {
      return new State(now.village, (now.phase + 1) % 6, now.sex, now.age, now.country, now.sector);
    }
    if (chance < .90) {
      return new State(
          now.village, now.phase, now.sex, now.age, pick(countries[now.village]), now.sector);
    }
    if (chance < .95) {
      return new State(
          random.nextInt(villages()), now.phase, now.sex, now.age, now.country, now.sector);
    }
    return null;
  }

  /** What a desk tells the figures of a change. */
  List<Delta> deltas(Change change) {
    var deltas = new ArrayList<Delta>();
    if (change.before() != null) {
      deltas.add(delta(change.person(), change.before(), -1));
    }
    if (change.after() != null) {
      deltas.add(delta(change.person(), change.after(), 1));
    }
    return deltas;
  }

  Delta delta(UUID person, State state, int n) {
    return Delta.people(
        new PlaceCode(code(state.village)),
        person,
        Phase.values()[state.phase],
        PublicTable.DESTINATION.categories().get(state.country),
        state.sex == 0 ? Sex.P : Sex.L,
        PublicTable.SECTOR.categories().get(state.sector),
        PublicTable.AGE.categories().get(state.age),
        n);
  }

  private int pick(double[] chances) {
    var left = random.nextDouble();
    for (var i = 0; i < chances.length - 1; i++) {
      left -= chances[i];
      if (left < 0) {
        return i;
      }
    }
    return chances.length - 1;
  }

  private static double[] zipf(int n, double s) {
    var chances = new double[n];
    var sum = 0.0;
    for (var i = 0; i < n; i++) {
      chances[i] = Math.pow(i + 1, -s);
      sum += chances[i];
    }
    for (var i = 0; i < n; i++) {
      chances[i] /= sum;
    }
    return chances;
  }

  /** A village's own mix around the common one: a draw of Dirichlet with weight twelve. */
  private double[] mix(double[] common) {
    var own = new double[common.length];
    var sum = 0.0;
    for (var i = 0; i < own.length; i++) {
      own[i] = gamma(common[i] * 12 + 1e-3);
      sum += own[i];
    }
    for (var i = 0; i < own.length; i++) {
      own[i] /= sum;
    }
    return own;
  }

  /** Marsaglia and Tsang. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    var d = shape - 1 / 3.0;
    var c = 1 / Math.sqrt(9 * d);
    while (true) {
      var x = random.nextGaussian();
      var v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
