package id.desbumi.rounds.web;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.PersonId;
import id.desbumi.rounds.HouseState;
import id.desbumi.rounds.Houses;
import id.desbumi.rounds.Wiped;
import id.desbumi.web.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /pendataan/{round}/{place}}: the list of an RT, at the doors. */
@Controller
@Allowed({Role.OFFICER, Role.KADER})
class HousesController {

  static final int LONGEST_SIGN = 40;

  private final Houses houses;
  private final HousePages pages;

  HousesController(Houses houses, HousePages pages) {
    this.houses = houses;
    this.pages = pages;
  }

  static String path(UUID round, PlaceCode place) {
    return "/pendataan/" + round + "/" + place;
  }

  @GetMapping("/pendataan/{round}/{place}")
  ModelAndView list(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @RequestParam(required = false) @Nullable UUID terakhir) {
    return page(viewer, round, code(place), terakhir, Wiped.NOTHING);
  }

  /** The list for the printer; the journal keeps who printed it. */
  @GetMapping("/pendataan/{round}/{place}/cetak")
  ModelAndView print(Viewer viewer, @PathVariable UUID round, @PathVariable String place) {
    return Pages.page(
        "rounds/print",
        Map.of("page", pages.print(viewer, houses.print(viewer, round, code(place)))));
  }

  /** A house noted on the way. */
  @PostMapping("/pendataan/{round}/{place}/rumah")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @RequestParam UUID request,
      @RequestParam UUID house,
      @RequestParam(defaultValue = "") String sign) {
    houses.add(viewer, request, round, code(place), house, sign(sign));
    return Pages.redirect(path(round, code(place)) + "#rumah-" + house);
  }

  /** One tap: what the house answered. */
  @PostMapping("/pendataan/{round}/{place}/rumah/{house}")
  ModelAndView answer(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @PathVariable UUID house,
      @RequestParam UUID request,
      @RequestParam int seen,
      @RequestParam String deed) {
    var state = state(deed);
    var wiped = houses.answer(viewer, each(request, deed), round, code(place), house, seen, state);
    return state == HouseState.REFUSED
        ? page(viewer, round, code(place), house, wiped)
        : Pages.redirect(path(round, code(place)) + "?terakhir=" + house);
  }

  /** The same for a household of the register that no house was noted for. */
  @PostMapping("/pendataan/{round}/{place}/warga")
  ModelAndView answerKnown(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @RequestParam UUID request,
      @RequestParam UUID house,
      @RequestParam List<String> person,
      @RequestParam String deed) {
    var state = state(deed);
    var wiped =
        houses.answer(
            viewer, each(request, deed), round, code(place), house, people(person), state);
    return state == HouseState.REFUSED
        ? page(viewer, round, code(place), house, wiped)
        : Pages.redirect(path(round, code(place)) + "?terakhir=" + house);
  }

  /** Takes a tap back. */
  @PostMapping("/pendataan/{round}/{place}/rumah/{house}/batal")
  ModelAndView undo(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @PathVariable UUID house,
      @RequestParam UUID request,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String sign,
      @RequestParam(defaultValue = "") List<String> person) {
    houses.undo(
        viewer, request, round, code(place), house, seen, new Wiped(sign(sign), people(person)));
    return Pages.redirect(path(round, code(place)) + "#rumah-" + house);
  }

  @PostMapping("/pendataan/{round}/{place}/rumah/{house}/tanda")
  ModelAndView sign(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @PathVariable UUID house,
      @RequestParam UUID request,
      @RequestParam(defaultValue = "") String sign) {
    houses.sign(viewer, each(request, "sign"), round, code(place), house, sign(sign));
    return Pages.redirect(path(round, code(place)) + "#rumah-" + house);
  }

  @PostMapping("/pendataan/{round}/{place}/rumah/{house}/coret")
  ModelAndView strike(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @PathVariable UUID house,
      @RequestParam UUID request) {
    houses.strike(viewer, each(request, "strike"), round, code(place), house);
    return Pages.redirect(path(round, code(place)));
  }

  /** The whole RT was walked; or not, after all. */
  @PostMapping("/pendataan/{round}/{place}/selesai")
  ModelAndView finish(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @RequestParam UUID request,
      @RequestParam String selesai) {
    var finished = selesai.equals("ya");
    houses.finish(viewer, request, round, code(place), finished);
    return Pages.redirect(finished ? "/pendataan" : path(round, code(place)));
  }

  private ModelAndView page(
      Viewer viewer, UUID round, PlaceCode place, @Nullable UUID last, Wiped wiped) {
    return Pages.page(
        "rounds/houses", Map.of("page", pages.of(houses.of(viewer, round, place), last, wiped)));
  }

  /** One page offers several answers; each is a request of its own. */
  private static UUID each(UUID request, String deed) {
    return UUID.nameUUIDFromBytes((request + deed).getBytes(StandardCharsets.UTF_8));
  }

  private static HouseState state(String deed) {
    return Arrays.stream(HouseState.values())
        .filter(state -> state.name().equals(deed) && state != HouseState.NOT_YET)
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private static List<PersonId> people(List<String> typed) {
    return typed.stream()
        .filter(one -> !one.isBlank())
        .map(one -> PersonId.parse(one).orElseThrow(NotThere::new))
        .toList();
  }

  /** Longer signs are cut: they are a help to find the house and nothing else. */
  static @Nullable String sign(String typed) {
    var sign = typed.strip();
    var end = Math.min(sign.codePointCount(0, sign.length()), LONGEST_SIGN);
    return sign.isEmpty() ? null : sign.substring(0, sign.offsetByCodePoints(0, end)).strip();
  }

  private static PlaceCode code(String typed) {
    return PlaceCode.parse(typed).orElseThrow(NotThere::new);
  }
}
