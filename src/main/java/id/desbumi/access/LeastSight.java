package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Reach;
import id.desbumi.core.Reach.Range;
import id.desbumi.core.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far each role sees: as little as its work needs. Whoever is not named here sees nobody.
 *
 * <p>Kader and officers belong to the village and see it from inside; a case worker comes from
 * outside and does not see those who said "jangan dibagikan ke luar desa". All others work with
 * figures, or with what is referred to them.
 */
public final class LeastSight {

  private LeastSight() {}

  /**
   * The people a role sees through its areas.
   *
   * @param kaderSeeVillage the village decided that its kader see all of it; without that a kader
   *     of the whole village sees nobody, for her dusun or RT was never said
   */
  public static Reach people(Role role, List<PlaceCode> areas, boolean kaderSeeVillage) {
    return switch (role) {
      case KADER ->
          reach(
              areas.stream()
                  .filter(LeastSight::isInVillage)
                  .filter(area -> kaderSeeVillage || area.level() != PlaceLevel.VILLAGE)
                  .map(area -> Range.below(kaderSeeVillage ? area.village() : area)));
      case OFFICER -> reach(areas.stream().filter(LeastSight::isInVillage).map(Range::below));
      case CASE_WORKER -> reach(areas.stream().map(Range::fromOutside));
      case VILLAGE_HEAD, CASE_DESK, ANALYST, AUDITOR, ADMINISTRATOR -> Reach.NOTHING;
    };
  }

  /**
   * The places whose exact figures a role sees. An analyst sees them down to the district; below it
   * she has what everyone has, and {@code statistics} holds her to that.
   */
  public static Reach figures(Role role, List<PlaceCode> areas, boolean kaderSeeVillage) {
    return switch (role) {
      case KADER -> people(role, areas, kaderSeeVillage);
      case OFFICER, VILLAGE_HEAD, CASE_WORKER, CASE_DESK, ANALYST ->
          reach(areas.stream().map(Range::below));
      case AUDITOR, ADMINISTRATOR -> Reach.NOTHING;
    };
  }

  /** The narrowest place that holds all areas; where work without a person is journalled. */
  public static PlaceCode home(List<PlaceCode> areas) {
    var home = areas.getFirst();
    while (!areas.stream().allMatch(home::holds)) {
      home = home.parent();
    }
    return home;
  }

  /** The levels a role can be given for. */
  public static boolean fits(Role role, PlaceLevel level) {
    return switch (role) {
      case KADER ->
          level == PlaceLevel.VILLAGE
              || level == PlaceLevel.HAMLET
              || level == PlaceLevel.NEIGHBOURHOOD;
      case OFFICER, VILLAGE_HEAD -> level == PlaceLevel.VILLAGE;
      case CASE_WORKER ->
          level == PlaceLevel.VILLAGE
              || level == PlaceLevel.DISTRICT
              || level == PlaceLevel.REGENCY;
      case CASE_DESK -> level == PlaceLevel.NATION;
      case ANALYST, AUDITOR -> level.compareTo(PlaceLevel.DISTRICT) <= 0;
      case ADMINISTRATOR -> level == PlaceLevel.NATION;
    };
  }

  private static boolean isInVillage(PlaceCode area) {
    return area.level().compareTo(PlaceLevel.VILLAGE) >= 0;
  }

  private static Reach reach(Stream<Range> ranges) {
    return new Reach(ranges.distinct().toList());
  }
}
