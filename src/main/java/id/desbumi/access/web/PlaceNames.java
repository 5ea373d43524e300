package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.web.DeskPlace;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names a place as people say it, from the narrowest up to the regency. */
@Component
class PlaceNames implements DeskPlace {

  private final Places places;

  PlaceNames(Places places) {
    this.places = places;
  }

  @Override
  public String name(PlaceCode place) {
    if (place.equals(PlaceCode.NATION)) {
      return t("access.nation");
    }
    var chain = places.chain(place.at(PlaceLevel.VILLAGE));
    if (chain.isEmpty()) {
      return place.value();
    }
    var named =
        chain.reversed().stream()
            .filter(it -> chain.size() == 1 || it.level() != PlaceLevel.PROVINCE)
            .map(Place::name)
            .collect(Collectors.joining(", "));
    return place.level().compareTo(PlaceLevel.VILLAGE) > 0
        ? t("access.part-of", place.value().substring(PlaceLevel.VILLAGE.length() + 1), named)
        : named;
  }
}
