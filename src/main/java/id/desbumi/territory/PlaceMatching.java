package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import java.util.List;

/**
 * Tells the code of a place that is named on paper: the same letters, in the same regency and
 * province. One place of that name is a match; none or several are not. A district on paper chooses
 * among several, and is let go when it holds none and the regency just one: papers know the
 * regency, and mix up districts of like names.
 */
final class PlaceMatching {

  private final Atlas atlas;

  PlaceMatching(Atlas atlas) {
    this.atlas = atlas;
  }

  /** The regencies and cities of that name, "Kabupaten" or "Kota" left out. */
  List<PlaceCode> regencies(String regency, String province) {
    return atlas.children(PlaceCode.NATION).stream()
        .filter(p -> same(p.name(), province))
        .flatMap(p -> atlas.children(p.code()).stream())
        .filter(r -> same(r.name(), "Kabupaten " + regency) || same(r.name(), "Kota " + regency))
        .map(Place::code)
        .toList();
  }

  /** The villages it may be; a match if there is just one. */
  List<PlaceCode> villages(String village, String district, String regency, String province) {
    var inRegency =
        regencies(regency, province).stream()
            .flatMap(r -> atlas.children(r).stream())
            .flatMap(d -> atlas.children(d.code()).stream())
            .filter(v -> same(v.name(), village))
            .map(Place::code)
            .toList();
    var inDistrict =
        inRegency.stream()
            .filter(v -> atlas.find(v.parent()).filter(d -> same(d.name(), district)).isPresent())
            .toList();
    return inDistrict.isEmpty() ? inRegency : inDistrict;
  }

  private static boolean same(String a, String b) {
    return String.join("", Spelling.words(a)).equals(String.join("", Spelling.words(b)));
  }
}
