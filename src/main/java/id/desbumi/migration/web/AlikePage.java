package id.desbumi.migration.web;

import java.util.List;

/**
 * Looking for the other record of the same person.
 *
 * @param search what was looked for; empty while those who may be the same are shown
 */
public record AlikePage(String name, String back, String search, List<Row> rows) {

  public AlikePage {
    rows = List.copyOf(rows);
  }

  /** Somebody who may be the same. */
  public record Row(String id, String name, String about) {}
}
