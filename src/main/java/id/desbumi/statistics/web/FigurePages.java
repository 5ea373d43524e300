package id.desbumi.statistics.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.guide.Countries;
import id.desbumi.statistics.AreaFigures;
import id.desbumi.statistics.DeskFigures;
import id.desbumi.statistics.Headline;
import id.desbumi.statistics.PublishedFigures;
import id.desbumi.statistics.YearFigure;
import id.desbumi.statistics.web.FiguresPage.Child;
import id.desbumi.tally.Measure;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.web.Amount;
import id.desbumi.web.BarChart;
import id.desbumi.web.Chart;
import id.desbumi.web.CoverageNote;
import id.desbumi.web.Crumb;
import id.desbumi.web.Formats;
import id.desbumi.web.LineChart;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts exact figures into words, charts and tables. */
@Component
class FigurePages {

  private static final int YEARS = 5;
  private static final int DESTINATIONS = 10;

  private final DeskFigures figures;
  private final PublishedFigures published;
  private final Places places;
  private final Countries countries;
  private final ObjectProvider<CoverageNote> coverage;
  private final Clock clock;

  FigurePages(
      DeskFigures figures,
      PublishedFigures published,
      Places places,
      Countries countries,
      ObjectProvider<CoverageNote> coverage,
      Clock clock) {
    this.figures = figures;
    this.published = published;
    this.places = places;
    this.countries = countries;
    this.coverage = coverage;
    this.clock = clock;
  }

  AreasPage choice(List<PlaceCode> areas) {
    return new AreasPage(
        areas.stream()
            .map(area -> new AreasPage.Area(name(area), FiguresController.path(area)))
            .toList());
  }

  FiguresPage of(Viewer viewer, PlaceCode area, @Nullable String typedYear, boolean forPrint) {
    var figure = figures.of(viewer, area);
    var thisYear = Year.now(clock).getValue();
    var year = year(typedYear, thisYear);
    var inside =
        places.children(area).stream()
            .filter(child -> figures.maySee(viewer, child.code()))
            .toList();
    var byYear = figures.byYear(viewer, inside.stream().map(Place::code).toList(), year, year);
    var rows = inside.stream().map(child -> row(child, byYear)).toList();
    return new FiguresPage(
        FiguresController.path(area),
        name(area),
        crumbs(viewer, area),
        Formats.ago(Duration.between(figure.at(), clock.instant())),
        Formats.number(figure.people()),
        twin(area),
        coverage.stream()
            .flatMap(room -> room.beside(viewer, area).stream())
            .findFirst()
            .orElse(null),
        List.of(byPhase(figure), bySex(figure), byCountry(figure), byMonth(figure)),
        unknownMonths(figure),
        rows,
        rows.isEmpty() ? null : row(t("statistics.children.sum"), null, byYear, all -> true),
        Integer.toString(year),
        IntStream.rangeClosed(thisYear - YEARS + 1, thisYear)
            .mapToObj(one ->
                new FiguresPage.Year(
                    Integer.toString(one),
                    FiguresController.path(area) + "?tahun=" + one,
                    one == year))
            .toList(),
        forPrint
            ? t(
                "statistics.printed",
                viewer.name(),
                Formats.moment(clock.instant(), places.zone(viewer.home())))
            : null,
        area.level() == PlaceLevel.VILLAGE
                && Set.of(Role.OFFICER, Role.VILLAGE_HEAD).contains(viewer.role())
            ? MonthReportPages.path(area)
            : null);
  }

  /** A year nobody offered is this year: there is nothing to put right. */
  private static int year(@Nullable String typed, int thisYear) {
    try {
      var year = typed == null ? thisYear : Integer.parseInt(typed);
      return year > thisYear - YEARS && year <= thisYear ? year : thisYear;
    } catch (NumberFormatException notAYear) {
      return thisYear;
    }
  }

  String twin(PlaceCode area) {
    if (area.level().compareTo(PlaceLevel.REGENCY) > 0) {
      return t("statistics.twin.level");
    }
    var headline = published.headline(area);
    return headline.state() == Headline.State.NONE
        ? t("statistics.twin.none")
        : headline.isExact()
            ? t("statistics.twin.exact", Formats.number(headline.value()))
            : t(
                "statistics.twin.rounded",
                headline.isFewerThanFive() ? "<5" : Formats.number(headline.value()));
  }

  private Chart byPhase(AreaFigures figure) {
    var bars = new ArrayList<BarChart.Bar>();
    figure
        .byPhase()
        .forEach((phase, n) ->
            bars.add(new BarChart.Bar(t("statistics.phase." + phase.letter()), Amount.of(n))));
    return bars("phase", bars);
  }

  private Chart bySex(AreaFigures figure) {
    var bars = new ArrayList<BarChart.Bar>();
    bars.add(new BarChart.Bar(t("statistics.sex.P"), Amount.of(figure.ofSex("P"))));
    bars.add(new BarChart.Bar(t("statistics.sex.L"), Amount.of(figure.ofSex("L"))));
    if (figure.ofSex("?") > 0) {
      bars.add(new BarChart.Bar(t("statistics.unknown"), Amount.of(figure.ofSex("?"))));
    }
    return bars("sex", bars);
  }

  private Chart byCountry(AreaFigures figure) {
    var bars = new ArrayList<BarChart.Bar>();
    var rest = 0;
    for (var one : figure.byCountry().entrySet()) {
      if (bars.size() < DESTINATIONS) {
        var name =
            one.getKey().equals("???") ? t("statistics.unknown") : countries.name(one.getKey());
        bars.add(new BarChart.Bar(name, Amount.of(one.getValue())));
      } else {
        rest += one.getValue();
      }
    }
    if (rest > 0) {
      bars.add(new BarChart.Bar(t("statistics.country.rest"), Amount.of(rest)));
    }
    return bars("country", bars);
  }

  private static Chart bars(String what, List<BarChart.Bar> bars) {
    return new BarChart(
        t("statistics." + what + ".title"),
        t("statistics." + what + ".description"),
        t("statistics." + what + ".head"),
        t("statistics.people"),
        bars);
  }

  private static Chart byMonth(AreaFigures figure) {
    var months =
        IntStream.range(0, DeskFigures.MONTHS)
            .mapToObj(back -> figure.last().minusMonths(DeskFigures.MONTHS - 1L - back))
            .toList();
    return new LineChart(
        t("statistics.month.title"),
        t("statistics.month.description"),
        t("statistics.month.head"),
        months.stream().map(FigurePages::label).toList(),
        List.of(
            line(figure, "statistics.left", Measure.DEPARTURES, months),
            line(figure, "statistics.back", Measure.RETURNS, months)));
  }

  /** Nov 26: short enough for a phone. */
  private static String label(YearMonth month) {
    return "%s %02d"
        .formatted(t("web.month.short." + month.getMonthValue()), month.getYear() % 100);
  }

  private static LineChart.Line line(
      AreaFigures figure, String name, Measure measure, List<YearMonth> months) {
    return new LineChart.Line(
        t(name), months.stream().map(month -> (double) figure.inMonth(measure, month)).toList());
  }

  private static @Nullable String unknownMonths(AreaFigures figure) {
    var left = 0;
    var back = 0;
    for (var year = figure.last().getYear() - 2; year <= figure.last().getYear(); year++) {
      left += figure.inUnknownMonth(Measure.DEPARTURES, year);
      back += figure.inUnknownMonth(Measure.RETURNS, year);
    }
    return left + back == 0
        ? null
        : t(
            "statistics.month.unknown",
            Formats.number(left),
            Formats.number(back),
            Integer.toString(figure.last().getYear() - 2));
  }

  private static Child row(Place child, List<YearFigure> figures) {
    return row(
        child.name(),
        FiguresController.path(child.code()),
        figures,
        figure -> figure.place().equals(child.code()));
  }

  private static Child row(
      String name, @Nullable String path, List<YearFigure> figures, Predicate<YearFigure> which) {
    var own = figures.stream().filter(which).toList();
    return new Child(
        name,
        path,
        sum(own, Measure.PEOPLE, "P"),
        sum(own, Measure.PEOPLE, "L"),
        sum(own, Measure.DEPARTURES, "P"),
        sum(own, Measure.DEPARTURES, "L"),
        sum(own, Measure.RETURNS, "P"),
        sum(own, Measure.RETURNS, "L"));
  }

  private static String sum(List<YearFigure> figures, Measure measure, String sex) {
    return Formats.number(
        figures.stream()
            .filter(one -> one.measure() == measure.number() && one.sex().equals(sex))
            .mapToInt(YearFigure::n)
            .sum());
  }

  /** The way down from where her figures begin. */
  private List<Crumb> crumbs(Viewer viewer, PlaceCode area) {
    var crumbs = new ArrayList<Crumb>();
    if (figures.maySee(viewer, PlaceCode.NATION) && !area.equals(PlaceCode.NATION)) {
      crumbs.add(new Crumb(name(PlaceCode.NATION), FiguresController.path(PlaceCode.NATION)));
    }
    for (var place : places.chain(area)) {
      if (!place.code().equals(area) && figures.maySee(viewer, place.code())) {
        crumbs.add(new Crumb(place.name(), FiguresController.path(place.code())));
      }
    }
    crumbs.add(new Crumb(name(area), null));
    return crumbs;
  }

  private String name(PlaceCode area) {
    return places.find(area).map(Place::name).orElse(area.value());
  }
}
