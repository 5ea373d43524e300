package id.desbumi.registry;

import java.util.List;

/** What can come of changing a record that others may have changed meanwhile. */
public sealed interface Changing {

  /** Done; what others changed in other fields stands as well. */
  record Done(int revision) implements Changing {}

  /** Two desks answered the same field differently: both answers, one to be chosen. */
  record Differs(int revision, List<Difference> differences) implements Changing {
    public Differs {
      differences = List.copyOf(differences);
    }
  }

  /**
   * One field with two answers.
   *
   * @param theirs what stands there now, written by {@code by}
   * @param yours what was just sent
   */
  record Difference(Asked field, Answer theirs, Answer yours, String by) {}
}
