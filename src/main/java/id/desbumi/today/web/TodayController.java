package id.desbumi.today.web;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.today.WorkList;
import id.desbumi.web.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A desk's home: its work today; for those without a desk what they came to do. */
@Controller
class TodayController {

  static final String PATH = "/hari-ini";

  private final WorkList work;
  private final WorkPages pages;
  private final HomePages homes;
  private final WaitingCounts counts;
  private final Sight sight;
  private final Journal journal;

  TodayController(
      WorkList work,
      WorkPages pages,
      HomePages homes,
      WaitingCounts counts,
      Sight sight,
      Journal journal) {
    this.sight = sight;
    this.journal = journal;
    this.work = work;
    this.pages = pages;
    this.homes = homes;
    this.counts = counts;
  }

  @GetMapping(PATH)
  @Allowed({
    Role.KADER,
    Role.OFFICER,
    Role.VILLAGE_HEAD,
    Role.CASE_WORKER,
    Role.CASE_DESK,
    Role.ANALYST,
    Role.AUDITOR,
    Role.ADMINISTRATOR
  })
  ModelAndView home(Viewer viewer) {
    if (!viewer.role().atDesk()) {
      return Pages.page("today/home", Map.of("page", homes.of(viewer)));
    }
    var today = work.of(viewer);
    counts.saw(viewer, today.waiting());
    return Pages.page("today/work", Map.of("page", pages.of(viewer, today)));
  }

  /**
   * The work of this day and this week on paper: initials, RT and the deed, without why. The
   * journal keeps who printed it.
   */
  @PostMapping(PATH + "/cetak")
  @Allowed({Role.KADER, Role.OFFICER})
  ModelAndView print(Viewer viewer) {
    var today =
        sight.of(
            viewer,
            () -> {
              var all = work.of(viewer);
              journal.note(
                  viewer, Act.PRINTED, viewer.home(), null, "hari ini " + all.tasks().size());
              return all;
            });
    return Pages.page("web/printedList", Map.of("page", pages.printed(viewer, today, PATH)));
  }
}
