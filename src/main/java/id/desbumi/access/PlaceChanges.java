package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.territory.PlaceJournal;
import org.springframework.stereotype.Component;

/** Brings a village's changes to its own places into the journal. */
@Component
class PlaceChanges implements PlaceJournal {

  private final Journal journal;

  PlaceChanges(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void changed(Viewer viewer, PlaceCode village, String what) {
    journal.note(viewer, Act.CHANGED, village, null, what);
  }
}
