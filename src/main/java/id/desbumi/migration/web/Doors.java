package id.desbumi.migration.web;

import id.desbumi.core.Viewer;
import id.desbumi.registry.Homes;
import id.desbumi.registry.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Registering at the door of a house: where it stands, and the way back to the list. */
@Component
class Doors {

  private final ObjectProvider<Homes> homes;

  Doors(ObjectProvider<Homes> homes) {
    this.homes = homes;
  }

  /** The house typed into an address, if it is one this viewer may walk to. */
  Optional<Homes.Home> find(Viewer viewer, String typed) {
    return id(typed)
        .flatMap(id -> homes.stream().flatMap(it -> it.find(viewer, id).stream()).findFirst());
  }

  void entered(Viewer viewer, String typed, PersonId person) {
    if (find(viewer, typed).isPresent()) {
      id(typed).ifPresent(id -> homes.forEach(it -> it.entered(viewer, id, person)));
    }
  }

  /** Back to the list of the house; elsewhere when there is none. */
  String back(Viewer viewer, String typed, String elsewhere) {
    return find(viewer, typed).map(Homes.Home::back).orElse(elsewhere);
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
