package id.desbumi.registry;

import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;

/**
 * A room that keeps rows about people of the register: it is told, in the same transaction, when a
 * record is erased and when two become one. Every room with such rows has one, or her name outlives
 * her record there, and half of her history is lost.
 */
public interface PersonKeeper {

  /**
   * Empties everything this room holds about her in the clear. Her keys are destroyed right after,
   * so what is sealed need not be touched; it is better taken out of the rows all the same.
   */
  void erase(Viewer viewer, PersonId person);

  /**
   * Brings the rows of a record that goes over to the one that stays, under its place; what is
   * sealed is sealed anew under its key.
   *
   * @throws Refusal when the two cannot be one in this room
   */
  void unite(Viewer viewer, PersonId gone, Person stays);
}
