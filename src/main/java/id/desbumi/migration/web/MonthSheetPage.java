package id.desbumi.migration.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * A kader's month.
 *
 * @param kader whose sheets may be opened; one for a kader herself
 * @param own the viewer is that kader, and may note sessions
 * @param boxes who signs, on paper: what the office is, and the name
 */
public record MonthSheetPage(
    List<Choice> months,
    String month,
    String monthName,
    List<Choice> kader,
    String account,
    String name,
    String areas,
    String village,
    boolean own,
    List<Row> rows,
    Row total,
    List<Box> boxes,
    List<Choice> kinds,
    Map<String, String> typed,
    Mistakes mistakes,
    String by) {

  public MonthSheetPage {
    months = List.copyOf(months);
    kader = List.copyOf(kader);
    rows = List.copyOf(rows);
    boxes = List.copyOf(boxes);
    kinds = List.copyOf(kinds);
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** One day, or the sum of all. */
  public record Row(String day, String visits, String contacts, String sessions, String events) {}

  /** A place to sign. */
  public record Box(String office, String name) {}
}
