package id.desbumi.migration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offering a record to the village a family moved to. */
public record MovePage(
    String name, String back, String search, List<Village> found, @Nullable String mistake) {

  public MovePage {
    found = List.copyOf(found);
  }

  /** A village that was found, with its district and regency. */
  public record Village(String code, String name, String where) {}
}
