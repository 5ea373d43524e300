package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.DeskWorkers.Worker;
import id.desbumi.core.Allowed;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.rounds.Rounds;
import id.desbumi.territory.Neighbourhood;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /pendataan/baru}: planning a round. */
@Controller
@Allowed(Role.OFFICER)
class PlanController {

  private static final String FORTNIGHT = "14";

  private final Rounds rounds;
  private final RoundPages pages;

  PlanController(Rounds rounds, RoundPages pages) {
    this.rounds = rounds;
    this.pages = pages;
  }

  @GetMapping("/pendataan/baru")
  ModelAndView form(Viewer viewer) {
    if (rounds.walkable(viewer.home()).isEmpty()) {
      throw new Refusal("round.no-place");
    }
    var today = pages.today(viewer);
    var form =
        new PlanForm(
            Map.of(
                "id", pages.fresh(),
                "request", pages.fresh(),
                "startsDay", String.valueOf(today.getDayOfMonth()),
                "startsMonth", String.valueOf(today.getMonthValue()),
                "startsYear", String.valueOf(today.getYear()),
                "runs", FORTNIGHT));
    return Pages.page("rounds/plan", model(viewer, form, new Mistakes()));
  }

  @PostMapping("/pendataan")
  ModelAndView plan(Viewer viewer, @RequestParam Map<String, String> typed) {
    var form = new PlanForm(typed);
    var mistakes = new Mistakes();
    var places = rounds.walkable(viewer.home()).stream().map(Neighbourhood::code).toList();
    var round = form.read(places, pages.today(viewer), mistakes);
    var request = mistakes.read("id", form.get("request"), it -> form.request());
    if (round.isEmpty() || request.isEmpty()) {
      return Pages.again("rounds/plan", model(viewer, form, mistakes));
    }
    rounds.plan(viewer, request.get(), round.get());
    return Pages.redirect("/pendataan");
  }

  private Map<String, Object> model(Viewer viewer, PlanForm form, Mistakes mistakes) {
    var workers = rounds.enumerators(viewer);
    var model = new HashMap<String, Object>();
    model.put(
        "page",
        new PlanPage(
            form,
            mistakes,
            rounds.walkable(viewer.home()).stream()
                .map(place -> walk(form, place, workers))
                .toList()));
    return model;
  }

  private static PlanPage.Walk walk(PlanForm form, Neighbourhood place, List<Worker> workers) {
    var kader =
        workers.stream()
            .filter(worker -> worker.role() == Role.KADER && worker.sees(place.code()))
            .map(worker -> new Choice(worker.account().toString(), worker.name()))
            .toList();
    var field = PlanForm.field(place.code());
    return new PlanPage.Walk(
        field,
        place.name(),
        Stream.of(
                kader.stream(),
                Stream.of(
                    new Choice(PlanForm.DESK, t("rounds.enumerator.desk")),
                    new Choice(PlanForm.NOT, t("rounds.enumerator.left-out"))))
            .flatMap(it -> it)
            .toList(),
        form.get(field).isEmpty()
            ? kader.isEmpty() ? PlanForm.DESK : kader.getFirst().value()
            : form.get(field));
  }
}
