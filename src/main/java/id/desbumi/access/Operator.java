package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.util.Set;
import java.util.UUID;

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

  static boolean is(Viewer viewer) {
    return viewer.account().equals(ID);
  }
}
