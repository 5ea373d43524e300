package id.desbumi.territory;

import java.util.List;

/**
 * A place somebody searched for, with those it lies in, so that one Sukoharjo can be told from
 * another.
 *
 * @param above district, regency, province: the nearest first
 */
public record FoundPlace(Place place, List<Place> above) {

  public FoundPlace {
    above = List.copyOf(above);
  }

  /** Where it lies: {@code Ledokombo, Kabupaten Jember, Jawa Timur}. */
  public String where() {
    return String.join(", ", above.stream().map(Place::name).toList());
  }
}
