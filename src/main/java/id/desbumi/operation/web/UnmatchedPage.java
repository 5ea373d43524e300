package id.desbumi.operation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lists of Desbumi villages and partners name, and no place could be told for. */
public record UnmatchedPage(List<Row> rows) {

  public UnmatchedPage {
    rows = List.copyOf(rows);
  }

  /**
   * One name of a list.
   *
   * @param place where the list says it lies
   * @param candidates places it may be; empty when there is none of that name
   * @param address of the source, or null
   */
  public record Row(
      String name,
      String kind,
      String place,
      String reason,
      List<Candidate> candidates,
      String source,
      @Nullable String address,
      String note) {

    public Row {
      candidates = List.copyOf(candidates);
    }
  }

  /** A place it may be, with those it lies in. */
  public record Candidate(String code, String name) {}
}
