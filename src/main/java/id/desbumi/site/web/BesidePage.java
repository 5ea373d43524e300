package id.desbumi.site.web;

import id.desbumi.web.Crumb;
import java.util.List;

/** Two places beside each other, each with the time of its own tables. */
public record BesidePage(
    String title, List<Crumb> crumbs, List<Side> sides, List<TableView> tables, String disclosure) {

  /** One of the two. */
  public record Side(String code, String name, String where, LiveTotal total) {}
}
