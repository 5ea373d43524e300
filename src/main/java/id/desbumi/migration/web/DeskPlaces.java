package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Places as a desk speaks of them: its own dusun and RT by number, others by name. */
@Component
class DeskPlaces {

  private final Places places;

  DeskPlaces(Places places) {
    this.places = places;
  }

  /** Where in the viewer's village somebody can live. */
  List<Choice> within(Viewer viewer) {
    var choices = new ArrayList<Choice>();
    var home = viewer.home();
    if (home.level() == PlaceLevel.VILLAGE) {
      choices.add(new Choice(home.value(), t("migration.place.whole-village")));
    }
    return choices;
  }

  /** "RT 003, Dusun 02", or the village's name. */
  String nearby(PlaceCode place) {
    return switch (place.level()) {
      case NEIGHBOURHOOD ->
          t("migration.place.rt", place.value().substring(17), place.value().substring(14, 16));
      case HAMLET -> t("migration.place.hamlet", place.value().substring(14, 16));
      case NATION, PROVINCE, REGENCY, DISTRICT, VILLAGE ->
          places.find(place).map(found -> found.name()).orElse(place.value());
    };
  }

  /** Who can read a record of this desk, as the access rules say today. */
  List<String> readers(Viewer viewer) {
    return List.of(
        t("migration.readers.officer", nearby(viewer.home().village())),
        t("migration.readers.kader"),
        t("migration.readers.partner"));
  }
}
