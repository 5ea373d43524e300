package id.desbumi.migration.web;

import id.desbumi.core.PlaceCode;
import id.desbumi.territory.Places;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of regencies and towns as birth places are written: "Jember", "Kab. Lembata". */
@Component
class RegencyNames {

  private final Places places;
  private volatile @Nullable Set<String> names;

  RegencyNames(Places places) {
    this.places = places;
  }

  boolean is(String word) {
    return names().contains(plain(word));
  }

  private Set<String> names() {
    var known = names;
    if (known == null) {
      var read = new HashSet<String>();
      places
          .children(PlaceCode.NATION)
          .forEach(province ->
              places.children(province.code()).forEach(regency -> read.add(plain(regency.name()))));
      known = Set.copyOf(read);
      names = known;
    }
    return known;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("^(kabupaten|kab\\.?|kota|adm\\.?|administrasi) +", "")
        .replaceFirst("^adm\\.? +", "")
        .strip();
  }
}
