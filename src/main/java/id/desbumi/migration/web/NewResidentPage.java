package id.desbumi.migration.web;

import id.desbumi.registry.ListedPerson;
import id.desbumi.web.AskedField;
import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page about somebody who wants to leave.
 *
 * @param house the door she is registered at, during a round of data collection
 * @param consent what is answered first
 * @param questions the others, in the order of the paper twin
 * @param readers who will be able to read the record, made from the access rules
 * @param alike people who look like her and were found when the form was sent
 * @param paste what came of a pasted row; null when none was pasted
 * @param sheet the paper this is typed in from, with its last questions; null without one
 */
public record NewResidentPage(
    NewResidentForm form,
    @Nullable String house,
    Mistakes mistakes,
    AskedField consent,
    List<AskedField> questions,
    boolean placeAsked,
    List<String> readers,
    List<Alike> alike,
    @Nullable Paste paste,
    @Nullable TypedSheet sheet) {

  public NewResidentPage {
    questions = List.copyOf(questions);
    readers = List.copyOf(readers);
    alike = List.copyOf(alike);
  }

  /** Somebody who is in the register already and looks like her. */
  public record Alike(String id, String name, String about, boolean mayMerge) {
    static Alike of(ListedPerson person, String about, boolean mayMerge) {
      return new Alike(person.id().toString(), person.name(), about, mayMerge);
    }
  }

  /**
   * What was found in a pasted row.
   *
   * @param text what was pasted, for another try
   * @param recognised the fields that were filled, in words
   * @param unknown the parts nobody could tell, as they stood there; kept nowhere
   * @param doubts what to look at before saving
   * @param others the other lines that were pasted, each with its number
   */
  public record Paste(
      String text,
      List<String> recognised,
      List<String> unknown,
      List<String> doubts,
      List<Integer> others) {

    public Paste {
      recognised = List.copyOf(recognised);
      unknown = List.copyOf(unknown);
      doubts = List.copyOf(doubts);
      others = List.copyOf(others);
    }
  }
}
