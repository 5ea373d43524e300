package id.desbumi.migration.web.rights;

import java.util.List;

/** Whom the partner cares for because nobody at her village's desk may see her; and what waits. */
public record CarePage(List<Row> cared, List<Row> requests, List<Row> openings) {

  public CarePage {
    cared = List.copyOf(cared);
    requests = List.copyOf(requests);
    openings = List.copyOf(openings);
  }

  /** A line with one deed. */
  public record Row(String path, String name, String why, String due, boolean late) {}

  public boolean isEmpty() {
    return cared.isEmpty() && requests.isEmpty() && openings.isEmpty();
  }
}
