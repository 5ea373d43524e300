package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.guide.Countries;
import id.desbumi.site.Block;
import id.desbumi.site.OfficialFigure;
import id.desbumi.site.OfficialSeries;
import id.desbumi.site.OfficialSeries.Kind;
import id.desbumi.site.TextPages;
import id.desbumi.web.Amount;
import id.desbumi.web.BarChart;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.LineChart;
import id.desbumi.web.Pages;
import id.desbumi.web.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What agencies published, by year and by category, each figure with its page. */
@Controller
class OfficialController {

  private static final int LINES = 4;

  private final OfficialSeries series;
  private final Countries countries;
  private final TextPages texts;

  OfficialController(OfficialSeries series, Countries countries, TextPages texts) {
    this.series = series;
    this.countries = countries;
    this.texts = texts;
  }

  @Open
  @GetMapping("/data/resmi")
  ModelAndView all(HttpServletResponse response) {
    Keeping.upTo(Keeping.TEXT, response);
    return Pages.page(
        "site/officials",
        Map.of(
            "series",
            Stream.of(Kind.values())
                .map(kind -> new OfficialPage.Entry(kind.word(), title(kind), lede(kind)))
                .toList()));
  }

  @Open
  @GetMapping("/data/resmi/{series}")
  ModelAndView one(
      @PathVariable("series") String word,
      @RequestParam(name = "menurut", required = false) @Nullable String by,
      @RequestParam(name = "masa", required = false) @Nullable String time,
      HttpServletResponse response) {
    var kind = Kind.ofWord(word).orElseThrow(NotThere::new);
    Keeping.upTo(Keeping.TEXT, response);
    return Pages.page("site/official", Map.of("page", page(kind, by, time)));
  }

  @Open
  @GetMapping("/data/resmi/{series}.csv")
  ResponseEntity<String> file(@PathVariable("series") String word) {
    var kind = Kind.ofWord(word).orElseThrow(NotThere::new);
    var lines = new ArrayList<List<String>>();
    lines.add(
        List.of(
            "year",
            "period",
            "dimension",
            "category",
            "category_name",
            "sex",
            "value",
            "unit",
            "publisher",
            "title",
            "address",
            "note"));
    for (var one : series.all(kind)) {
      lines.add(
          List.of(
              String.valueOf(one.year()),
              one.period(),
              one.dimension(),
              one.category(),
              name(one),
              one.sex(),
              plain(one.value()),
              kind == Kind.REMITTANCES ? "million USD" : "people",
              one.source().publisher(),
              one.source().title(),
              one.source().address(),
              one.note()));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"" + word + ".csv\"")
        .header("Cache-Control", "public, max-age=300")
        .header("Vary", "Cookie")
        .body(Csv.of(lines));
  }

  private OfficialPage page(Kind kind, @Nullable String asked, @Nullable String askedTime) {
    var dimensions = List.copyOf(series.dimensions(kind));
    var by = asked == null ? (dimensions.isEmpty() ? "" : preferred(dimensions)) : asked;
    if (!by.isEmpty() && !dimensions.contains(by)) {
      throw new NotThere();
    }
    var times = by.isEmpty() ? List.<String>of() : series.times(kind, by);
    var time =
        times.isEmpty()
            ? ""
            : times.stream()
                .filter(one -> one.equals(askedTime))
                .findFirst()
                .orElse(times.getFirst());
    var list = by.isEmpty() ? null : series.listing(kind, by, time);
    return new OfficialPage(
        kind.word(),
        title(kind),
        lede(kind),
        chart(kind),
        totals(kind, true),
        totals(kind, false),
        dimensions.stream().map(one -> new Choice(one, dimension(one))).toList(),
        by,
        times.stream().map(one -> new Choice(one, when(one))).toList(),
        time,
        list == null
            ? null
            : new BarChart(
                t("site.official.list", dimension(by), when(time)),
                unit(kind),
                dimension(by),
                t("site.official.value"),
                list.figures().stream()
                    .map(one -> new BarChart.Bar(name(one), amount(one.value())))
                    .toList()),
        list == null ? null : list.source(),
        list == null
            ? List.of()
            : list.differing().stream().map(one -> row(kind, name(one), one)).toList(),
        series.doubtful(kind).stream()
            .map(one -> row(kind, when(one.time()) + ", " + name(one), one))
            .toList(),
        texts.of("resmi-" + kind.word()).of("note").stream().map(Block::text).toList());
  }

  private List<OfficialPage.Row> totals(Kind kind, boolean fullYears) {
    return series
        .totals(kind)
        .filter(one -> one.isFullYear() == fullYears)
        .map(one -> row(kind, when(one.time()), one))
        .toList();
  }

  private static String preferred(List<String> dimensions) {
    return dimensions.contains("country") ? "country" : dimensions.getFirst();
  }

  private @Nullable LineChart chart(Kind kind) {
    var lines = series.lines(kind).stream().limit(LINES).toList();
    var years = new TreeSet<Integer>();
    lines.forEach(line -> years.addAll(line.byYear().keySet()));
    if (years.size() < 3) {
      return null;
    }
    var times = new ArrayList<Integer>();
    for (int year = years.first(); year <= years.last(); year++) {
      times.add(year);
    }
    return new LineChart(
        t("site.official.yearly", title(kind)),
        unit(kind),
        t("site.placements.year"),
        times.stream().map(String::valueOf).toList(),
        lines.stream()
            .map(line ->
                new LineChart.Line(
                    line.source().publisher(),
                    times.stream().<@Nullable Double>map(year -> line.byYear().get(year)).toList()))
            .toList());
  }

  private OfficialPage.Row row(Kind kind, String what, OfficialFigure one) {
    var reason =
        one.isDoubtful()
            ? series
                .reason(one, Text.locale().getLanguage())
                .orElseGet(() -> t("site.official.doubt"))
            : kind == Kind.REMITTANCES && one.dimension().equals("total") ? one.name() : "";
    return new OfficialPage.Row(what, amount(one.value()).text(), one.source(), reason);
  }

  private String name(OfficialFigure one) {
    if (one.category().equals("all")) {
      return t("site.placements.all");
    }
    if (one.dimension().equals("country")) {
      var name = countries.name(one.category());
      return name.equals(one.category()) && !one.name().isEmpty() ? one.name() : name;
    }
    var place = one.dimension().equals("province") || one.dimension().equals("regency");
    return Text.locale().getLanguage().equals("en") && !place
        ? (one.dimension().equals("sex")
            ? t("site.official.sex." + one.category())
            : one.nameInEnglish())
        : one.name();
  }

  private static Amount amount(double value) {
    return new Amount(value, Formats.number(value, 1), false);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String title(Kind kind) {
    return t("site.official." + kind.word());
  }

  private static String lede(Kind kind) {
    return t("site.official." + kind.word() + ".lede");
  }

  private static String unit(Kind kind) {
    return t(kind == Kind.REMITTANCES ? "site.official.money" : "site.official.people");
  }

  private static String dimension(String code) {
    return t("site.official.by." + code);
  }

  /** "2024", "Jan 2018 sampai Feb 2018", "Jul 2018", or the quarter as it is. */
  private static String when(String time) {
    if (!time.contains("..")) {
      return time;
    }
    var ends = time.split("\\.\\.");
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
