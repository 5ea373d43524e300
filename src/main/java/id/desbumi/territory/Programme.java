package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Desbumi itself: which villages, how far they are, and who stands beside them. Public facts, each
 * with its source; sources disagree about totals, so a number is always one of this list.
 */
@Component
public class Programme {

  private final ProgrammeTable table;

  Programme(ProgrammeTable table, FirstFilling filled) {
    this.table = table;
  }

  /** All of an area, planned and ended ones too, in the order of their codes. */
  public List<DesbumiVillage> villages(PlaceCode area) {
    return table.villages(area);
  }

  /** This village, if any list knows it. */
  public Optional<DesbumiVillage> find(PlaceCode village) {
    return table.villages(village).stream().filter(v -> v.code().equals(village)).findFirst();
  }

  /** How many villages stand at each stage, for the area as a whole. */
  public Map<Stage, Integer> counts(PlaceCode area) {
    return counts(villages(area));
  }

  /** The same for each place one step down that has any, by its code. */
  public Map<PlaceCode, Map<Stage, Integer>> countsBelow(PlaceCode area) {
    var step =
        PlaceLevel.values()[Math.min(area.level().ordinal() + 1, PlaceLevel.VILLAGE.ordinal())];
    var below = new TreeMap<PlaceCode, Map<Stage, Integer>>();
    for (var village : villages(area)) {
      below
          .computeIfAbsent(village.code().at(step), code -> new EnumMap<>(Stage.class))
          .merge(village.stage(), 1, Integer::sum);
    }
    return below;
  }

  /** Who works in the area, in part of it, or in what it lies in; the nation's partner first. */
  public List<Partner> partners(PlaceCode area) {
    return table.partners().stream()
        .filter(partner -> area.equals(PlaceCode.NATION) || partner.worksIn(area))
        .sorted(Comparator.comparing(Partner::role).thenComparing(Partner::name))
        .toList();
  }

  /** The other programmes a village is in. */
  public List<Membership> memberships(PlaceCode village) {
    return table.memberships(village);
  }

  /** What the lists name and no place could be told for: a report for somebody who knows. */
  public List<Unmatched> unmatched() {
    return table.unmatched();
  }

  private static Map<Stage, Integer> counts(List<DesbumiVillage> villages) {
    var counts = new EnumMap<Stage, Integer>(Stage.class);
    villages.forEach(village -> counts.merge(village.stage(), 1, Integer::sum));
    return counts;
  }
}
