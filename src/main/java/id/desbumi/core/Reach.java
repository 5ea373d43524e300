package id.desbumi.core;

import java.util.List;

/**
 * How far somebody sees: a few ranges of the place code. Nothing at all is a reach too, and the one
 * every account starts with.
 *
 * <p>A query carries it as three arrays: {@code unnest(:lo, :hi, :inside) r(lo, hi, inside)}.
 */
public record Reach(List<Range> ranges) {

  public static final Reach NOTHING = new Reach(List.of());

  public Reach {
    ranges = List.copyOf(ranges);
  }

  /** The places below one code. */
  public static Reach of(PlaceCode place) {
    return new Reach(List.of(Range.below(place)));
  }

  public boolean isNothing() {
    return ranges.isEmpty();
  }

  /** True when a record at this place, shared or kept in the village, lies within. */
  public boolean holds(PlaceCode place, boolean keptInVillage) {
    return ranges.stream()
        .anyMatch(range -> range.holds(place) && (range.inside() || !keptInVillage));
  }

  public String[] lo() {
    return ranges.stream().map(Range::lo).toArray(String[]::new);
  }

  public String[] hi() {
    return ranges.stream().map(Range::hi).toArray(String[]::new);
  }

  public Boolean[] inside() {
    return ranges.stream().map(Range::inside).toArray(Boolean[]::new);
  }

  /**
   * From {@code lo} up to, not including, {@code hi}, in collation "C".
   *
   * @param inside the range belongs to somebody of the village itself, who also sees those who said
   *     "jangan dibagikan ke luar desa"
   */
  public record Range(String lo, String hi, boolean inside) {

    /** The subtree of a place; of a village or below it the range is an inside one. */
    public static Range below(PlaceCode place) {
      var inside = place.value().length() >= PlaceLevel.VILLAGE.length();
      return place.equals(PlaceCode.NATION)
          ? new Range("0", ":", false)
          : new Range(place.value(), place.value() + "/", inside);
    }

    /** The same subtree seen from outside, as a partner of several villages sees it. */
    public static Range fromOutside(PlaceCode place) {
      var range = below(place);
      return new Range(range.lo, range.hi, false);
    }

    boolean holds(PlaceCode place) {
      return place.value().compareTo(lo) >= 0 && place.value().compareTo(hi) < 0;
    }
  }
}
