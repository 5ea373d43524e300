package id.desbumi.statistics;

import id.desbumi.access.Today;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.guide.Countries;
import id.desbumi.migration.AbroadCounts;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Laporan bulanan: what a village tells its camat once a month. An issued month stays as it is; the
 * next one begins with its closing figures, and what turned out otherwise since is a correction
 * there. A share of "procedural" is not in it, and never will be: it would take people off the
 * list.
 */
@Component
public class MonthReports {

  private final MonthReportTable table;
  private final AbroadCounts counts;
  private final Countries countries;
  private final DeskFigures figures;
  private final Journal journal;
  private final Clock clock;

  MonthReports(
      MonthReportTable table,
      AbroadCounts counts,
      Countries countries,
      DeskFigures figures,
      Journal journal,
      Clock clock) {
    this.table = table;
    this.counts = counts;
    this.countries = countries;
    this.figures = figures;
    this.journal = journal;
    this.clock = clock;
  }

  /** The current month; it cannot be issued before it is over. */
  public YearMonth thisMonth() {
    return YearMonth.from(Today.of(clock));
  }

  /** Months of which a report was issued, the first one first. */
  public List<YearMonth> issued(Viewer viewer, PlaceCode village) {
    require(viewer, village);
    return table.issued(village);
  }

  /**
   * The report of a month: as issued, else as the register has it now.
   *
   * @throws NotThere when the village is not hers, or the month has not begun
   */
  public MonthReport of(Viewer viewer, PlaceCode village, YearMonth month) {
    require(viewer, village);
    if (month.isAfter(thisMonth())) {
      throw new NotThere();
    }
    return table.find(village, month).orElseGet(() -> drawn(village, month));
  }

  /**
   * Issues a month; the same one sent twice is issued once.
   *
   * @throws Refusal {@code month-report.running} before the month is over, {@code
   *     month-report.issued} when it was issued by another sending, {@code month-report.order} when
   *     the month before is still missing after an issued one, or a later one is out already
   */
  @Transactional
  public void issue(Viewer viewer, PlaceCode village, YearMonth month, MonthReport.Issue words) {
    require(viewer, village);
    if (viewer.role() != Role.OFFICER) {
      throw new NotThere();
    }
    if (!month.isBefore(thisMonth())) {
      throw new Refusal("month-report.running");
    }
    table.lock(village);
    var there = table.find(village, month);
    if (there.isPresent()) {
      if (there.get().issue() instanceof MonthReport.Issue issue && issue.id().equals(words.id())) {
        return;
      }
      throw new Refusal("month-report.issued");
    }
    if (table.last(village).filter(last -> !last.plusMonths(1).equals(month)).isPresent()) {
      throw new Refusal("month-report.order");
    }
    table.insert(drawn(village, month), words);
    journal.note(viewer, Act.CHANGED, village, words.id(), "month report issued " + month);
  }

  /**
   * It leaves the screen, on paper or as a file; the journal keeps who took it.
   *
   * @throws NotThere when it was not issued: a draft is nobody's letter
   */
  @Transactional
  public MonthReport taken(Viewer viewer, PlaceCode village, YearMonth month, Act act) {
    require(viewer, village);
    var report = table.find(village, month).orElseThrow(NotThere::new);
    journal.note(viewer, act, village, null, "month report " + month);
    return report;
  }

  /** Beginning where the last issued month ended; without one, at what explains the closing. */
  private MonthReport drawn(PlaceCode village, YearMonth month) {
    Map<String, Draft> drafts = new TreeMap<>();
    for (var count : counts.of(village, month)) {
      drafts.put(count.country() + count.sex(), new Draft(count));
    }
    var before = table.find(village, month.minusMonths(1));
    before.ifPresent(report ->
        report
            .lines()
            .forEach(line ->
                drafts.computeIfAbsent(
                            line.country() + line.sex(),
                            key ->
                                new Draft(
                                    new AbroadCounts.Line(line.country(), line.sex(), 0, 0, 0)))
                        .opening =
                    line.closing()));
    return new MonthReport(
        village,
        month,
        drafts.values().stream()
            .map(draft -> draft.line(before.isPresent()))
            .filter(MonthReports::says)
            .sorted(
                Comparator.comparing(MonthReport.Line::countryName)
                    .thenComparing(MonthReport.Line::country)
                    .thenComparing(MonthReport.Line::sex, Comparator.reverseOrder()))
            .toList(),
        null);
  }

  private static boolean says(MonthReport.Line line) {
    return line.opening() != 0
        || line.departed() != 0
        || line.returned() != 0
        || line.corrected() != 0
        || line.closing() != 0;
  }

  private void require(Viewer viewer, PlaceCode village) {
    if (village.level() != PlaceLevel.VILLAGE || !figures.maySee(viewer, village)) {
      throw new NotThere();
    }
  }

  /** A line while it is put together. */
  private final class Draft {

    private final AbroadCounts.Line count;
    private int opening;

    Draft(AbroadCounts.Line count) {
      this.count = count;
    }

    MonthReport.Line line(boolean follows) {
      var begins = follows ? opening : count.closing() - count.departed() + count.returned();
      return new MonthReport.Line(
          count.country(),
          countries.name(count.country()),
          count.sex(),
          begins,
          count.departed(),
          count.returned(),
          count.closing() - begins - count.departed() + count.returned(),
          count.closing());
    }
  }
}
