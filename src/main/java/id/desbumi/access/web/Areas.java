package id.desbumi.access.web;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.territory.FoundPlace;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.territory.Places;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads the area of a role as somebody types it: a code, or a name that only one place within her
 * own areas has.
 */
@Component
class Areas {

  private static final int TOLD = 6;

  private final Places places;
  private final Neighbourhoods neighbourhoods;

  Areas(Places places, Neighbourhoods neighbourhoods) {
    this.places = places;
    this.neighbourhoods = neighbourhoods;
  }

  /** The place, or a mistake that names those it may have meant. */
  Optional<PlaceCode> read(String typed, List<PlaceCode> within, Mistakes mistakes) {
    var code = PlaceCode.parse(typed).filter(it -> !it.equals(PlaceCode.NATION));
    if (code.isPresent()) {
      if (isThere(code.get())) {
        return code;
      }
      mistakes.add("area", "mistake.area");
      return Optional.empty();
    }
    if (typed.equalsIgnoreCase("Indonesia")) {
      return Optional.of(PlaceCode.NATION);
    }
    var found =
        places.search(typed, 200).stream()
            .filter(one -> within.stream().anyMatch(area -> area.holds(one.place().code())))
            .toList();
    if (found.size() == 1) {
      return Optional.of(found.getFirst().place().code());
    }
    if (found.isEmpty()) {
      mistakes.add("area", "mistake.area");
    } else {
      mistakes.add("area", "mistake.area.several", told(found));
    }
    return Optional.empty();
  }

  private boolean isThere(PlaceCode code) {
    return code.level().compareTo(PlaceLevel.VILLAGE) <= 0
        ? places.find(code).isPresent()
        : neighbourhoods.of(code.village()).stream().anyMatch(one -> one.code().equals(code));
  }

  private static String told(List<FoundPlace> found) {
    return found.stream()
        .limit(TOLD)
        .map(one -> one.place().code() + " " + one.place().name() + " (" + one.where() + ")")
        .collect(Collectors.joining("; "));
  }
}
