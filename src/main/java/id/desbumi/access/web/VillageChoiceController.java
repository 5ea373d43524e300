package id.desbumi.access.web;

import id.desbumi.access.VillageChoices;
import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akses/kader}: whether kader see the whole village, which its head decides. */
@Controller
@Allowed(Role.VILLAGE_HEAD)
class VillageChoiceController {

  private final VillageChoices choices;
  private final PlaceNames places;

  VillageChoiceController(VillageChoices choices, PlaceNames places) {
    this.choices = choices;
    this.places = places;
  }

  @GetMapping("/akses/kader")
  ModelAndView show(Viewer viewer) {
    var village = viewer.home().village();
    return Pages.page(
        "access/villageChoice",
        Map.of(
            "page", new VillageChoicePage(places.name(village), choices.kaderSeeVillage(village))));
  }

  @PostMapping("/akses/kader")
  ModelAndView decide(Viewer viewer, @RequestParam String seluruh) {
    choices.letKaderSeeVillage(viewer, seluruh.equals("ya"));
    return Pages.redirect("/akses/kader");
  }
}
