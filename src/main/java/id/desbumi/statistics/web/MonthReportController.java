package id.desbumi.statistics.web;

import id.desbumi.access.Letterhead;
import id.desbumi.access.Signer;
import id.desbumi.audit.Act;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.statistics.MonthReport;
import id.desbumi.statistics.MonthReports;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /angka/.../bulanan}: what a village tells its camat once a month. */
@Controller
@Allowed({Role.OFFICER, Role.VILLAGE_HEAD})
class MonthReportController {

  private static final String PATH = "/angka/{code}/bulanan";
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final MonthReports reports;
  private final MonthReportPages pages;
  private final Letterhead letterhead;

  MonthReportController(MonthReports reports, MonthReportPages pages, Letterhead letterhead) {
    this.reports = reports;
    this.pages = pages;
    this.letterhead = letterhead;
  }

  @GetMapping(PATH)
  ModelAndView show(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String bulan) {
    var month = bulan == null || bulan.isBlank() ? reports.thisMonth().minusMonths(1) : read(bulan);
    var report = reports.of(viewer, village(code), month);
    return Pages.page(
        "statistics/monthReport",
        Map.of("page", pages.of(viewer, report, Map.of(), new Mistakes())));
  }

  /** Issues it: from here on it prints the same for ever. */
  @PostMapping(PATH)
  @Allowed(Role.OFFICER)
  ModelAndView issue(
      Viewer viewer, @PathVariable String code, @RequestParam Map<String, String> typed) {
    var village = village(code);
    var month = read(typed.getOrDefault("bulan", ""));
    var report = reports.of(viewer, village, month);
    var mistakes = new Mistakes();
    var id = uuid(typed.get("id"));
    var reference =
        mistakes.readIfTyped(
            "reference",
            typed.get("reference"),
            text -> text.length() <= 60 ? Optional.of(text) : Optional.empty());
    var signers = pages.maySign(village);
    Optional<Signer> signer =
        signers.isEmpty()
            ? Optional.empty()
            : mistakes.read("signer", typed.get("signer"), text -> named(signers, text));
    if (!mistakes.none()) {
      return Pages.again(
          "statistics/monthReport", Map.of("page", pages.of(viewer, report, typed, mistakes)));
    }
    reports.issue(
        viewer,
        village,
        month,
        pages.words(
            viewer,
            id,
            reference.orElse(""),
            letterhead.of(village),
            village,
            signer.orElse(null)));
    return Pages.redirect(MonthReportPages.path(village) + "?bulan=" + month);
  }

  /** On paper, after the journal knows. */
  @PostMapping(PATH + "/cetak")
  ModelAndView print(Viewer viewer, @PathVariable String code, @RequestParam String bulan) {
    var report = reports.taken(viewer, village(code), read(bulan), Act.PRINTED);
    return Pages.page(
        "statistics/monthReportPrint",
        Map.of("page", pages.of(viewer, report, Map.of(), new Mistakes())));
  }

  /** As a spreadsheet, after the journal knows. */
  @PostMapping(PATH + "/xlsx")
  ResponseEntity<byte[]> sheet(
      Viewer viewer, @PathVariable String code, @RequestParam String bulan) {
    var report = reports.taken(viewer, village(code), read(bulan), Act.EXPORTED);
    if (!(report.issue() instanceof MonthReport.Issue issue)) {
      throw new NotThere();
    }
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"laporan-%s-%s.xlsx\""
                .formatted(report.village(), report.month()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(XLSX)
        .body(MonthReportSheet.of(report, issue));
  }

  private static PlaceCode village(String code) {
    return PlaceCode.parseVillage(code).orElseThrow(NotThere::new);
  }

  private static YearMonth read(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException notAMonth) {
      throw new NotThere();
    }
  }

  private static Optional<Signer> named(List<Signer> signers, String text) {
    return signers.stream().filter(one -> MonthReportPages.named(one).equals(text)).findFirst();
  }

  private static UUID uuid(@Nullable String typed) {
    try {
      return UUID.fromString(typed == null ? "" : typed);
    } catch (IllegalArgumentException none) {
      throw new NotThere();
    }
  }
}
