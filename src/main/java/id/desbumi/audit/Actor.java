package id.desbumi.audit;

import id.desbumi.core.Viewer;
import java.util.UUID;

/**
 * Who did it, as the journal keeps it: for acts without a viewer, such as a sign-in that was
 * refused, or the work of the program itself.
 *
 * @param account her account; the nil id for the program
 * @param role the name of the role she worked in
 * @param name as it was shown then; of staff, never of a person in the register
 */
public record Actor(UUID account, String role, String name) {

  /** Background work and the operator's command line. */
  public static final Actor PROGRAM = new Actor(new UUID(0, 0), "PROGRAM", "Desbumi");

  public static Actor of(Viewer viewer) {
    return new Actor(viewer.account(), viewer.role().name(), viewer.name());
  }
}
