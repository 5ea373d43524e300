package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Reasons;
import id.desbumi.audit.Journal;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why somebody may look, and who of the desk did; a partner's views are answered to her alone. */
@Component
class Lookers {

  private static final int SHOWN = 6;

  private final Journal journal;
  private final DeskPlaces desk;
  private final Places places;
  private final Reasons reasons;

  Lookers(Journal journal, DeskPlaces desk, Places places, Reasons reasons) {
    this.journal = journal;
    this.desk = desk;
    this.places = places;
    this.reasons = reasons;
  }

  String why(Viewer viewer, Person person) {
    var because =
        t(
            person.keptInVillage() ? "migration.who.because.kept" : "migration.who.because",
            t("web.role." + viewer.role()),
            desk.nearby(viewer.home()));
    return reasons.until(viewer).map(until -> because + " " + until).orElse(because);
  }

  /**
   * The newest views of the village's own desk, in the transaction that found her; told there only.
   */
  List<PersonPage.Look> of(Viewer viewer, UUID person) {
    if (!viewer.role().atDesk()) {
      return List.of();
    }
    var zone = places.zone(viewer.home());
    return journal.deskViews(viewer, person).stream()
        .limit(SHOWN)
        .map(view ->
            new PersonPage.Look(
                view.name(),
                view.account().equals(viewer.account())
                    ? t("migration.who.you", t("web.role." + view.role()))
                    : t("web.role." + view.role()),
                Formats.moment(view.at(), zone)))
        .toList();
  }
}
