package id.desbumi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No difference of exact totals tells of few people. */
class SubtractionTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  /** What is known of the villages of a place: how many people each has. */
  private final TreeMap<String, Integer> villages = new TreeMap<>();

  @Test
  void a_total_of_few_people_or_few_villages_is_not_exact() {
    people("11.01", 83, 83, 83);
    assertThat(exact()).isEmpty();
    people("11.01", 125, 125);
    assertThat(exact()).isEmpty();
    people("11.01", 83, 83, 84);
    assertThat(exact()).containsExactlyInAnyOrder("", "11", "11.01");
  }

  @Test
  void a_small_regency_makes_its_smallest_exact_sister_rounded() {
    people("11.01", 100, 100, 100);
    people("11.02", 100, 100, 90);
    people("11.03", 4);
    assertThat(exact()).containsExactlyInAnyOrder("", "11", "11.01");
  }

  @Test
  void small_regencies_that_are_large_together_bother_nobody() {
    people("11.01", 100, 100, 100);
    people("11.02", 90);
    people("11.03", 90);
    people("11.04", 90);
    assertThat(exact()).containsExactlyInAnyOrder("", "11", "11.01");
  }

  @Test
  void a_place_without_people_counts_as_none() {
    people("11.01", 100, 100, 100);
    people("11.02", 0);
    assertThat(exact()).containsExactlyInAnyOrder("", "11", "11.01");
  }

  @Test
  void an_exact_regency_does_not_give_away_what_its_rounded_province_hides() {
    // province 11 has one regency, so both would tell the same; 12 has one person
    people("11.01", 100, 100, 100);
    people("12.01", 1);
    people("13.01", 200, 200, 200);
    assertThat(exact()).containsExactlyInAnyOrder("", "13", "13.01");
  }

  @Test
  void a_total_that_turned_rounded_stays_so_for_a_month() {
    people("11.01", 100, 100, 100);
    people("11.02", 100, 100, 90);
    var held = new HashSet<>(places());
    held.removeIf(total -> total.place().value().equals("11.02"));
    var sister = place("11.02").noLongerExact(3, NOW);
    held.add(sister);
    assertThat(codes(Subtraction.exact(held, Rule.IN_FORCE, NOW))).doesNotContain("11.02");
    assertThat(codes(Subtraction.exact(held, Rule.IN_FORCE, NOW.plusSeconds(32 * 86400L))))
        .contains("11.02");
  }

  @Test
  void whoever_subtracts_exact_totals_finds_no_few_people() {
    var caught = 0;
    for (var seed = 1; seed <= 400; seed++) {
      randomNation(new Random(seed));
      assertThat(finding(exact())).as("seed %s", seed).isNull();
      // the control: exact wherever a total is large, whatever its sisters are
      var naive =
          places().stream()
              .filter(total -> Rule.IN_FORCE.isLarge(total.n(), total.villages()))
              .map(total -> total.place().value())
              .collect(Collectors.toSet());
      caught += finding(naive) == null ? 0 : 1;
    }
    assertThat(caught).as("the attack finds something when the guard is off").isGreaterThan(100);
  }

  /**
   * The attacker: every exact total minus any exact totals inside it. It is enough to look at what
   * is left when all of them are taken away, and at sisters.
   */
  private @Nullable String finding(Set<String> exact) {
    for (var place : places()) {
      var code = place.place().value();
      if (exact.contains(code)) {
        var left = new TreeMap<>(villages);
        left.keySet().removeIf(village -> !in(village, code));
        for (var inner : exact) {
          if (inner.length() > code.length()) {
            left.keySet().removeIf(village -> in(village, inner));
          }
        }
        if (isFew(left)) {
          return code + " minus what is exact in it";
        }
      }
      var hidden = new TreeMap<>(villages);
      hidden.keySet().removeIf(village -> !in(village, code));
      var any = false;
      for (var child : exact) {
        if (child.length() > code.length() && new PlaceCode(child).parent().value().equals(code)) {
          any = true;
          hidden.keySet().removeIf(village -> in(village, child));
        }
      }
      if (any && isFew(hidden)) {
        return "the children of " + code;
      }
    }
    return null;
  }

  private static boolean isFew(TreeMap<String, Integer> villages) {
    var people = villages.values().stream().mapToInt(n -> n).sum();
    var from = villages.values().stream().filter(n -> n > 0).count();
    return people > 0 && (people < 250 || from < 3);
  }

  private static boolean in(String village, String place) {
    return place.isEmpty() || village.startsWith(place + ".");
  }

  private void randomNation(Random random) {
    villages.clear();
    for (var province = 11; province < 11 + random.nextInt(1, 6); province++) {
      for (var regency = 1; regency <= random.nextInt(1, 5); regency++) {
        var sizes = new int[random.nextInt(1, 7)];
        for (var i = 0; i < sizes.length; i++) {
          sizes[i] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(160);
        }
        people("%d.%02d".formatted(province, regency), sizes);
      }
    }
  }

  private void people(String regency, int... sizes) {
    villages.keySet().removeIf(village -> village.startsWith(regency + "."));
    for (var i = 0; i < sizes.length; i++) {
      villages.put(regency + ".01.%04d".formatted(2001 + i), sizes[i]);
    }
  }

  private Set<String> exact() {
    return codes(Subtraction.exact(places(), Rule.IN_FORCE, NOW));
  }

  private static Set<String> codes(Set<PlaceCode> places) {
    return places.stream().map(PlaceCode::value).collect(Collectors.toSet());
  }

  private List<PlaceTotal> places() {
    var codes = new HashSet<String>();
    for (var village : villages.keySet()) {
      codes.addAll(List.of("", village.substring(0, 2), village.substring(0, 5)));
    }
    var places = new ArrayList<PlaceTotal>();
    codes.forEach(code -> places.add(place(code)));
    return places;
  }

  private PlaceTotal place(String code) {
    var own = new TreeMap<>(villages);
    own.keySet().removeIf(village -> !in(village, code));
    return new PlaceTotal(
        new PlaceCode(code),
        own.values().stream().mapToInt(n -> n).sum(),
        (int) own.values().stream().filter(n -> n > 0).count(),
        PlaceTotal.State.NONE,
        0,
        null,
        0,
        null,
        null);
  }
}
