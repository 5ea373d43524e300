package id.desbumi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Disclosure, T6: the worst an outsider can do with tables. She has every public table of a
 * regency, its districts and its villages at twenty-four month ends, all of the same moment, knows
 * the method and every sum, follows each cell's fixed offset through time, and knows the regency's
 * exact total. Bounds are propagated through all of it until nothing narrows any more.
 */
@SuppressWarnings("NullAway") // its maps hold every table and cell, filled in the constructor
class TableAttackTest {

  private static final int MONTHS = 24;
  private static final int ENDLESS = 1_000_000;

  @Test
  void no_small_count_can_be_computed_from_all_tables_and_sums_of_two_years() {
    for (var seed = 1; seed <= 6; seed++) {
      var found = attack(seed, 5);
      assertThat(found.small).as("seed %s", seed).isGreaterThan(500);
      assertThat(found.pinned).as("pinned, seed %s", seed).isZero();
      assertThat((double) found.two)
          .as("two values left, seed %s", seed)
          .isLessThan(.005 * found.small);
    }
  }

  /**
   * With one-way tables alone, rounding to three also stands; it fell by tables of sex and year at
   * once, which are not public. So the control is rounding to two.
   */
  @Test
  void the_attack_is_strong_enough_to_find_weaker_rounding() {
    for (var base = 1; base <= 2; base++) {
      var found = attack(1, base);
      assertThat(found.pinned > 0 || found.two >= .005 * found.small)
          .as("rounded to %s: %s", base, found)
          .isTrue();
    }
  }

  record Found(int small, int pinned, int two) {}

  private static Found attack(long seed, int base) {
    return new Attack(new World("81.01", seed, 6, 10, MONTHS), base).run();
  }

  /** Cells: month, place (villages, districts, regency), category and last the total. */
  private static final class Attack {

    private final World world;
    private final int base;
    private final int places;
    private final Map<PublicTable, int[][][]> truth = new EnumMap<>(PublicTable.class);
    private final Map<PublicTable, int[][][]> shown = new EnumMap<>(PublicTable.class);
    private final Map<PublicTable, int[][][]> low = new EnumMap<>(PublicTable.class);
    private final Map<PublicTable, int[][][]> high = new EnumMap<>(PublicTable.class);
    private final Map<PublicTable, boolean[][][]> open = new EnumMap<>(PublicTable.class);

    Attack(World world, int base) {
      this.world = world;
      this.base = base;
      this.places = world.villages() + world.districts + 1;
      for (var table : tables()) {
        truth.put(table, new int[MONTHS][places][table.categories().size() + 1]);
      }
    }

    /** The real set, all but the total, which is the whole of each. */
    private static List<PublicTable> tables() {
      return List.of(PublicTable.values()).stream().filter(t -> t != PublicTable.TOTAL).toList();
    }

    Found run() {
      count();
      publish();
      for (var round = 0; round < 25; round++) {
        if (!narrow()) {
          break;
        }
      }
      var small = 0;
      var pinned = 0;
      var two = 0;
      for (var table : tables()) {
        for (var p = 0; p < places; p++) {
          for (var c = 0; c < table.categories().size(); c++) {
            var n = truth.get(table)[MONTHS - 1][p][c];
            var l = low.get(table)[MONTHS - 1][p][c];
            var h = high.get(table)[MONTHS - 1][p][c];
            assertThat(n).isBetween(l, h);
            if (n > 0 && n < 5) {
              small++;
              pinned += h == l ? 1 : 0;
              two += h - l <= 1 ? 1 : 0;
            }
          }
        }
      }
      return new Found(small, pinned, two);
    }

    private int[] chain(int village) {
      return new int[] {village, world.villages() + village / world.perDistrict, places - 1};
    }

    private void count() {
      var next = 0;
      for (var month = 0; month < MONTHS; month++) {
        for (var table : tables()) {
          if (month > 0) {
            for (var p = 0; p < places; p++) {
              truth.get(table)[month][p] = truth.get(table)[month - 1][p].clone();
            }
          }
        }
        for (; next < world.changes.size() && world.changes.get(next).at() <= month + 1; next++) {
          var change = world.changes.get(next);
          add(month, change.before(), -1);
          add(month, change.after(), 1);
        }
      }
    }

    private void add(int month, World.@org.jspecify.annotations.Nullable State state, int n) {
      if (state == null) {
        return;
      }
      for (var p : chain(state.village())) {
        for (var table : tables()) {
          var cells = truth.get(table)[month][p];
          cells[state.of(table)] += n;
          cells[cells.length - 1] += n;
        }
      }
    }

    private String code(int place) {
      if (place == places - 1) {
        return world.regency;
      }
      return place < world.villages()
          ? world.code(place)
          : "%s.%02d".formatted(world.regency, 1 + place - world.villages());
    }

    private void publish() {
      var rule =
          new Rule(
              base,
              250,
              3,
              Map.of(),
              3,
              Duration.ZERO,
              Rule.IN_FORCE.smallest(),
              Rule.IN_FORCE.backAt());
      var offsets = new Offsets(identity -> digest(world.changes.size() + identity));
      for (var table : tables()) {
        var categories = table.categories();
        var n = truth.get(table);
        var s = new int[MONTHS][places][categories.size() + 1];
        var l = new int[MONTHS][places][categories.size() + 1];
        var h = new int[MONTHS][places][categories.size() + 1];
        var o = new boolean[MONTHS][places][categories.size() + 1];
        for (var p = 0; p < places; p++) {
          var place = new PlaceCode(code(p));
          for (var c = 0; c <= categories.size(); c++) {
            var total = c == categories.size();
            var identity =
                total
                    ? PublicTable.TOTAL.identity(place, "all")
                    : table.identity(place, categories.get(c));
            var shift = offsets.of(identity, base);
            for (var m = 0; m < MONTHS; m++) {
              var all = n[m][p][categories.size()];
              s[m][p][c] = rule.shown(n[m][p][c], shift);
              o[m][p][c] = total || all >= rule.smallest();
              l[m][p][c] = o[m][p][c] ? Math.max(0, s[m][p][c] - base + 1) : 0;
              h[m][p][c] = o[m][p][c] ? s[m][p][c] + base - 1 : ENDLESS;
              if (total && p == places - 1) {
                l[m][p][c] = all;
                h[m][p][c] = all;
              }
            }
          }
        }
        shown.put(table, s);
        low.put(table, l);
        high.put(table, h);
        open.put(table, o);
      }
    }

    private boolean narrow() {
      var before = width();
      for (var table : tables()) {
        var l = low.get(table);
        var h = high.get(table);
        var last = table.categories().size();
        for (var m = 0; m < MONTHS; m++) {
          for (var p = 0; p < places; p++) {
            sum(l[m][p], h[m][p]);
          }
          for (var c = 0; c <= last; c++) {
            places(l[m], h[m], c);
          }
        }
        for (var p = 0; p < places; p++) {
          for (var c = 0; c <= last; c++) {
            through(table, p, c);
          }
        }
      }
      for (var m = 0; m < MONTHS; m++) {
        for (var p = 0; p < places; p++) {
          var most = 0;
          var least = ENDLESS;
          for (var table : tables()) {
            most = Math.max(most, low.get(table)[m][p][table.categories().size()]);
            least = Math.min(least, high.get(table)[m][p][table.categories().size()]);
          }
          for (var table : tables()) {
            low.get(table)[m][p][table.categories().size()] = most;
            high.get(table)[m][p][table.categories().size()] = least;
          }
        }
      }
      return width() < before;
    }

    /** Districts are the sum of their villages, the regency that of its districts. */
    private void places(int[][] l, int[][] h, int c) {
      for (var d = 0; d <= world.districts; d++) {
        var whole = d == world.districts;
        var parts = whole ? world.districts : world.perDistrict;
        var from = whole ? world.villages() : d * world.perDistrict;
        var sum = whole ? places - 1 : world.villages() + d;
        var lows = new int[parts + 1];
        var highs = new int[parts + 1];
        for (var i = 0; i <= parts; i++) {
          lows[i] = l[i == parts ? sum : from + i][c];
          highs[i] = h[i == parts ? sum : from + i][c];
        }
        sum(lows, highs);
        for (var i = 0; i <= parts; i++) {
          l[i == parts ? sum : from + i][c] = lows[i];
          h[i == parts ? sum : from + i][c] = highs[i];
        }
      }
    }

    /** The last is the sum of the others. */
    private static void sum(int[] l, int[] h) {
      var last = l.length - 1;
      var lows = 0;
      var highs = 0L;
      for (var i = 0; i < last; i++) {
        lows += l[i];
        highs += h[i];
      }
      l[last] = Math.max(l[last], lows);
      h[last] = (int) Math.min(h[last], highs);
      for (var i = 0; i < last; i++) {
        var own = l[i];
        l[i] = (int) Math.max(l[i], l[last] - (highs - h[i]));
        h[i] = Math.min(h[i], h[last] - (lows - own));
      }
    }

    /** A cell keeps its offset: what one month tells of it holds in all. */
    private void through(PublicTable table, int p, int c) {
      var least = 0;
      var most = base - 1;
      for (var m = 0; m < MONTHS; m++) {
        if (open.get(table)[m][p][c]) {
          least = Math.max(least, shown.get(table)[m][p][c] - high.get(table)[m][p][c]);
          most = Math.min(most, shown.get(table)[m][p][c] + base - 1 - low.get(table)[m][p][c]);
        }
      }
      for (var m = 0; m < MONTHS; m++) {
        if (open.get(table)[m][p][c]) {
          var l = low.get(table)[m][p];
          var h = high.get(table)[m][p];
          l[c] = Math.max(l[c], shown.get(table)[m][p][c] - most);
          h[c] = Math.min(h[c], shown.get(table)[m][p][c] + base - 1 - least);
        }
      }
    }

    private long width() {
      var width = 0L;
      for (var table : tables()) {
        for (var m = 0; m < MONTHS; m++) {
          for (var p = 0; p < places; p++) {
            for (var c = 0; c <= table.categories().size(); c++) {
              width += Math.min(1000, high.get(table)[m][p][c] - low.get(table)[m][p][c]);
            }
          }
        }
      }
      return width;
    }
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
