package id.desbumi.site.web;

import java.util.List;

/** What was typed, and the places it may mean, the best first. */
public record PlaceSearchPage(String typed, List<Found> found) {

  /** A place with those it lies in. */
  public record Found(String code, String name, String kind, String where) {}
}
