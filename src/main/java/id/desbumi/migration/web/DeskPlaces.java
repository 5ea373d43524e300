package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Readers;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Places as a desk speaks of them: its own dusun and RT by number, others by name. */
@Component
public class DeskPlaces {

  private final Places places;
  private final Neighbourhoods neighbourhoods;
  private final Readers readers;

  DeskPlaces(Places places, Neighbourhoods neighbourhoods, Readers readers) {
    this.places = places;
    this.neighbourhoods = neighbourhoods;
    this.readers = readers;
  }

  /** Where in the viewer's village somebody can live. */
  List<Choice> within(Viewer viewer) {
    var choices = new ArrayList<Choice>();
    var home = viewer.home();
    if (home.value().length() < PlaceLevel.VILLAGE.length()) {
      return choices;
    }
    if (home.level() == PlaceLevel.VILLAGE) {
      choices.add(new Choice(home.value(), t("migration.place.whole-village")));
    }
    neighbourhoods.of(home.village()).stream()
        .filter(one -> home.holds(one.code()))
        .forEach(one -> choices.add(new Choice(one.code().value(), one.name())));
    return choices;
  }

  /** A dusun or RT by the name the village gave it, else its number; others by their own. */
  public String nearby(PlaceCode place) {
    return places
        .find(place)
        .map(found -> found.name())
        .orElseGet(() ->
            switch (place.level()) {
              case NEIGHBOURHOOD -> t("migration.place.rt", place.value().substring(17));
              case HAMLET -> t("migration.place.hamlet", place.value().substring(14));
              case NATION, PROVINCE, REGENCY, DISTRICT, VILLAGE -> t("migration.place.elsewhere");
            });
  }

  /** Who can read a record of this desk, as the access rules say today. */
  public List<String> readers(Viewer viewer, boolean keptInVillage) {
    return viewer.home().level().compareTo(PlaceLevel.VILLAGE) < 0
        ? List.of()
        : readers.of(viewer.home().village(), keptInVillage);
  }
}
