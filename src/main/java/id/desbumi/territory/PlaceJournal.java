package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;

/**
 * Where a village's changes to its own places are put down. The journal lives on the same floor,
 * which knows nothing of its neighbours, so a room above leads from here to there.
 */
public interface PlaceJournal {

  /**
   * Part of the running transaction: no entry, no change.
   *
   * @param what a few words without a person's name
   */
  void changed(Viewer viewer, PlaceCode village, String what);
}
