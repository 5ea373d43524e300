package id.desbumi.paper;

import id.desbumi.core.Viewer;
import id.desbumi.web.AskedField;
import java.util.List;

/** A form of a higher room that has a paper twin; one bean each. */
public interface PaperForm {

  SheetKind kind();

  /** What is asked, in the order of the screen; the same definition the screen is made from. */
  List<AskedField> questions(Viewer viewer);

  /**
   * Who will be able to read what she says, to be read aloud before the first answer; empty when
   * nothing is read aloud on this sheet.
   */
  default List<String> readers(Viewer viewer) {
    return List.of();
  }

  /** How many people one sheet is for: one, or the lines of a list. */
  default int lines() {
    return 1;
  }

  /**
   * True when its sheets are printed at {@code /lembar}; false when they need to know more than a
   * village, and are printed where that is known.
   */
  default boolean printedBlank() {
    return true;
  }

  /** Where a sheet of this kind is typed in. */
  String typeAt(SheetCode code);
}
