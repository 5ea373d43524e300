package id.desbumi.rounds.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;

/** A round about to be planned. */
public record PlanPage(PlanForm form, Mistakes mistakes, List<Walk> walks) {

  public PlanPage {
    walks = List.copyOf(walks);
  }

  /** An RT, and who can be named for it. */
  public record Walk(String field, String name, List<Choice> choices, String value) {
    public Walk {
      choices = List.copyOf(choices);
    }
  }
}
