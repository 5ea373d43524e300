package id.desbumi.rounds;

import id.desbumi.core.Viewer;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonKeeper;
import org.springframework.stereotype.Component;

/** When a record is erased, no house remembers her. */
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
}
