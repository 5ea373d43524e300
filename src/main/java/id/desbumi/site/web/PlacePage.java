package id.desbumi.site.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as everyone may see it.
 *
 * @param code empty for the nation
 * @param lede what it is and where it lies
 * @param crumbs the way from the nation
 * @param live whether its total may move by the person
 * @param tables its breakdowns
 * @param sisters places to compare it with
 * @param map for the nation and provinces; else null
 * @param rows the places one step down; of the nation and provinces those that have something to
 *     tell, the most first
 * @param others the rest of them
 * @param desbumi for a village that is or was one, or is to become one
 */
public record PlacePage(
    String code,
    String name,
    List<Crumb> crumbs,
    LiveTotal total,
    boolean live,
    List<TableView> tables,
    List<Choice> sisters,
    @Nullable TileMap map,
    int villages,
    List<StageCount> stages,
    List<VillageLine> list,
    List<PartnerLine> partners,
    String lede,
    List<PlaceRow> rows,
    List<PlaceRow> others,
    @Nullable DesbumiFacts desbumi,
    String disclosure) {

  /** A Desbumi village in the list of an area. */
  public record VillageLine(String code, String name, String where, String stage, String since) {}

  /** Who stands beside the villages of the area, and how many of them. */
  public record PartnerLine(String id, String name, int villages) {}

  /** What is known of one Desbumi village, each step with its source. */
  public record DesbumiFacts(String stage, List<Step> steps, List<String> memberships) {}

  /** A stage reached: when, and who says so. */
  public record Step(String stage, String when, String source, @Nullable String address) {}
}
