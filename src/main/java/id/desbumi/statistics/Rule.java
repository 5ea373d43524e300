package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
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
 * @param waveVillages from how many villages the people of a wave come at least, for nation and
 *     province; there also no account may have entered more than half of them
 */
record Rule(
    int base, int exactPeople, int exactVillages, Map<PlaceLevel, Integer> wave, int waveVillages) {

  static final Rule IN_FORCE =
      new Rule(
          5,
          250,
          3,
          Map.of(PlaceLevel.NATION, 20, PlaceLevel.PROVINCE, 50, PlaceLevel.REGENCY, 50),
          3);

  Rule {
    wave = Map.copyOf(wave);
  }

  /** Enough people from enough villages, so that one of them is nobody in particular. */
  boolean isLarge(int people, int villages) {
    return people >= exactPeople && villages >= exactVillages;
  }

  /** True when a place's waiting people make a wave. */
  boolean isWave(PlaceCode place, Waiting waiting) {
    var level = place.level();
    return waiting.people() >= wave.getOrDefault(level, Integer.MAX_VALUE)
        && (level == PlaceLevel.REGENCY
            || waiting.villages() >= waveVillages && 2 * waiting.most() <= waiting.people());
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
