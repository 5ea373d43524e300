package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.territory.Neighbourhood;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.territory.Places;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /pendataan/rt}: the village's dusun, RW and RT, written by its officer. */
@Controller
@Allowed(Role.OFFICER)
class NeighbourhoodsController {

  private static final String PATH = "/pendataan/rt";

  private final Neighbourhoods neighbourhoods;
  private final Places places;
  private final People people;
  private final Clock clock;

  NeighbourhoodsController(
      Neighbourhoods neighbourhoods, Places places, People people, Clock clock) {
    this.neighbourhoods = neighbourhoods;
    this.places = places;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView show(Viewer viewer) {
    return Pages.page("rounds/neighbourhoods", model(viewer, Map.of(), new Mistakes()));
  }

  @PostMapping(PATH + "/dusun")
  ModelAndView addHamlet(Viewer viewer, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var name = mistakes.read("hamletName", typed.get("hamletName"), this::name);
    if (name.isEmpty()) {
      return again(viewer, typed, mistakes);
    }
    var hamlet = neighbourhoods.addHamlet(viewer, viewer.home().village(), name.get());
    return Pages.redirect(PATH + "#d-" + hamlet.code());
  }

  @PostMapping(PATH + "/{code}/rt")
  ModelAndView addRt(
      Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var rt = mistakes.read("rt", typed.get("rt"), NeighbourhoodsController::number);
    var rw = mistakes.readIfTyped("rw", typed.get("rw"), NeighbourhoodsController::number);
    if (rt.isEmpty() || !mistakes.none()) {
      return again(viewer, with(typed, code), mistakes);
    }
    neighbourhoods.addRt(viewer, code(code), rt.get(), rw.orElse(null));
    return Pages.redirect(PATH + "#d-" + code);
  }

  /** Another name for a dusun, other numbers for an RT. */
  @PostMapping(PATH + "/{code}/ubah")
  ModelAndView rename(
      Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var place = code(code);
    if (typed.containsKey("newName")) {
      var name = mistakes.read("newName", typed.get("newName"), this::name);
      if (name.isEmpty()) {
        return again(viewer, with(typed, code), mistakes);
      }
      neighbourhoods.rename(viewer, place, name.get());
    } else {
      var rt = mistakes.read("newRt", typed.get("newRt"), NeighbourhoodsController::number);
      var rw = mistakes.readIfTyped("newRw", typed.get("newRw"), NeighbourhoodsController::number);
      if (rt.isEmpty() || !mistakes.none()) {
        return again(viewer, with(typed, code), mistakes);
      }
      neighbourhoods.renumber(viewer, place, rt.get(), rw.orElse(null));
    }
    return Pages.redirect(PATH);
  }

  @PostMapping(PATH + "/{code}/akhiri")
  ModelAndView end(
      Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var on =
        mistakes.read(
            "endsOn",
            typed.get("endsOnYear"),
            year ->
                PartialDate.parse(typed.get("endsOnDay"), typed.get("endsOnMonth"), year)
                    .filter(date -> date.earliest().equals(date.latest()))
                    .map(PartialDate::earliest)
                    .filter(day -> !day.isAfter(today(viewer))));
    if (on.isEmpty()) {
      return again(viewer, with(typed, code), mistakes);
    }
    neighbourhoods.end(viewer, code(code), on.get());
    return Pages.redirect(PATH);
  }

  private ModelAndView again(Viewer viewer, Map<String, String> typed, Mistakes mistakes) {
    return Pages.again("rounds/neighbourhoods", model(viewer, typed, mistakes));
  }

  private Map<String, Object> model(Viewer viewer, Map<String, String> typed, Mistakes mistakes) {
    var all = neighbourhoods.of(viewer.home().village());
    var living =
        people.village(viewer, viewer.home().village()).stream()
            .collect(Collectors.groupingBy(ListedPerson::place, Collectors.counting()));
    var open = typed.getOrDefault("code", "");
    var today = today(viewer);
    return Map.of(
        "page",
        new NeighbourhoodsPage(
            all.stream()
                .filter(Neighbourhood::isHamlet)
                .map(hamlet ->
                    new NeighbourhoodsPage.Hamlet(
                        hamlet.code().value(),
                        hamlet.name(),
                        people(living, hamlet),
                        all.stream()
                            .filter(one -> one.code().parent().equals(hamlet.code()))
                            .map(one -> rt(one, living, open))
                            .toList(),
                        open.equals(hamlet.code().value())))
                .toList(),
            typed,
            mistakes,
            Uuid7.next(clock).toString(),
            new NeighbourhoodsPage.Today(
                String.valueOf(today.getDayOfMonth()),
                String.valueOf(today.getMonthValue()),
                String.valueOf(today.getYear()))));
  }

  private static NeighbourhoodsPage.Rt rt(
      Neighbourhood one, Map<PlaceCode, Long> living, String open) {
    return new NeighbourhoodsPage.Rt(
        one.code().value(),
        one.name(),
        String.valueOf(one.rt()),
        one.rw() == null ? "" : one.rw().toString(),
        people(living, one),
        open.equals(one.code().value()));
  }

  private static String people(Map<PlaceCode, Long> living, Neighbourhood one) {
    return t("rounds.rt.people", living.getOrDefault(one.code(), 0L));
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), places.zone(viewer.home()));
  }

  private Optional<String> name(String typed) {
    return Optional.of(typed.strip()).filter(name -> name.length() <= 80);
  }

  private static Optional<Integer> number(String typed) {
    try {
      var number = Integer.parseInt(typed.strip());
      return number >= 1 && number <= 999 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Map<String, String> with(Map<String, String> typed, String code) {
    var all = new HashMap<>(typed);
    all.put("code", code);
    return all;
  }

  private static PlaceCode code(String typed) {
    return PlaceCode.parse(typed)
        .filter(code -> code.value().length() > 13)
        .orElseThrow(NotThere::new);
  }
}
