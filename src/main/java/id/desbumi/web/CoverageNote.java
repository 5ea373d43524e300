package id.desbumi.web;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a place its register holds, to stand beside every total of it: a number of people
 * means little without the number of RT that were asked. Told by a room that walks them.
 */
public interface CoverageNote {

  /** The note of a place; of a dusun or RT that of its village. */
  Optional<Note> beside(Viewer viewer, PlaceCode area);

  /**
   * What is said.
   *
   * @param sentence "Tercatat 7 dari 9 RT, putaran Oktober 2026"
   * @param more houses and age, as a sentence, or null
   * @param path where the round stands, for those who may go there, or null
   */
  record Note(String sentence, @Nullable String more, @Nullable String path) {}
}
