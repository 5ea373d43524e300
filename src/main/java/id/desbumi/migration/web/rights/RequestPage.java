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
    boolean mayAnswer,
    @Nullable String answer,
    List<Choice> outcomes,
    List<Choice> grounds,
    Map<String, String> typed,
    Mistakes mistakes) {

  public RequestPage {
    left = List.copyOf(left);
    outcomes = List.copyOf(outcomes);
    grounds = List.copyOf(grounds);
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
