package id.desbumi.today.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.today.DayWork;
import id.desbumi.today.Deed;
import id.desbumi.today.Urgency;
import id.desbumi.today.WorkList;
import id.desbumi.web.CoverageNote;
import id.desbumi.web.Formats;
import id.desbumi.web.PrintedList;
import id.desbumi.web.RailFigures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a day's work into words. */
@Component
class WorkPages {

  /** So many rows are shown of one group; more would not be done in a day. */
  static final int ROWS = 50;

  private final WorkList work;
  private final WorkRows rows;
  private final ObjectProvider<RailFigures> rails;
  private final ObjectProvider<CoverageNote> coverage;

  WorkPages(
      WorkList work,
      WorkRows rows,
      ObjectProvider<RailFigures> rails,
      ObjectProvider<CoverageNote> coverage) {
    this.work = work;
    this.rows = rows;
    this.rails = rails;
    this.coverage = coverage;
  }

  WorkPage of(Viewer viewer, DayWork today) {
    return new WorkPage(
        Formats.weekday(today.day()),
        t(today.more() ? "today.heading.more" : "today.heading", today.waiting()),
        Stream.of(
                group(today, Urgency.TODAY, "urgent"),
                group(today, Urgency.WEEK, "wait"),
                group(today, Urgency.OTHERS, "other"))
            .flatMap(Optional::stream)
            .toList(),
        group(today, Urgency.LATER, "wait").orElse(null),
        !today.has(Deed.CALL),
        today.tasks().isEmpty() && work.isNew(viewer),
        rails.stream().flatMap(room -> room.of(viewer).stream()).findFirst().orElse(null),
        coverage.stream()
            .flatMap(room -> room.beside(viewer, viewer.home()).stream())
            .findFirst()
            .orElse(null));
  }

  /** The same without names and reasons, for paper. */
  PrintedList printed(Viewer viewer, DayWork today, String back) {
    return PrintedList.of(
        t("today.printed"),
        Stream.of(Urgency.TODAY, Urgency.WEEK, Urgency.OTHERS)
            .flatMap(urgency -> today.of(urgency).stream().limit(ROWS))
            .map(task ->
                PrintedList.Row.of(
                    task.name(), WorkRows.neighbourhood(task), t("today.deed." + task.deed())))
            .toList(),
        viewer.name(),
        today.day(),
        back);
  }

  private Optional<WorkPage.Group> group(DayWork today, Urgency urgency, String mark) {
    var all = today.of(urgency);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<WorkPage.Row> shown =
        all.stream().limit(ROWS).map(task -> rows.of(task, today.day())).toList();
    return Optional.of(
        new WorkPage.Group(
            mark,
            t("today.group." + urgency),
            t("today.count", all.size()),
            shown,
            all.size() > ROWS ? t("today.more", ROWS, all.size()) : null));
  }
}
