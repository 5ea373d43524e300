package id.desbumi.rounds;

import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonKeeper;
import org.springframework.stereotype.Component;

/** What houses remember when a record is erased, or two become one. */
@Component
class ResidentKeeper implements PersonKeeper {

  private final ResidentTable residents;

  ResidentKeeper(ResidentTable residents) {
    this.residents = residents;
  }

  @Override
  public void erase(Viewer viewer, PersonId person) {
    residents.erase(person.value());
  }

  @Override
  public void unite(Viewer viewer, PersonId gone, Person stays) {
    residents.unite(gone.value(), stays);
  }
}
