package id.desbumi.rounds;

import id.desbumi.registry.ListedPerson;
import java.util.List;

/**
 * The list of one RT.
 *
 * @param known households of the register in this RT that no house was noted for yet; they depend
 *     on whom the viewer may see, so no count has them
 */
public record HouseList(
    Round round, Part part, List<House> houses, List<List<ListedPerson>> known) {

  public HouseList {
    houses = List.copyOf(houses);
    known = known.stream().map(List::copyOf).toList();
  }
}
