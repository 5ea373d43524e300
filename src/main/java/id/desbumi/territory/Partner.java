package id.desbumi.territory;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that stands beside Desbumi villages.
 *
 * @param id stays; fit for an address
 * @param seat where it is at home, as text
 * @param areas where it works; none when no source names an area
 */
public record Partner(
    String id,
    String name,
    @Nullable String abbrev,
    Role role,
    String seat,
    @Nullable String website,
    Source source,
    List<Area> areas) {

  public Partner {
    areas = List.copyOf(areas);
  }

  /** What it is to the programme. */
  public enum Role {
    NATIONAL,
    LOCAL_PARTNER,
    /** Goes along with one village. */
    COMPANION,
    /** A branch of the national partner. */
    BRANCH,
    NETWORK,
    SUPPORTER
  }

  /** The nation, a regency or a village it works in; from and to as far as a source tells. */
  public record Area(
      PlaceCode area, @Nullable PartialDate since, @Nullable PartialDate until, Source source) {}

  /** True when it works in this place, in one it lies in, or somewhere inside it. */
  public boolean worksIn(PlaceCode place) {
    return areas.stream().anyMatch(a -> a.area().holds(place) || place.holds(a.area()));
  }
}
