package id.desbumi.web;

import id.desbumi.core.Viewer;
import java.util.List;

/**
 * More ways on at the home of somebody without a village desk; rooms above {@code web} offer them.
 */
public interface HomeWays {

  /** For this viewer; empty when there is nothing to choose. */
  List<Way> of(Viewer viewer);

  /** Where a way leads, and what it is called. */
  record Way(String path, String text) {}
}
