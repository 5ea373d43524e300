package id.desbumi.registry;

import java.util.List;
import java.util.Set;

/** What can come of changing a record that others may have changed meanwhile. */
public sealed interface Changing {

  /** Done; what others changed in other fields stands as well. */
  record Done(int revision) implements Changing {}

  /**
   * Two desks answered the same field differently: both answers, one to be chosen.
   *
   * @param hers the codes of all fields that were really answered anew; what is sent again on top
   *     of this revision must be these alone, or it would take back what others did meanwhile
   */
  record Differs(int revision, List<Difference> differences, Set<String> hers) implements Changing {
    public Differs {
      differences = List.copyOf(differences);
      hers = Set.copyOf(hers);
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
