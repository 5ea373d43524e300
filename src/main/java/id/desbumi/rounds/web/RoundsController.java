package id.desbumi.rounds.web;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.rounds.Rounds;
import id.desbumi.web.Pages;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /pendataan}: how far the round is, who walks where, until when; closing; minutes. */
@Controller
class RoundsController {

  private final Rounds rounds;
  private final RoundPages pages;

  RoundsController(Rounds rounds, RoundPages pages) {
    this.rounds = rounds;
    this.pages = pages;
  }

  @GetMapping("/pendataan")
  @Allowed({Role.OFFICER, Role.KADER, Role.VILLAGE_HEAD})
  ModelAndView show(Viewer viewer) {
    return Pages.page("rounds/rounds", Map.of("page", pages.of(viewer)));
  }

  /** Who walks an RT. */
  @PostMapping("/pendataan/{round}/{place}/petugas")
  @Allowed(Role.OFFICER)
  ModelAndView assign(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @RequestParam UUID request,
      @RequestParam(defaultValue = "") String enumerator) {
    rounds.assign(
        viewer,
        request,
        round,
        PlaceCode.parse(place).orElseThrow(NotThere::new),
        enumerator.isBlank() ? null : account(enumerator));
    return Pages.redirect("/pendataan#" + place);
  }

  @PostMapping("/pendataan/{round}/hari")
  @Allowed(Role.OFFICER)
  ModelAndView run(
      Viewer viewer,
      @PathVariable UUID round,
      @RequestParam UUID request,
      @RequestParam(defaultValue = "") String runs) {
    var days = PlanForm.days(runs).orElseThrow(() -> new Refusal("round.days"));
    rounds.run(viewer, request, round, days);
    return Pages.redirect("/pendataan");
  }

  @PostMapping("/pendataan/{round}/tutup")
  @Allowed(Role.OFFICER)
  ModelAndView close(Viewer viewer, @PathVariable UUID round, @RequestParam UUID request) {
    rounds.close(viewer, request, round);
    return Pages.redirect("/pendataan/" + round + "/berita-acara");
  }

  /** The minutes, to print; no names. */
  @GetMapping("/pendataan/{round}/berita-acara")
  @Allowed({Role.OFFICER, Role.VILLAGE_HEAD})
  ModelAndView minutes(Viewer viewer, @PathVariable UUID round) {
    return Pages.page("rounds/minutes", Map.of("page", pages.minutes(viewer, round)));
  }

  private static UUID account(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notAnId) {
      throw new NotThere();
    }
  }
}
