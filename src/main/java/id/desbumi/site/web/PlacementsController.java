package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.guide.Countries;
import id.desbumi.site.Placements;
import id.desbumi.site.TextPages;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Placements by year and by country, as agencies published them. */
@Controller
class PlacementsController {

  private static final int BAR = 240;

  private final Placements placements;
  private final Countries countries;
  private final TextPages texts;

  PlacementsController(Placements placements, Countries countries, TextPages texts) {
    this.placements = placements;
    this.countries = countries;
    this.texts = texts;
  }

  @Open
  @GetMapping("/data/penempatan")
  ModelAndView placements(
      @RequestParam(name = "tahun", required = false) @Nullable String typed,
      HttpServletResponse response) {
    var years = placements.countryYears();
    var year =
        typed == null
            ? years.stream()
                .filter(one -> placements.countries(one).countries().size() > 4)
                .findFirst()
                .orElseThrow()
            : years.stream()
                .filter(one -> String.valueOf(one).equals(typed.strip()))
                .findFirst()
                .orElseThrow(NotThere::new);
    Keeping.upTo(Keeping.TEXT, response);
    var series = placements.series();
    var list = placements.countries(year);
    return Pages.page(
        "site/placements",
        Map.of(
            "page",
            new PlacementsPage(
                LineChart.of(series, 1020, 360),
                LineChart.of(series, 326, 260),
                series,
                rows(placements.yearly()),
                rows(placements.partOfYear()),
                year,
                years,
                list.source(),
                bars(list.countries()),
                list.differing().stream()
                    .map(one ->
                        new PlacementsPage.Other(
                            countries.name(one.country()),
                            Formats.number(one.value()),
                            one.source()))
                    .toList(),
                placements.doubtful().stream().map(this::doubtful).toList(),
                texts.of("penempatan").of("note"))));
  }

  private List<PlacementsPage.Bar> bars(List<Placements.ToCountry> list) {
    var largest = list.getFirst().value();
    return list.stream()
        .map(one ->
            new PlacementsPage.Bar(
                countries.name(one.country()),
                Formats.number(one.value()),
                Math.max(1.5, Math.round(10.0 * BAR * one.value() / largest) / 10.0)))
        .toList();
  }

  private static List<PlacementsPage.Row> rows(List<Placements.Figure> figures) {
    var times = figures.stream().map(PlacementsController::when).toList();
    return figures.stream()
        .map(one ->
            new PlacementsPage.Row(
                when(one),
                Formats.number(one.value()),
                one.sources(),
                Collections.frequency(times, when(one)) > 1))
        .toList();
  }

  private PlacementsPage.Doubtful doubtful(Placements.Doubt doubt) {
    return new PlacementsPage.Doubtful(
        when(doubt.year(), doubt.period()),
        doubt.figures().stream()
            .map(one ->
                (one.country().equals("all")
                        ? t("site.placements.all")
                        : countries.name(one.country()))
                    + " "
                    + Formats.number(one.value()))
            .collect(Collectors.joining("; ")),
        doubt.reason(),
        doubt.source());
  }

  private static String when(Placements.Figure figure) {
    return when(figure.year(), figure.period());
  }

  /** "2024", "Januari 2018 sampai Februari 2018", "Juli 2018". */
  private static String when(int year, String period) {
    if (period.equals("full")) {
      return String.valueOf(year);
    }
    var ends = period.split("\\.\\.");
    return ends[0].equals(ends[1])
        ? day(ends[0])
        : t("site.placements.period", day(ends[0]), day(ends[1]));
  }

  private static String day(String iso) {
    return iso.length() > 7
        ? Formats.shortDate(LocalDate.parse(iso))
        : Formats.shortMonth(YearMonth.parse(iso));
  }
}
