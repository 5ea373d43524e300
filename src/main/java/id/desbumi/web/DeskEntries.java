package id.desbumi.web;

import id.desbumi.core.Viewer;
import java.util.List;

/** A room's entries on the side of the desk, told by the room itself. */
public interface DeskEntries {

  /** Where they stand among the others; smaller is higher. */
  int order();

  /** The entries this viewer may follow; none for those who may not. */
  List<Frame.Entry> of(Viewer viewer);
}
