package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All places of one edition, in memory and in the order of their codes: what lies in a place
 * follows it directly. Some 15 MB; names are asked on every page.
 */
final class Atlas {

  final int edition;
  private final Place[] places;

  /** The first place after all that lie in this one. */
  private final int[] end;

  private volatile @Nullable PlaceSearch search;

  /**
   * @param inOrder sorted by code, every place after the one it lies in
   */
  Atlas(int edition, List<Place> inOrder) {
    this.edition = edition;
    this.places = inOrder.toArray(Place[]::new);
    this.end = new int[places.length];
    var open = new int[PlaceLevel.values().length];
    var depth = 0;
    for (var i = 0; i < places.length; i++) {
      var own = places[i].level().ordinal();
      for (; depth >= own; depth--) {
        end[open[depth]] = i;
      }
      depth = own;
      open[depth] = i;
    }
    for (; depth > 0; depth--) {
      end[open[depth]] = places.length;
    }
  }

  Optional<Place> find(PlaceCode code) {
    var at = indexOf(code);
    return at < 0 ? Optional.empty() : Optional.of(places[at]);
  }

  /** Those that still count, one step down. */
  List<Place> children(PlaceCode code) {
    var parent = code.equals(PlaceCode.NATION) ? -1 : indexOf(code);
    var last = parent < 0 ? places.length : end[parent];
    var children = new ArrayList<Place>();
    if (parent >= 0 || code.equals(PlaceCode.NATION)) {
      for (var i = parent + 1; i < last; i = end[i]) {
        if (!places[i].ended()) {
          children.add(places[i]);
        }
      }
    }
    return Collections.unmodifiableList(children);
  }

  List<FoundPlace> search(String typed, int limit) {
    return search().find(typed, limit).stream()
        .map(i -> new FoundPlace(places[i], above(places[i])))
        .toList();
  }

  /** Made at the first search; two at once make two and keep one, which does no harm. */
  private PlaceSearch search() {
    var made = search;
    if (made == null) {
      search = made = new PlaceSearch(places);
    }
    return made;
  }

  private List<Place> above(Place place) {
    var above = new ArrayList<Place>();
    for (var code = place.code().parent(); !code.equals(PlaceCode.NATION); code = code.parent()) {
      find(code).ifPresent(above::add);
    }
    return above;
  }

  private int indexOf(PlaceCode code) {
    var low = 0;
    var high = places.length - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var order = places[middle].code().compareTo(code);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
