package id.desbumi.migration.web;

import java.util.List;

/** Who can see her record, and whom she ruled out. */
public record ExclusionPage(String name, String back, List<Row> rows) {

  public ExclusionPage {
    rows = List.copyOf(rows);
  }

  public record Row(String account, String name, String role, boolean excluded) {}
}
