package id.desbumi.operation.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.territory.Programme;
import id.desbumi.territory.Unmatched;
import id.desbumi.web.Pages;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /sistem/tempat}: which names of the programme's lists found no place. The program never
 * guesses; somebody who knows looks here and corrects the list. Public facts, no person.
 */
@Controller
class UnmatchedController {

  private final Programme programme;
  private final Places places;

  UnmatchedController(Programme programme, Places places) {
    this.programme = programme;
    this.places = places;
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping("/sistem/tempat")
  ModelAndView show(Viewer viewer) {
    return Pages.page(
        "operation/unmatched",
        Map.of("page", new UnmatchedPage(programme.unmatched().stream().map(this::row).toList())));
  }

  private UnmatchedPage.Row row(Unmatched one) {
    return new UnmatchedPage.Row(
        one.name(),
        t("operation.unmatched.list." + one.list()),
        one.place(),
        t("operation.unmatched.reason." + one.reason()),
        one.candidates().stream()
            .map(code -> new UnmatchedPage.Candidate(code.value(), name(code)))
            .toList(),
        one.source().publisher() + ", " + one.source().title(),
        one.source().address(),
        one.note());
  }

  /** "Sumbersalak, Ledokombo, Kabupaten Jember". */
  private String name(PlaceCode code) {
    return places.chain(code).reversed().stream()
        .limit(3)
        .map(Place::name)
        .collect(Collectors.joining(", "));
  }
}
