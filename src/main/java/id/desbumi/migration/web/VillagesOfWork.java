package id.desbumi.migration.web;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.territory.DesbumiVillage;
import id.desbumi.territory.Places;
import id.desbumi.territory.Programme;
import id.desbumi.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The villages a partner's case worker works in, to choose one: she comes from outside to several.
 */
@Component
class VillagesOfWork {

  /** More than a partner has; a wider reach is searched by name. */
  private static final int MOST = 100;

  private final Programme programme;
  private final Places places;

  VillagesOfWork(Programme programme, Places places) {
    this.programme = programme;
    this.places = places;
  }

  /** Her villages: those named in her reach, and the Desbumi villages of wider areas. */
  List<Choice> of(Viewer viewer) {
    if (viewer.role() != Role.CASE_WORKER
        || viewer.home().level().compareTo(PlaceLevel.VILLAGE) >= 0) {
      return List.of();
    }
    return viewer.people().ranges().stream()
        .flatMap(this::villages)
        .distinct()
        .limit(MOST)
        .map(code -> new Choice(code.value(), name(code)))
        .toList();
  }

  private Stream<PlaceCode> villages(Reach.Range range) {
    return PlaceCode.parse(range.lo()).stream()
        .flatMap(area ->
            area.level() == PlaceLevel.VILLAGE
                ? Stream.of(area)
                : programme.villages(area).stream().map(DesbumiVillage::code));
  }

  private String name(PlaceCode code) {
    var district = places.find(code.parent()).map(it -> ", " + it.name()).orElse("");
    return places.find(code).map(it -> it.name()).orElse(code.value()) + district;
  }
}
