package id.desbumi.migration.web;

import id.desbumi.web.AskedField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finding whom a sheet is about.
 *
 * @param found how many were found, in words; null before the search
 */
public record SheetPersonPage(
    String code,
    String printed,
    String kind,
    AskedField whom,
    @Nullable String found,
    List<Row> rows,
    boolean more) {

  public SheetPersonPage {
    rows = List.copyOf(rows);
  }

  /** Somebody with a journey, and where the sheet about her is typed in. */
  public record Row(String path, String name, String place) {}
}
