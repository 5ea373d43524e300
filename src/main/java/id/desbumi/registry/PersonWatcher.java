package id.desbumi.registry;

import id.desbumi.core.Viewer;

/** Hears of changes that move a figure, in the same transaction. */
public interface PersonWatcher {

  /** The record was changed, confirmed, moved, merged or erased. */
  void changed(Viewer viewer, PersonId person);
}
