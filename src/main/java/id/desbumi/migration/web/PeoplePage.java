package id.desbumi.migration.web;

import id.desbumi.web.Choice;
import id.desbumi.web.CoverageNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of people, or what a search found.
 *
 * @param coverage how much of the place the total is of; null for a search
 */
public record PeoplePage(
    String total,
    CoverageNote.@Nullable Note coverage,
    boolean mayRegister,
    String search,
    List<Choice> villages,
    @Nullable String village,
    @Nullable String phase,
    @Nullable String place,
    @Nullable String sort,
    List<Choice> phases,
    List<Choice> places,
    List<Row> rows,
    @Nullable String next,
    @Nullable String hint) {

  public PeoplePage {
    villages = List.copyOf(villages);
    phases = List.copyOf(phases);
    places = List.copyOf(places);
    rows = List.copyOf(rows);
  }

  /** One person of the list. */
  public record Row(
      String id, String name, String place, String phase, String born, String checked) {}
}
