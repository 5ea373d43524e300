package id.desbumi.rounds.web;

import id.desbumi.rounds.RoundField;
import java.util.List;

/**
 * The list of an RT on paper: initials, RT and the deed, who printed it, until when to keep it.
 *
 * @param fields the columns, in the order of the screen
 */
public record PrintPage(
    String back,
    String title,
    String span,
    String keep,
    String by,
    List<RoundField> fields,
    List<List<String>> rows) {

  public PrintPage {
    fields = List.copyOf(fields);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
