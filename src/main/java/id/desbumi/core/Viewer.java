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
 * @param opened people opened to this account in an emergency, for one hour
 */
public record Viewer(
    UUID account,
    String name,
    Role role,
    PlaceCode home,
    Reach people,
    Reach figures,
    Set<UUID> excluded,
    Set<UUID> opened) {

  public Viewer {
    excluded = Set.copyOf(excluded);
    opened = Set.copyOf(opened);
  }

  /** Somebody to whom nobody is opened in an emergency. */
  public Viewer(
      UUID account,
      String name,
      Role role,
      PlaceCode home,
      Reach people,
      Reach figures,
      Set<UUID> excluded) {
    this(account, name, role, home, people, figures, excluded, Set.of());
  }

  /** The predicate in Java: the twin of the SQL text in {@code access}. */
  public boolean maySee(UUID person, PlaceCode place, boolean keptInVillage) {
    return !excluded.contains(person)
        && (people.holds(place, keptInVillage) || opened.contains(person));
  }

  /** For {@code id <> all(:excluded)}. */
  public UUID[] excludedIds() {
    return excluded.toArray(UUID[]::new);
  }

  /** For {@code id = any(:opened)}, in the one query that shows who was opened in an emergency. */
  public UUID[] openedIds() {
    return opened.toArray(UUID[]::new);
  }
}
