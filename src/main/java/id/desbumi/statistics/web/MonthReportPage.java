package id.desbumi.statistics.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Crumb;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A village's month report.
 *
 * @param state in words: still running, not yet issued, issued on a day
 * @param mayIssue the month is over, nothing was issued, and the viewer is the village's officer
 * @param missing the month to be issued first; null when this one may be
 * @param paper the issued report as it prints; null before it is issued
 */
public record MonthReportPage(
    String path,
    String place,
    List<Crumb> crumbs,
    List<Choice> months,
    String month,
    String monthName,
    String state,
    boolean issued,
    boolean mayIssue,
    @Nullable String missing,
    List<Row> rows,
    Row total,
    List<Row> bySex,
    List<Choice> signers,
    Map<String, String> typed,
    Mistakes mistakes,
    @Nullable Paper paper) {

  public MonthReportPage {
    crumbs = List.copyOf(crumbs);
    months = List.copyOf(months);
    rows = List.copyOf(rows);
    bySex = List.copyOf(bySex);
    signers = List.copyOf(signers);
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** One line, or a sum. */
  public record Row(
      String name,
      String sex,
      String opening,
      String departed,
      String returned,
      String corrected,
      String closing) {}

  /**
   * What stands around the table on paper.
   *
   * @param placeAndDay above the signature
   */
  public record Paper(
      List<String> letterhead,
      String reference,
      String placeAndDay,
      List<String> signer,
      String signerName,
      String printed) {

    public Paper {
      letterhead = List.copyOf(letterhead);
      signer = List.copyOf(signer);
    }
  }
}
