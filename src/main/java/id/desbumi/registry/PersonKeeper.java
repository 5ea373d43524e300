package id.desbumi.registry;

import id.desbumi.core.Viewer;

/**
 * A room that keeps rows about people of the register: it is told, in the same transaction, when a
 * record is erased. Every room with such rows has one, or her name outlives her record there.
 */
public interface PersonKeeper {

  /**
   * Empties everything this room holds about her in the clear. Her keys are destroyed right after,
   * so what is sealed need not be touched; it is better taken out of the rows all the same.
   */
  void erase(Viewer viewer, PersonId person);
}
