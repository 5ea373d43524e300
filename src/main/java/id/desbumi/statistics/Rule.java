package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.time.Duration;
import java.util.Map;

/**
 * The numbers of the rule that protects small counts. They are constants: no setting lowers them,
 * also not for a demonstration. Source: docs/decisions/0009 (rule R with what was settled
 * afterwards); a data-protection officer must sign them (UU 27/2022).
 *
 * @param base published counts are multiples of this, with a secret offset below it
 * @param exactPeople a total is exact only with at least so many counted people ...
 * @param exactVillages ... from at least so many villages
 * @param wave how many different people must have changed before a rounded total moves, by level
 * @param pause how long a table of a village or district rests after a wave, at least
 * @param smallest a place with fewer people shows its total only ...
 * @param backAt ... until it has so many
 * @param waveVillages from how many villages the people of a wave come at least, for nation and
 *     province; there also no account may have entered more than half of them
 */
record Rule(
    int base,
    int exactPeople,
    int exactVillages,
    Map<PlaceLevel, Integer> wave,
    int waveVillages,
    Duration pause,
    int smallest,
    int backAt) {

  static final Rule IN_FORCE =
      new Rule(
          5,
          250,
          3,
          Map.of(
              PlaceLevel.NATION,
              20,
              PlaceLevel.PROVINCE,
              50,
              PlaceLevel.REGENCY,
              50,
              PlaceLevel.DISTRICT,
              50,
              PlaceLevel.VILLAGE,
              10),
          3,
          Duration.ofDays(1),
          40,
          45);

  Rule {
    wave = Map.copyOf(wave);
  }

  /** Enough people from enough villages, so that one of them is nobody in particular. */
  boolean isLarge(int people, int villages) {
    return people >= exactPeople && villages >= exactVillages;
  }

  /** True when a place's waiting people make a wave. */
  boolean isWave(PlaceCode place, Waiting waiting) {
    return waiting.people() >= wave(place.level())
        && (!isGuarded(place)
            || waiting.villages() >= waveVillages && 2 * waiting.most() <= waiting.people());
  }

  /** How many different people make a wave at a level. */
  int wave(PlaceLevel level) {
    return wave.getOrDefault(level, Integer.MAX_VALUE);
  }

  /** How long a table rests after a wave. */
  Duration pause(PlaceLevel level) {
    return level == PlaceLevel.VILLAGE || level == PlaceLevel.DISTRICT ? pause : Duration.ZERO;
  }

  /** So many more people must change at least before those who wait can be a wave. */
  int remaining(PlaceCode place, Waiting waiting) {
    var lacking = wave(place.level()) - waiting.people();
    var others = isGuarded(place) ? 2 * waiting.most() - waiting.people() : 0;
    return Math.max(1 + waiting.people() / 100, Math.max(lacking, others));
  }

  /** Whether a table of a place that moves is shown, or the place is too small for it. */
  Wave.State stateOf(Wave wave) {
    var least = wave.state() == Wave.State.TOO_SMALL ? backAt : smallest;
    return wave.table() == PublicTable.TOTAL || wave.people() >= least
        ? Wave.State.SHOWN
        : Wave.State.TOO_SMALL;
  }

  /** Where a few could fill a wave on purpose to see a person in it. */
  private static boolean isGuarded(PlaceCode place) {
    return place.level() == PlaceLevel.NATION || place.level() == PlaceLevel.PROVINCE;
  }

  /** What is shown of a published count; from {@code shown - 4} to {@code shown + 4}. */
  int shown(int published, int shift) {
    return base * Math.floorDiv(published + shift, base);
  }

  /**
   * The people waiting for a place's next wave.
   *
   * @param most how many of them one account entered, at most
   */
  record Waiting(int people, int villages, int most) {}
}
