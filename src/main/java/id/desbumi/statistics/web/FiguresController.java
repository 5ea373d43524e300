package id.desbumi.statistics.web;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.statistics.DeskFigures;
import id.desbumi.web.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Exact figures of one's own area, for those who work with them; on paper only marked as secret.
 */
@Controller
@Allowed({
  Role.KADER,
  Role.OFFICER,
  Role.VILLAGE_HEAD,
  Role.CASE_WORKER,
  Role.CASE_DESK,
  Role.ANALYST
})
class FiguresController {

  private static final String NATION = "nasional";

  private final DeskFigures figures;
  private final FigurePages pages;
  private final Journal journal;
  private final TransactionTemplate transaction;

  FiguresController(
      DeskFigures figures,
      FigurePages pages,
      Journal journal,
      PlatformTransactionManager transactions) {
    this.figures = figures;
    this.pages = pages;
    this.journal = journal;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One's own area; a choice of them when there are several. */
  @GetMapping("/angka")
  ModelAndView own(Viewer viewer) {
    var areas = figures.areas(viewer);
    return switch (areas.size()) {
      case 0 -> throw new NotThere();
      case 1 -> Pages.redirect(path(areas.getFirst()));
      default -> Pages.page("statistics/areas", Map.of("page", pages.choice(areas)));
    };
  }

  @GetMapping("/angka/{code}")
  ModelAndView area(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(name = "tahun", required = false) @Nullable String year) {
    return page(viewer, read(code), year, false);
  }

  /** The same for the printer, after the journal knows. */
  @PostMapping("/angka/{code}/cetak")
  ModelAndView print(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(name = "tahun", required = false) @Nullable String year) {
    var area = read(code);
    var page = page(viewer, area, year, true);
    transaction.executeWithoutResult(
        status -> journal.note(viewer, Act.PRINTED, area, null, "exact figures"));
    return page;
  }

  private ModelAndView page(
      Viewer viewer, PlaceCode area, @Nullable String year, boolean forPrint) {
    return Pages.page("statistics/figures", Map.of("page", pages.of(viewer, area, year, forPrint)));
  }

  static String path(PlaceCode area) {
    return "/angka/" + (area.equals(PlaceCode.NATION) ? NATION : area.value());
  }

  private static PlaceCode read(String code) {
    return code.equals(NATION)
        ? PlaceCode.NATION
        : PlaceCode.parse(code)
            .filter(area -> !area.equals(PlaceCode.NATION))
            .orElseThrow(NotThere::new);
  }
}
