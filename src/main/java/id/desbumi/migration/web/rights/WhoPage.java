package id.desbumi.migration.web.rights;

import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who can see her record, whom she ruled out, and the names she said.
 *
 * @param last what happens when the last one of the desk goes, or null
 */
public record WhoPage(
    String name,
    String back,
    List<Row> rows,
    List<Named> names,
    boolean wholeDesk,
    @Nullable String care,
    @Nullable String last,
    Map<String, String> typed,
    Mistakes mistakes) {

  public WhoPage {
    rows = List.copyOf(rows);
    names = List.copyOf(names);
    typed = Map.copyOf(typed);
  }

  /**
   * Somebody who works here.
   *
   * @param note why she does not see her, or null
   * @param allow what taking it back is called; null where it cannot be taken back alone
   */
  public record Row(
      String account,
      String name,
      String role,
      boolean excluded,
      @Nullable String note,
      @Nullable String allow,
      String request) {}

  /** A name she said. */
  public record Named(String id, String name, String request) {}

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
