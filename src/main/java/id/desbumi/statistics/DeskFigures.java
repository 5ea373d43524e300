package id.desbumi.statistics;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Reach.Range;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Exact figures, at most a few seconds old, for those who work with them: each within her own area,
 * analysts down to the district. Nothing here tells how somebody left.
 */
@Component
public class DeskFigures {

  /** So many months of departures and returns are told one by one, the current one included. */
  public static final int MONTHS = 24;

  private final DeskFigureTable table;
  private final Clock clock;

  DeskFigures(DeskFigureTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** True when the viewer may see exact figures of this place. */
  public boolean maySee(Viewer viewer, PlaceCode area) {
    var deepest = viewer.role() == Role.ANALYST ? PlaceLevel.DISTRICT : PlaceLevel.VILLAGE;
    var all = Range.below(area);
    return area.level().compareTo(deepest) <= 0
        && viewer.figures().ranges().stream()
            .anyMatch(range ->
                range.lo().compareTo(all.lo()) <= 0 && range.hi().compareTo(all.hi()) >= 0);
  }

  /** The places a viewer's figures begin at, without what lies below a village. */
  public List<PlaceCode> areas(Viewer viewer) {
    return viewer.figures().ranges().stream()
        .map(range -> range.lo().equals("0") ? PlaceCode.NATION : new PlaceCode(range.lo()))
        .filter(area -> maySee(viewer, area))
        .sorted()
        .toList();
  }

  /**
   * The figures of one place.
   *
   * @throws NotThere when it is not hers to see
   */
  public AreaFigures of(Viewer viewer, PlaceCode area) {
    require(viewer, area);
    var last = YearMonth.now(clock);
    return new AreaFigures(
        area,
        table.stocks(area),
        table.flows(area, last.minusMonths(MONTHS - 1L), last),
        last,
        table.at());
  }

  /**
   * People now, and departures and returns by year, by sex, of some places, in one question.
   *
   * @param from the first year; what happened before, or at no known time, is left out
   * @throws NotThere when one of them is not hers to see
   */
  public List<YearFigure> byYear(Viewer viewer, Collection<PlaceCode> places, int from, int to) {
    places.forEach(place -> require(viewer, place));
    return table.years(places, from, to);
  }

  private void require(Viewer viewer, PlaceCode area) {
    if (!maySee(viewer, area)) {
      throw new NotThere();
    }
  }
}
