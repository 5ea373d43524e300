package id.desbumi.site.web;

/**
 * A place in the list of those one step down.
 *
 * @param villages Desbumi villages in it, as the lists name them; zero for none
 * @param planned villages that are to become one
 * @param total what is shown of its people; empty where no total is published at all
 * @param note that it is rounded and when it last moved; empty for an exact one
 * @param bar its width in pixels by what is shown, at most 120; negative for "&lt;5"
 * @param stage for a village: where it stands with Desbumi; empty when it is none
 */
public record PlaceRow(
    String code,
    String name,
    int villages,
    int planned,
    String total,
    String note,
    double bar,
    String stage) {

  /** True when there is something to tell: a number, or a village. */
  boolean tells() {
    return !total.isEmpty() && !total.equals("–") || villages + planned > 0 || !stage.isEmpty();
  }
}
