package id.desbumi.access.signin;

import id.desbumi.access.Duty;
import id.desbumi.access.DutyTable;
import id.desbumi.core.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door or inside. She sees pages of her work only when nothing is left to do first.
 *
 * @param duties what she may work as today
 * @param chosen which of them she works as now; null when there is none
 * @param appoints she may give roles to others
 */
public record Session(
    UUID account,
    String signInName,
    String name,
    Step step,
    List<Duty> duties,
    @Nullable Duty chosen,
    DutyTable.Choices choices,
    boolean appoints) {

  /** What she must do before she is inside, in this order. */
  public enum Step {
    /** Type the code of her second factor. */
    CODE,
    /** Choose a password; she came with a code on paper. */
    PASSWORD,
    /** Set up a second factor, because her work is with people. */
    FACTOR,
    /** Lift the curtain that fell over her desk. */
    CURTAIN,
    INSIDE
  }

  public Session {
    duties = List.copyOf(duties);
  }

  public boolean isInside() {
    return step == Step.INSIDE;
  }

  /** Her eyes; none while she is at the door, or has no work today. */
  public @Nullable Viewer viewer() {
    return isInside() && chosen != null ? chosen.viewer(account, name, choices) : null;
  }
}
