package id.desbumi.site.web;

import id.desbumi.site.Goal;
import java.util.List;

/**
 * A goal as a page shows it.
 *
 * @param state whether there is a figure, in words
 * @param time "berakhir 2019"; empty where no time is set
 */
public record GoalPage(Goal goal, String state, String time) {

  /** Goals set by the same. */
  public record Group(String id, String title, List<GoalPage> goals) {

    public Group {
      goals = List.copyOf(goals);
    }
  }

  /** The look of its chip. */
  public String look() {
    return switch (goal.state()) {
      case PUBLISHED -> "done";
      case PROXY -> "info";
      case NOT_YET -> "wait";
      case NOT_COMPUTABLE -> "quiet";
    };
  }
}
