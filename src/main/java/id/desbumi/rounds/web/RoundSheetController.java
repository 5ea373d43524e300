package id.desbumi.rounds.web;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.Sheets;
import id.desbumi.rounds.RoundField;
import id.desbumi.rounds.RoundSheet;
import id.desbumi.rounds.RoundSheets;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of an RT on paper: printed with codes, and {@code /pendataan/lembar/{code}} to type. */
@Controller
@Allowed({Role.OFFICER, Role.KADER})
class RoundSheetController {

  private final RoundSheets rounds;
  private final Sheets sheets;
  private final RoundSheetPages pages;
  private final RoundPages days;

  RoundSheetController(RoundSheets rounds, Sheets sheets, RoundSheetPages pages, RoundPages days) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.pages = pages;
    this.days = days;
  }

  static String path(SheetCode code) {
    return "/pendataan/lembar/" + code;
  }

  /** Makes the sheets of an RT and shows them; sent twice, they are the same. */
  @PostMapping("/pendataan/{round}/{place}/lembar")
  ModelAndView print(
      Viewer viewer,
      @PathVariable UUID round,
      @PathVariable String place,
      @RequestParam UUID request) {
    var made =
        rounds.print(viewer, request, round, PlaceCode.parse(place).orElseThrow(NotThere::new));
    return Pages.page("rounds/paper", Map.of("page", pages.print(viewer, made)));
  }

  @GetMapping("/pendataan/lembar/{code}")
  ModelAndView sheet(Viewer viewer, @PathVariable String code) {
    var sheet = find(viewer, code);
    return sheet.typed()
        ? done(sheet.code())
        : page(sheet, sheets.last(viewer).map(SheetFoot::typed).orElse(Map.of()), new Mistakes());
  }

  /** Types it in. Whoever was second is told, and still has what she typed before her. */
  @PostMapping("/pendataan/lembar/{code}")
  ModelAndView type(
      Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> typed) {
    var sheet = find(viewer, code);
    var request = request(viewer, sheet, typed);
    if (sheet.typed()) {
      return rounds.typed(viewer, request, sheet.code())
          ? done(sheet.code())
          : second(sheet, typed);
    }
    var mistakes = new Mistakes();
    var lines = new RoundSheetForm(sheet, typed).read(days.today(viewer), mistakes);
    if (lines.isPresent()) {
      var typing = rounds.type(viewer, request, sheet.code(), lines.get());
      if (!typing.first()) {
        return second(sheet, typed);
      }
      for (var key : typing.late()) {
        mistakes.add(RoundSheetForm.field(RoundField.DEED, key), "mistake.line.late");
      }
    }
    return mistakes.none() ? done(sheet.code()) : page(sheet, typed, mistakes);
  }

  private ModelAndView second(RoundSheet sheet, Map<String, String> typed) {
    var mistakes = new Mistakes();
    mistakes.add("baris", "mistake.sheet-typed");
    var page = page(sheet, typed, mistakes);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static UUID request(Viewer viewer, RoundSheet sheet, Map<String, String> typed) {
    try {
      return UUID.fromString(typed.getOrDefault("request", ""));
    } catch (IllegalArgumentException none) {
      var own = viewer.account() + "|" + sheet.code();
      return UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ModelAndView page(RoundSheet sheet, Map<String, String> typed, Mistakes mistakes) {
    var page = Pages.page("rounds/typing", Map.of("page", pages.type(sheet, typed, mistakes)));
    page.setStatus(mistakes.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private RoundSheet find(Viewer viewer, String code) {
    return rounds.find(viewer, SheetCode.parse(code).orElseThrow(NotThere::new));
  }

  private static ModelAndView done(SheetCode code) {
    return Pages.redirect("/lembar/" + code);
  }
}
