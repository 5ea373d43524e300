package id.desbumi.site.web;

import java.util.List;
import java.util.Locale;

/** What can be downloaded, and what its columns mean. */
public record CataloguePage(List<DataSet> sets, List<Column> columns, String disclosure) {

  /**
   * A set of figures.
   *
   * @param pattern how its address is made for any place; empty where there is one file
   */
  public record DataSet(String title, String text, String page, List<File> files, String pattern) {}

  /** A file of the nation. */
  public record File(String kind, String address) {

    /** "CSV". */
    public String name() {
      return kind.toUpperCase(Locale.ROOT);
    }
  }

  /** A column of a CSV, or the same name in JSON. */
  public record Column(String name, String text) {}
}
