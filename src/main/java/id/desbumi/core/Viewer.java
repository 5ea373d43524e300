package id.desbumi.core;

import java.util.Set;
import java.util.UUID;

/**
 * Who is looking, and how far she may see just now. Every question about people takes one first; it
 * is made anew for each request from the grants in force.
 *
 * @param account who; never null, the public has no viewer
 * @param name as shown in the frame and beside what she wrote
 * @param role the role she works in now
 * @param home the area of her grant; searches and views without a person are journalled there
 * @param people the people she may see
 * @param figures the area whose exact figures she may see; down to the district for analysts
 * @param excluded people who said that this account must not see them; beats every reach
 */
public record Viewer(
    UUID account,
    String name,
    Role role,
    PlaceCode home,
    Reach people,
    Reach figures,
    Set<UUID> excluded) {

  public Viewer {
    excluded = Set.copyOf(excluded);
  }

  /** The predicate in Java: the twin of the SQL text in {@code access}. */
  public boolean maySee(UUID person, PlaceCode place, boolean keptInVillage) {
    return !excluded.contains(person) && people.holds(place, keptInVillage);
  }

  /** For {@code id <> all(:excluded)}. */
  public UUID[] excludedIds() {
    return excluded.toArray(UUID[]::new);
  }
}
