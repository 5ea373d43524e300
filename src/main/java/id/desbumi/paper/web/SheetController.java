package id.desbumi.paper.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.paper.PaperForm;
import id.desbumi.paper.Sheet;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.territory.Places;
import id.desbumi.web.AskedField;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /lembar}: printing blank sheets, and typing them in by their code. */
@Controller
class SheetController {

  private final Sheets sheets;
  private final List<PaperForm> forms;
  private final Places places;
  private final Clock clock;

  SheetController(Sheets sheets, List<PaperForm> forms, Places places, Clock clock) {
    this.sheets = sheets;
    this.forms = forms.stream().sorted(Comparator.comparing(PaperForm::kind)).toList();
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/lembar")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView sheets(Viewer viewer) {
    return page(viewer, Map.of(), new Mistakes());
  }

  /** Makes sheets and shows them ready for the printer; sent twice, the codes are the same. */
  @PostMapping("/lembar/cetak")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView print(Viewer viewer, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var form =
        mistakes.read(
            "jenis", typed.get("jenis"), kind -> form(kind).filter(PaperForm::printedBlank));
    var copies = mistakes.read("banyak", typed.get("banyak"), SheetController::copies);
    var request = mistakes.read("jenis", typed.get("request"), SheetController::uuid);
    if (form.isEmpty() || copies.isEmpty() || request.isEmpty()) {
      return page(viewer, typed, mistakes);
    }
    var readers = form.get().readers(viewer);
    var codes = sheets.print(viewer, request.get(), form.get().kind(), copies.get(), readers);
    var questions = new ArrayList<AskedField>(form.get().questions(viewer));
    return Pages.page(
        "paper/print",
        Map.of(
            "page",
            new PrintPage(
                t("paper.kind." + form.get().kind().code()),
                village(viewer),
                codes.stream().map(SheetCode::printed).toList(),
                readers,
                questions,
                SheetFoot.questions(),
                form.get().lines(),
                t(
                    "paper.printed",
                    viewer.name(),
                    Formats.date(LocalDate.now(clock)))))); // no name of a resident on it
  }

  /** From the code on a sheet to its form. */
  @PostMapping("/lembar/ketik")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView type(Viewer viewer, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var code = mistakes.read("kode", typed.get("kode"), SheetCode::parse);
    var sheet = code.flatMap(one -> sheets.find(viewer, one));
    if (code.isPresent() && sheet.isEmpty()) {
      mistakes.add("kode", "mistake.kode.unknown");
    }
    return sheet
        .map(one -> Pages.redirect(way(one)))
        .orElseGet(() -> page(viewer, typed, mistakes));
  }

  /** What became of a sheet; and the next of the pile. */
  @GetMapping("/lembar/{code}")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView sheet(Viewer viewer, @PathVariable String code) {
    var sheet = find(viewer, code);
    var at = sheet.typed();
    if (at == null) {
      return Pages.redirect(way(sheet));
    }
    return Pages.page(
        "paper/sheet",
        Map.of(
            "page",
            new SheetPage(
                sheet.code().printed(),
                t(
                    "paper.done.by",
                    t("paper.kind." + sheet.kind().code()),
                    sheet.typedBy() == null ? "" : sheet.typedBy(),
                    Formats.moment(at, places.zone(sheet.village()))),
                t(
                    form(sheet.kind().code()).filter(form -> form.lines() > 1).isPresent()
                        ? "paper.done.first.list"
                        : "paper.done.first"),
                sheets.person(viewer, sheet.code()).map(id -> "/warga/" + id).orElse(null),
                sheets.out(viewer).size())));
  }

  @PostMapping("/lembar/{code}/buang")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView discard(Viewer viewer, @PathVariable String code) {
    sheets.discard(viewer, SheetCode.parse(code).orElseThrow(NotThere::new));
    return Pages.redirect("/lembar");
  }

  private ModelAndView page(Viewer viewer, Map<String, String> typed, Mistakes mistakes) {
    var page =
        Pages.page(
            "paper/sheets",
            Map.of(
                "page",
                new SheetsPage(
                    forms.stream()
                        .filter(PaperForm::printedBlank)
                        .map(form ->
                            new Choice(
                                form.kind().code(),
                                t("paper.kind." + form.kind().code()),
                                t("paper.kind." + form.kind().code() + ".note")))
                        .toList(),
                    typed,
                    typed.getOrDefault("request", Uuid7.next(clock).toString()),
                    sheets.out(viewer).stream().map(one -> out(one)).toList(),
                    mistakes)));
    page.setStatus(mistakes.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private SheetsPage.Out out(Sheet sheet) {
    return new SheetsPage.Out(
        sheet.code().value(),
        sheet.code().printed(),
        t("paper.kind." + sheet.kind().code()),
        t(
            "paper.out.since",
            Formats.shortDate(LocalDate.ofInstant(sheet.printed(), places.zone(sheet.village()))),
            sheet.printedBy()));
  }

  private String way(Sheet sheet) {
    return sheet.typed() == null
        ? form(sheet.kind().code()).orElseThrow(NotThere::new).typeAt(sheet.code())
        : "/lembar/" + sheet.code();
  }

  private Sheet find(Viewer viewer, String code) {
    return SheetCode.parse(code)
        .flatMap(one -> sheets.find(viewer, one))
        .orElseThrow(NotThere::new);
  }

  private Optional<PaperForm> form(String code) {
    return SheetKind.parse(code)
        .flatMap(kind -> forms.stream().filter(one -> one.kind() == kind).findFirst());
  }

  private String village(Viewer viewer) {
    PlaceCode village = viewer.home().village();
    return places.find(village).map(found -> found.name()).orElse(village.value());
  }

  private static Optional<Integer> copies(String typed) {
    return typed.matches("\\d{1,3}")
        ? Optional.of(Integer.parseInt(typed)).filter(n -> n >= 1 && n <= Sheets.MOST)
        : Optional.empty();
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}
