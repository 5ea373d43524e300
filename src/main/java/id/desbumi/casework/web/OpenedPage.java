package id.desbumi.casework.web;

import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call before its reader; closed while {@code words} is null.
 *
 * @param answer what is being typed
 * @param unsafe a word in the answer that could harm her, when it was not confirmed
 */
public record OpenedPage(
    String path,
    String name,
    IncomingPage.Row row,
    String state,
    @Nullable Words words,
    boolean mayTake,
    boolean mayRefer,
    boolean mayLink,
    @Nullable Linked linked,
    List<Linked> found,
    @Nullable String searched,
    @Nullable String answer,
    String request,
    @Nullable String unsafe,
    @Nullable String note,
    Mistakes mistakes) {

  public OpenedPage {
    found = List.copyOf(found);
  }

  /** What she said, and what happened since. */
  public record Words(
      String happened,
      String whereabouts,
      String way,
      @Nullable String number,
      @Nullable String times,
      @Nullable String notBy,
      String named,
      String origin,
      List<Said> said,
      List<Step> steps) {
    public Words {
      said = List.copyOf(said);
      steps = List.copyOf(steps);
    }
  }

  /** A word: whose, when, what. */
  public record Said(String who, String when, String text, boolean hers) {}

  /** A step of its history. */
  public record Step(String when, String what) {}

  /** A person of the register whose call it is, or may be. */
  public record Linked(String id, String name, String where) {}
}
