package id.desbumi.access.web;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** When something was typed, by the clock on the wall of her desk. */
@Component
class DraftTimes {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final Places places;

  DraftTimes(Places places) {
    this.places = places;
  }

  /** {@code 14.05}. */
  String clock(Viewer viewer, Instant at) {
    return Formats.time(at, zone(viewer));
  }

  String moment(Viewer viewer, Instant at) {
    return Formats.moment(at, zone(viewer));
  }

  private ZoneId zone(Viewer viewer) {
    return viewer.home().equals(PlaceCode.NATION)
        ? JAKARTA
        : places.zone(viewer.home().at(PlaceLevel.VILLAGE));
  }
}
