package id.desbumi.statistics.web;

import static id.desbumi.web.Text.t;

import id.desbumi.statistics.MonthReport;
import id.desbumi.web.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An issued month report as a spreadsheet; numbers are numbers, sums are those of the paper. */
final class MonthReportSheet {

  private static final int HEAD = 5;

  private MonthReportSheet() {}

  static byte[] of(MonthReport report, MonthReport.Issue issue) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Desbumi", "1.0")) {
      write(book.newWorksheet(report.month().toString()), report, issue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, MonthReport report, MonthReport.Issue issue) {
    sheet.value(0, 0, t("statistics.report.paper"));
    sheet.value(1, 0, issue.place() + ", " + report.village());
    sheet.value(2, 0, Formats.month(report.month()));
    sheet.value(3, 0, t("statistics.secret"));
    sheet.range(0, 0, 0, 0).style().bold().set();
    var heads =
        List.of("country", "sex", "opening", "departed", "returned", "corrected", "closing");
    for (var column = 0; column < heads.size(); column++) {
      sheet.value(HEAD, column, t("statistics.report." + heads.get(column)));
    }
    sheet.range(HEAD, 0, HEAD, heads.size() - 1).style().bold().set();
    var row = HEAD + 1;
    for (var line : report.lines()) {
      sheet.value(row, 0, MonthReportPages.country(line));
      sheet.value(row, 1, MonthReportPages.sex(line.sex()));
      numbers(
          sheet,
          row++,
          line.opening(),
          line.departed(),
          line.returned(),
          line.corrected(),
          line.closing());
    }
    sheet.value(row, 0, t("statistics.report.sum"));
    numbers(
        sheet,
        row,
        report.sum(MonthReport.Line::opening),
        report.sum(MonthReport.Line::departed),
        report.sum(MonthReport.Line::returned),
        report.sum(MonthReport.Line::corrected),
        report.sum(MonthReport.Line::closing));
    sheet.range(row, 0, row, heads.size() - 1).style().bold().set();
    sheet.width(0, 24);
    sheet.freezePane(0, HEAD + 1);
  }

  private static void numbers(Worksheet sheet, int row, int... numbers) {
    for (var i = 0; i < numbers.length; i++) {
      sheet.value(row, 2 + i, numbers[i]);
    }
  }
}
