package id.desbumi.web;

import id.desbumi.core.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures for the right side of a desk's home; told by a room that counts. */
public interface RailFigures {

  /** Those of this viewer's one place; empty when she has none, or several. */
  Optional<Rail> of(Viewer viewer);

  /**
   * What is shown.
   *
   * @param age how old the figures are, as a sentence
   * @param note what else there is to know, as a sentence, or null
   * @param path where all of them stand
   */
  record Rail(String title, String age, List<Figure> figures, @Nullable String note, String path) {
    public Rail {
      figures = List.copyOf(figures);
    }
  }

  /**
   * One figure, written as people read it.
   *
   * @param twin the figure beside it on the public page, or null
   */
  record Figure(String label, String value, @Nullable String twin) {}
}
