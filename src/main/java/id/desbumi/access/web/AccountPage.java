package id.desbumi.access.web;

import id.desbumi.core.Role;
import java.util.List;

/**
 * One's own account.
 *
 * @param codesLeft how many codes on paper are still good
 * @param pinSet six digits lift her curtain
 * @param mayMakeTokens she came with her second factor, or the data are samples
 */
public record AccountPage(
    String name,
    String signInName,
    List<Work> works,
    boolean factorSet,
    int codesLeft,
    boolean pinSet,
    boolean mayMakeTokens) {

  public AccountPage {
    works = List.copyOf(works);
  }

  /** One thing she may work as; {@code now} is what she works as at the moment. */
  public record Work(
      Role role, String home, String roleName, String places, String until, boolean now) {}
}
