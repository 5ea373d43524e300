package id.desbumi.migration.web;

import java.util.List;

/** Records other villages offer to this desk. */
public record WaitingPage(List<Row> rows) {
  public WaitingPage {
    rows = List.copyOf(rows);
  }

  public record Row(String id, String name, String from, String to) {}
}
