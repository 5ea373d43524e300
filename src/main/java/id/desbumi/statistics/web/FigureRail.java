package id.desbumi.statistics.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.statistics.AreaFigures;
import id.desbumi.statistics.DeskFigures;
import id.desbumi.tally.Measure;
import id.desbumi.web.Formats;
import id.desbumi.web.RailFigures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The few exact figures at the side of a home; not where a list of names stands beside them, whose
 * own numbers are shown instead.
 */
@Component
class FigureRail implements RailFigures {

  private final DeskFigures figures;
  private final FigurePages pages;
  private final Clock clock;

  FigureRail(DeskFigures figures, FigurePages pages, Clock clock) {
    this.figures = figures;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Optional<Rail> of(Viewer viewer) {
    var areas = figures.areas(viewer);
    return areas.size() == 1 && viewer.role() != Role.OFFICER
        ? Optional.of(rail(viewer, areas.getFirst()))
        : Optional.empty();
  }

  private Rail rail(Viewer viewer, PlaceCode area) {
    var figure = figures.of(viewer, area);
    var shown = area.level().compareTo(PlaceLevel.REGENCY) <= 0;
    return new Rail(
        t(area.level() == PlaceLevel.VILLAGE ? "statistics.rail.village" : "statistics.rail.area"),
        t("statistics.rail.age", Formats.ago(Duration.between(figure.at(), clock.instant()))),
        List.of(
            new Figure(
                t("statistics.rail.people"),
                Formats.number(figure.people()),
                shown ? pages.twin(area) : null),
            of(phase(Phase.ABROAD), figure.byPhase().getOrDefault(Phase.ABROAD, 0)),
            of(phase(Phase.PREPARING), figure.byPhase().getOrDefault(Phase.PREPARING, 0)),
            of(phase(Phase.INTERESTED), figure.byPhase().getOrDefault(Phase.INTERESTED, 0)),
            of(t("statistics.rail.returned"), thisYear(figure))),
        shown ? null : t("statistics.rail.hidden"),
        FiguresController.path(area));
  }

  private static int thisYear(AreaFigures figure) {
    var sum = figure.inUnknownMonth(Measure.RETURNS, figure.last().getYear());
    for (var month = 1; month <= figure.last().getMonthValue(); month++) {
      sum += figure.inMonth(Measure.RETURNS, figure.last().withMonth(month));
    }
    return sum;
  }

  private static String phase(Phase phase) {
    return t("statistics.phase." + phase.letter());
  }

  private static Figure of(String label, int n) {
    return new Figure(label, Formats.number(n), null);
  }
}
