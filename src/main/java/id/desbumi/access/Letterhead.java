package id.desbumi.access;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The head of a village's papers: its regency, its district, itself, in capitals. */
@Component
public class Letterhead {

  private final Places places;

  Letterhead(Places places) {
    this.places = places;
  }

  public List<String> of(PlaceCode area) {
    var lines = new ArrayList<String>();
    for (Place place : places.chain(area.at(PlaceLevel.VILLAGE))) {
      switch (place.level()) {
        case REGENCY -> lines.add(upper(t("access.record.regency", place.name())));
        case DISTRICT -> lines.add(upper(t("access.record.district", place.name())));
        case VILLAGE ->
            lines.add(upper(t("access.village.kind." + VillageKind.of(area), place.name())));
        default -> {}
      }
    }
    return lines;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
