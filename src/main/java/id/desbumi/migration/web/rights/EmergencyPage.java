package id.desbumi.migration.web.rights;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * The form that opens a record in an emergency.
 *
 * @param nobody true after a try that found nobody, whatever the cause
 */
public record EmergencyPage(
    boolean nobody,
    List<Choice> villages,
    List<Choice> reasons,
    Map<String, String> typed,
    Mistakes mistakes) {

  public EmergencyPage {
    villages = List.copyOf(villages);
    reasons = List.copyOf(reasons);
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is open for an hour. */
  public record Look(String name, String until, List<Fact> facts, List<Fact> named) {}

  public record Fact(String label, String value) {}

  /** An opening to be looked over. */
  public record Review(
      String here,
      String her,
      String back,
      List<Fact> facts,
      String due,
      boolean late,
      boolean reviewed,
      boolean told,
      String request,
      Mistakes mistakes) {}
}
