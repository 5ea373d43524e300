package id.desbumi.rounds.web;

import id.desbumi.web.AskedField;
import java.util.List;

/**
 * The sheets of an RT, ready for the printer: known houses by number and sign, empty lines,
 * nobody's name but that of who printed them.
 */
public record RoundPaperPage(
    String back,
    String title,
    String span,
    List<Page> sheets,
    List<AskedField> columns,
    List<AskedField> foot,
    String by,
    String keep) {

  public RoundPaperPage {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    foot = List.copyOf(foot);
  }

  /**
   * One sheet.
   *
   * @param known what is printed of a house, column by column
   */
  public record Page(String code, List<List<String>> known, int lines) {

    public Page {
      known = known.stream().map(List::copyOf).toList();
    }
  }
}
