package id.desbumi.access;

import id.desbumi.core.Viewer;
import java.util.List;

/**
 * Work of somebody that is still to be done, as numbers: what a handover at the end of a term says.
 * The rooms above count their own.
 */
public interface OpenWork {

  int order();

  /** Kinds that have something open; none for who does no such work. */
  List<Line> of(Viewer viewer);

  /**
   * How much of one kind.
   *
   * @param words the key of its words; never anything about a person
   */
  record Line(String words, int count) {}
}
