package id.desbumi.statistics.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Officials;
import id.desbumi.access.Signer;
import id.desbumi.access.Today;
import id.desbumi.access.VillageKind;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.statistics.MonthReport;
import id.desbumi.statistics.MonthReports;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import id.desbumi.web.Crumb;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a month report into words, for the screen and for paper. */
@Component
class MonthReportPages {

  private static final int MONTHS = 24;

  private final MonthReports reports;
  private final Officials officials;
  private final Places places;
  private final Clock clock;

  MonthReportPages(MonthReports reports, Officials officials, Places places, Clock clock) {
    this.reports = reports;
    this.officials = officials;
    this.places = places;
    this.clock = clock;
  }

  MonthReportPage of(
      Viewer viewer, MonthReport report, Map<String, String> asked, Mistakes mistakes) {
    var village = report.village();
    var issued = reports.issued(viewer, village);
    var issue = report.issue();
    var over = report.month().isBefore(reports.thisMonth());
    var missing =
        issued.isEmpty() || issue != null || issued.getLast().plusMonths(1).equals(report.month())
            ? null
            : issued.getLast().plusMonths(1);
    var typed = new TreeMap<>(asked);
    typed.putIfAbsent("id", Uuid7.next(clock).toString());
    return new MonthReportPage(
        path(village),
        name(village),
        List.of(
            new Crumb(t("statistics.title"), FiguresController.path(village)),
            new Crumb(t("statistics.report.title"), null)),
        months(issued),
        report.month().toString(),
        Formats.month(report.month()),
        issue != null
            ? t(
                "statistics.report.issued",
                Formats.moment(issue.at(), places.zone(village)),
                issue.reference().isEmpty() ? t("statistics.report.no-number") : issue.reference())
            : t(over ? "statistics.report.not-issued" : "statistics.report.running"),
        issue != null,
        over && issue == null && viewer.role() == Role.OFFICER && missing == null,
        missing == null ? null : Formats.month(missing),
        report.lines().stream().map(MonthReportPages::row).toList(),
        sum(t("statistics.report.sum"), report.lines()),
        Stream.of("P", "L", "?")
            .map(sex ->
                sum(
                    sex(sex),
                    report.lines().stream().filter(line -> line.sex().equals(sex)).toList()))
            .filter(row ->
                !row.opening().equals("0")
                    || !row.closing().equals("0")
                    || !row.departed().equals("0")
                    || !row.returned().equals("0"))
            .toList(),
        signers(village),
        typed,
        mistakes,
        issue == null ? null : paper(viewer, village, issue));
  }

  /** Who may sign today, by name and office: a list that changed meanwhile moves no signature. */
  private List<Choice> signers(PlaceCode village) {
    return maySign(village).stream().map(one -> new Choice(named(one), named(one))).toList();
  }

  static String named(Signer one) {
    return one.name() + ", " + String.join(", ", one.lines());
  }

  List<Signer> maySign(PlaceCode village) {
    return officials.signers(village, Today.of(clock));
  }

  String name(PlaceCode village) {
    return places.find(village).map(place -> place.name()).orElse(village.value());
  }

  static String path(PlaceCode village) {
    return FiguresController.path(village) + "/bulanan";
  }

  static String sex(String letter) {
    return letter.equals("?") ? t("statistics.unknown") : t("statistics.sex." + letter);
  }

  static String country(MonthReport.Line line) {
    return line.country().equals("???") ? t("statistics.unknown") : line.countryName();
  }

  private List<Choice> months(List<YearMonth> issued) {
    var now = reports.thisMonth();
    return IntStream.range(0, MONTHS)
        .mapToObj(now::minusMonths)
        .map(month ->
            new Choice(
                month.toString(),
                issued.contains(month)
                    ? t("statistics.report.month-issued", Formats.month(month))
                    : Formats.month(month)))
        .toList();
  }

  private MonthReportPage.Paper paper(Viewer viewer, PlaceCode village, MonthReport.Issue issue) {
    return new MonthReportPage.Paper(
        issue.letterhead(),
        issue.reference(),
        issue.place() + ", " + Formats.date(issue.at().atZone(places.zone(village)).toLocalDate()),
        issue.signer(),
        issue.signerName(),
        t(
            "statistics.printed",
            viewer.name(),
            Formats.moment(clock.instant(), places.zone(viewer.home()))));
  }

  private static MonthReportPage.Row row(MonthReport.Line line) {
    return new MonthReportPage.Row(
        country(line),
        sex(line.sex()),
        Formats.number(line.opening()),
        Formats.number(line.departed()),
        Formats.number(line.returned()),
        Formats.number(line.corrected()),
        Formats.number(line.closing()));
  }

  private static MonthReportPage.Row sum(String name, List<MonthReport.Line> lines) {
    return new MonthReportPage.Row(
        name,
        "",
        total(lines, MonthReport.Line::opening),
        total(lines, MonthReport.Line::departed),
        total(lines, MonthReport.Line::returned),
        total(lines, MonthReport.Line::corrected),
        total(lines, MonthReport.Line::closing));
  }

  private static String total(List<MonthReport.Line> lines, ToIntFunction<MonthReport.Line> of) {
    return Formats.number(lines.stream().mapToInt(of).sum());
  }

  /** The letter's own words, as they are kept; dots to sign on when nobody is written down. */
  MonthReport.Issue words(
      Viewer viewer,
      UUID number,
      String reference,
      List<String> letterhead,
      PlaceCode village,
      @Nullable Signer signer) {
    return new MonthReport.Issue(
        number,
        clock.instant(),
        viewer.account(),
        reference,
        letterhead,
        name(village),
        signer == null
            ? List.of(t("access.village.head." + VillageKind.of(village)))
            : signer.lines(),
        signer == null ? "………………………………" : signer.name());
  }
}
