package id.desbumi.migration.web;

import id.desbumi.core.NotThere;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom a page is about; not yours is not there, before anything else is read. */
@Component
public class Her {

  private final People people;
  private final Clock clock;

  Her(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  public Person find(Viewer viewer, String id) {
    return people
        .find(viewer, PersonId.parse(id).orElseThrow(NotThere::new))
        .orElseThrow(NotThere::new);
  }

  public static String path(Person person) {
    return "/warga/" + person.id();
  }

  /** For a form that is shown. */
  public String fresh() {
    return Uuid7.next(clock).toString();
  }

  /** The id a form came with. */
  public static Optional<UUID> request(String typed, Mistakes mistakes) {
    var id = uuid(typed);
    if (id.isEmpty()) {
      mistakes.add("request", "mistake.form-broken");
    }
    return id;
  }

  /** A number in an address. */
  public static UUID number(String typed) {
    return uuid(typed).orElseThrow(NotThere::new);
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
