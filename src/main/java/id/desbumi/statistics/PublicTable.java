package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The tables that are published, each with the levels it is published for. The publisher and the
 * tests that attack it read this same list; a table that is not here is not public.
 */
public enum PublicTable {
  /** How many people are counted in a place. */
  TOTAL(EnumSet.of(PlaceLevel.NATION, PlaceLevel.PROVINCE, PlaceLevel.REGENCY));

  private final Set<PlaceLevel> levels;

  PublicTable(Set<PlaceLevel> levels) {
    this.levels = Set.copyOf(levels);
  }

  public Set<PlaceLevel> levels() {
    return levels;
  }

  public boolean has(PlaceCode place) {
    return levels.contains(place.level());
  }

  /** The lengths of the codes of its places. */
  List<Integer> lengths() {
    return levels.stream().map(PlaceLevel::length).sorted().toList();
  }
}
