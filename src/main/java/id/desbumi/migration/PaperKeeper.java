package id.desbumi.migration;

import id.desbumi.core.Viewer;
import id.desbumi.paper.Sheets;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonKeeper;
import org.springframework.stereotype.Component;

/** What becomes of "came from paper" when a record is erased, or two become one. */
@Component
class PaperKeeper implements PersonKeeper {

  private final Sheets sheets;

  PaperKeeper(Sheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public void erase(Viewer viewer, PersonId person) {
    sheets.erase(viewer, person.value());
  }

  @Override
  public void unite(Viewer viewer, PersonId gone, Person stays) {
    sheets.unite(viewer, gone.value(), stays.id().value(), stays.place(), stays.keptInVillage());
  }
}
