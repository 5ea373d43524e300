package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why somebody may look, and who of the desk did. */
@Component
class Lookers {

  private final DeskPlaces places;

  Lookers(DeskPlaces places) {
    this.places = places;
  }

  String why(Viewer viewer, Person person) {
    return t(
        person.keptInVillage() ? "migration.who.because.kept" : "migration.who.because",
        t("web.role." + viewer.role()),
        places.nearby(viewer.home()));
  }

  List<PersonPage.Look> of(Viewer viewer, UUID person) {
    return List.of();
  }
}
