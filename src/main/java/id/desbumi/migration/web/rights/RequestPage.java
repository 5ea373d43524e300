package id.desbumi.migration.web.rights;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request: what was asked, until when, what is to be done, and the answer.
 *
 * @param right its code, which chooses what the page offers
 * @param back her own page
 * @param here this page
 * @param wish in her words, or null
 * @param left what already left the desk
 * @param holds what keeps the record from being erased
 * @param mayAnswer false for whoever only writes requests down
 * @param answer the answer in words, or null while it is open
 */
public record RequestPage(
    String right,
    String title,
    String name,
    String back,
    String here,
    String about,
    @Nullable String wish,
    String due,
    boolean late,
    List<String> left,
    List<Hold> holds,
    boolean mayAnswer,
    @Nullable String answer,
    List<Choice> outcomes,
    List<Choice> grounds,
    Map<String, String> typed,
    Mistakes mistakes) {

  public RequestPage {
    left = List.copyOf(left);
    holds = List.copyOf(holds);
    outcomes = List.copyOf(outcomes);
    grounds = List.copyOf(grounds);
    typed = Map.copyOf(typed);
  }

  /** A ground, who said so, and the request id of the form that takes it away. */
  public record Hold(String id, String ground, String request) {}

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
