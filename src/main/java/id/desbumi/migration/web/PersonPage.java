package id.desbumi.migration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Her page. Everything on it may be seen by whoever sees her; class K is not here, not as a field,
 * not as dots, not as a count.
 *
 * @param tab the neutral title of the tab
 * @param note one line after a deed: saved, already there
 * @param open parts of which nothing was asked yet: one short list, not a sheet each
 * @param contested what she says is wrong and nobody could make certain, or null
 */
public record PersonPage(
    String path,
    String tab,
    String name,
    String about,
    String phase,
    boolean asked,
    boolean mayRecord,
    @Nullable String note,
    List<Secret> secrets,
    List<Step> steps,
    @Nullable Unheard unheard,
    @Nullable String unvisited,
    List<String> missing,
    @Nullable String handingOver,
    @Nullable String contested,
    List<Sheet> sheets,
    List<Open> open,
    @Nullable Rhythm rhythm,
    List<Moment> timeline,
    int olderSteps,
    String why,
    List<Look> lookers,
    @Nullable String check,
    boolean mayMerge) {

  /** A masked value. */
  public record Secret(
      String field,
      String label,
      boolean there,
      String mask,
      String none,
      @Nullable String revealed) {}

  /** A phase in the stepper: done, now, or later. */
  public record Step(String name, String state, @Nullable String date, String spoken) {}

  /** She should have been heard of by now. */
  public record Unheard(String title, String text) {}

  /** Facts under one heading. */
  public record Sheet(
      String title, @Nullable String edit, List<Fact> facts, @Nullable String foot) {}

  /**
   * A part nobody asked about yet.
   *
   * @param path its form
   * @param number how many questions it has
   */
  public record Open(String title, String path, String number) {}

  public record Fact(String label, String value, boolean known) {}

  /** The agreed rhythm: one sign for each due date, heard of or not. */
  public record Rhythm(String about, String words, List<Boolean> signs) {}

  /** A line of the timeline; a computed one is told apart. */
  public record Moment(
      String when,
      String what,
      @Nullable String more,
      boolean corrected,
      boolean counted,
      @Nullable String correct) {}

  /** Somebody of the desk who looked. */
  public record Look(String name, String role, String when) {}
}
