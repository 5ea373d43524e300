package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The one at the machine itself: command line, sample data. Has no account and sees nobody, but may
 * make the first accounts, and the journal says that it was her.
 */
public final class Operator {

  static final UUID ID = new UUID(0, 0);

  private Operator() {}

  public static Viewer viewer() {
    return new Viewer(
        ID,
        "operator",
        Role.ADMINISTRATOR,
        PlaceCode.NATION,
        Reach.NOTHING,
        Reach.NOTHING,
        Set.of());
  }

  /**
   * The same one where records follow their village to another code: she reaches the people of
   * these villages, for that and nothing else.
   */
  public static Viewer over(PlaceCode... villages) {
    return new Viewer(
        ID,
        "operator",
        Role.ADMINISTRATOR,
        villages[0],
        new Reach(Stream.of(villages).map(Reach.Range::below).toList()),
        Reach.NOTHING,
        Set.of());
  }

  static boolean is(Viewer viewer) {
    return viewer.account().equals(ID);
  }
}
