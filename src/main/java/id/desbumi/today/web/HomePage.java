package id.desbumi.today.web;

import id.desbumi.web.CoverageNote;
import id.desbumi.web.HomeWays;
import id.desbumi.web.RailFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home of somebody without a village desk.
 *
 * @param villages those she may choose from; of a case worker only
 * @param search true for those who may look for people
 */
public record HomePage(
    String day,
    String heading,
    String lede,
    boolean search,
    List<HomeWays.Way> villages,
    List<Way> ways,
    RailFigures.@Nullable Rail rail,
    CoverageNote.@Nullable Note coverage) {

  public HomePage {
    villages = List.copyOf(villages);
    ways = List.copyOf(ways);
  }

  /** One way on, and what is there; an empty text when the title says it all. */
  public record Way(String path, String icon, String title, String text) {}
}
