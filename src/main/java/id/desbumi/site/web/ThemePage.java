package id.desbumi.site.web;

import id.desbumi.site.Story;
import id.desbumi.site.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme and what is live on its page.
 *
 * @param stories with their dates as people read them
 * @param call the first number of the help page, said beside the promise
 * @param figures null for a theme without a dashboard
 */
public record ThemePage(
    Theme theme,
    List<Story> stories,
    HelpPage.@Nullable Call call,
    @Nullable Figures figures,
    List<PartnerCard> partners) {

  /**
   * The dashboard of the nation.
   *
   * @param villages Desbumi villages of today
   * @param disclosure the sentence that says how public numbers are rounded
   */
  public record Figures(
      LiveTotal total,
      TileMap map,
      List<PlaceRow> provinces,
      int villages,
      List<StageCount> stages,
      String disclosure) {}
}
