package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued month reports: added, never changed. */
@Repository
class MonthReportTable {

  private final JdbcClient db;

  MonthReportTable(JdbcClient db) {
    this.db = db;
  }

  Optional<MonthReport> find(PlaceCode village, YearMonth month) {
    return db.sql(
            """
            select id, issued, issued_by, reference, letterhead, place, signer, signer_name
              from statistics.month_report
             where village = :village
               and month = :month
            """)
        .param("village", village.value())
        .param("month", month.atDay(1))
        .query((row, number) -> issue(row))
        .optional()
        .map(issue -> new MonthReport(village, month, lines(village, month), issue));
  }

  /** The last month of which a report was issued. */
  Optional<YearMonth> last(PlaceCode village) {
    return db.sql(
            """
            select month
              from statistics.month_report
             where village = :village
             order by month desc
             limit 1
            """)
        .param("village", village.value())
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  List<YearMonth> issued(PlaceCode village) {
    return db
        .sql(
            """
            select month
              from statistics.month_report
             where village = :village
             order by month
            """)
        .param("village", village.value())
        .query(LocalDate.class)
        .list()
        .stream()
        .map(YearMonth::from)
        .toList();
  }

  /** One village issues one report at a time: the next one begins where this one ended. */
  void lock(PlaceCode village) {
    db.sql("select pg_advisory_xact_lock(hashtext('statistics.month_report ' || :village))::text")
        .param("village", village.value())
        .query(String.class)
        .single();
  }

  void insert(MonthReport report, MonthReport.Issue issue) {
    db.sql(
            """
            insert into statistics.month_report
                   (village, month, id, issued, issued_by, reference, letterhead, place, signer,
                    signer_name)
            values (:village, :month, :id, :issued, :by, :reference, :letterhead, :place, :signer,
                    :name)
            """)
        .param("village", report.village().value())
        .param("month", report.month().atDay(1))
        .param("id", issue.id())
        .param("issued", issue.at().atOffset(ZoneOffset.UTC))
        .param("by", issue.by())
        .param("reference", issue.reference())
        .param("letterhead", String.join("\n", issue.letterhead()))
        .param("place", issue.place())
        .param("signer", String.join("\n", issue.signer()))
        .param("name", issue.signerName())
        .update();
    report.lines().forEach(line -> insert(report, line));
  }

  private void insert(MonthReport report, MonthReport.Line line) {
    db.sql(
            """
            insert into statistics.month_report_line
                   (village, month, country, country_name, sex, opening, departed, returned,
                    corrected, closing)
            values (:village, :month, :country, :name, :sex, :opening, :departed, :returned,
                    :corrected, :closing)
            """)
        .param("village", report.village().value())
        .param("month", report.month().atDay(1))
        .param("country", line.country())
        .param("name", line.countryName())
        .param("sex", line.sex())
        .param("opening", line.opening())
        .param("departed", line.departed())
        .param("returned", line.returned())
        .param("corrected", line.corrected())
        .param("closing", line.closing())
        .update();
  }

  private List<MonthReport.Line> lines(PlaceCode village, YearMonth month) {
    return db.sql(
            """
            select country, country_name, sex, opening, departed, returned, corrected, closing
              from statistics.month_report_line
             where village = :village
               and month = :month
             order by country_name collate "C", country, sex desc
            """)
        .param("village", village.value())
        .param("month", month.atDay(1))
        .query(MonthReport.Line.class)
        .list();
  }

  private static MonthReport.Issue issue(ResultSet row) throws SQLException {
    return new MonthReport.Issue(
        row.getObject("id", UUID.class),
        row.getObject("issued", OffsetDateTime.class).toInstant(),
        row.getObject("issued_by", UUID.class),
        row.getString("reference"),
        row.getString("letterhead").lines().toList(),
        row.getString("place"),
        row.getString("signer").lines().toList(),
        row.getString("signer_name"));
  }
}
