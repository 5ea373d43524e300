package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.util.Optional;
import java.util.UUID;

/** Houses at whose door somebody is registered; told by the room that walks from door to door. */
public interface Homes {

  /** The house, if this viewer may walk there today. */
  Optional<Home> find(Viewer viewer, UUID house);

  /** Somebody was just registered there; in the same transaction. */
  void entered(Viewer viewer, UUID house, PersonId person);

  /**
   * A house.
   *
   * @param place its RT, or its dusun
   * @param label how the list calls it: "Rumah 4, RT 002"
   * @param back the address of that list
   */
  record Home(PlaceCode place, String label, String back) {}
}
