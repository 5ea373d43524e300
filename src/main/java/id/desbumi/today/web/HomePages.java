package id.desbumi.today.web;

import static id.desbumi.web.Text.has;
import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.today.WorkList;
import id.desbumi.web.CoverageNote;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Formats;
import id.desbumi.web.Frame;
import id.desbumi.web.HomeWays;
import id.desbumi.web.RailFigures;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Homes of those without a village desk: the ways the other rooms offer them, each explained. */
@Component
class HomePages {

  private final WorkList work;
  private final ObjectProvider<DeskEntries> entries;
  private final ObjectProvider<HomeWays> more;
  private final ObjectProvider<RailFigures> rails;
  private final ObjectProvider<CoverageNote> coverage;

  HomePages(
      WorkList work,
      ObjectProvider<DeskEntries> entries,
      ObjectProvider<HomeWays> more,
      ObjectProvider<RailFigures> rails,
      ObjectProvider<CoverageNote> coverage) {
    this.work = work;
    this.entries = entries;
    this.more = more;
    this.rails = rails;
    this.coverage = coverage;
  }

  HomePage of(Viewer viewer) {
    return new HomePage(
        Formats.weekday(work.of(viewer).day()),
        t("today.home." + viewer.role()),
        t("today.lede." + viewer.role()),
        viewer.role() == Role.CASE_WORKER,
        more.stream().flatMap(room -> room.of(viewer).stream()).toList(),
        ways(viewer),
        rails.stream().flatMap(room -> room.of(viewer).stream()).findFirst().orElse(null),
        coverage.stream()
            .flatMap(room -> room.beside(viewer, viewer.home()).stream())
            .findFirst()
            .orElse(null));
  }

  private List<HomePage.Way> ways(Viewer viewer) {
    return entries.stream()
        .sorted(Comparator.comparingInt(DeskEntries::order))
        .flatMap(room -> room.of(viewer).stream())
        .filter(entry -> !entry.path().equals(TodayController.PATH))
        .map(HomePages::way)
        .toList();
  }

  private static HomePage.Way way(Frame.Entry entry) {
    var key = "today.way." + entry.path().substring(1).replace('/', '-');
    return new HomePage.Way(entry.path(), entry.icon(), entry.text(), has(key) ? t(key) : "");
  }
}
