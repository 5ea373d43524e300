package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.site.Goal;
import id.desbumi.site.Goals;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** National goals, what is measured of each, and each measure's definition. */
@Controller
class GoalController {

  private final Goals goals;
  private final Clock clock;

  GoalController(Goals goals, Clock clock) {
    this.goals = goals;
    this.clock = clock;
  }

  @Open
  @GetMapping("/target")
  ModelAndView list(HttpServletResponse response) {
    Keeping.upTo(Keeping.TEXT, response);
    var all = goals.list().stream().map(this::said).toList();
    var groups =
        Stream.of(Goal.Frame.values())
            .map(frame ->
                new GoalPage.Group(
                    frame.name().toLowerCase(Locale.ROOT),
                    t("site.goal.frame." + frame.name()),
                    all.stream().filter(one -> one.goal().frame() == frame).toList()))
            .toList();
    return Pages.page("site/goals", Map.of("groups", groups));
  }

  @Open
  @GetMapping("/target/{id}")
  ModelAndView one(@PathVariable String id, HttpServletResponse response) {
    var goal = goals.find(id).orElseThrow(NotThere::new);
    Keeping.upTo(Keeping.TEXT, response);
    return Pages.page("site/goal", Map.of("page", said(goal)));
  }

  private GoalPage said(Goal goal) {
    var until = goal.until();
    return new GoalPage(
        goal,
        t("site.goal.state." + goal.state().name()),
        until == null
            ? ""
            : LocalDate.now(clock).getYear() > until
                ? t("site.goal.ended", String.valueOf(until))
                : t("site.goal.until", String.valueOf(until)));
  }
}
