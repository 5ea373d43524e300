package id.desbumi.registry.rights;

import id.desbumi.access.Exclusions;
import id.desbumi.access.NamedExclusions;
import id.desbumi.access.Sight;
import id.desbumi.core.NotThere;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.tally.Requests;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * "Siapa yang tidak boleh melihat?": the way in for pages. Each choice binds at once, and in the
 * same transaction her record passes to the partner when nobody at the desk is left, or comes back
 * when somebody is.
 */
@Service
public class HerReaders {

  private final Sight sight;
  private final People people;
  private final Exclusions exclusions;
  private final NamedExclusions named;
  private final PartnerCare care;
  private final Requests requests;

  HerReaders(
      Sight sight,
      People people,
      Exclusions exclusions,
      NamedExclusions named,
      PartnerCare care,
      Requests requests) {
    this.sight = sight;
    this.people = people;
    this.exclusions = exclusions;
    this.named = named;
    this.care = care;
    this.requests = requests;
  }

  /**
   * Who may see her, who must not, and the names she said.
   *
   * @param last true when only one of the desk is left: ruling her out passes the record on
   */
  public record Choice(
      List<Exclusions.Reader> readers,
      List<NamedExclusions.Named> names,
      boolean wholeDesk,
      boolean nobodyAtDesk,
      boolean last) {

    public Choice {
      readers = List.copyOf(readers);
      names = List.copyOf(names);
    }
  }

  /** What she chose so far. */
  public Choice of(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var her = find(viewer, id);
          var readers = exclusions.readers(viewer, id.value(), her.place().village());
          var left =
              readers.stream()
                  .filter(one -> !one.excluded())
                  .filter(one -> one.roles().stream().anyMatch(role -> role.atDesk()))
                  .count();
          return new Choice(
              readers,
              named.of(id.value()),
              exclusions.isWholeDesk(id.value()),
              exclusions.nobodyAtDesk(id.value(), her.place()),
              left == 1);
        });
  }

  /** An account may not see her, or may again. */
  public void set(Viewer viewer, UUID request, PersonId id, UUID account, boolean excluded) {
    choose(
        viewer,
        request,
        id,
        "akun|" + account + "|" + excluded,
        her -> exclusions.set(viewer, id.value(), her.place().village(), account, excluded));
  }

  /** Nobody at the desk may see her, also nobody who comes later; or that taken back. */
  public void wholeDesk(Viewer viewer, UUID request, PersonId id, boolean excluded) {
    choose(
        viewer,
        request,
        id,
        "meja|" + excluded,
        her -> exclusions.wholeDesk(viewer, id.value(), her.place().village(), excluded));
  }

  /** Somebody without an account, by name. */
  public void name(Viewer viewer, UUID request, PersonId id, String name) {
    choose(
        viewer,
        request,
        id,
        "nama|" + name,
        her -> named.add(viewer, id.value(), her.place(), name));
  }

  /** A name taken back. */
  public void forget(Viewer viewer, UUID request, PersonId id, UUID which) {
    choose(
        viewer,
        request,
        id,
        "lupa|" + which,
        her -> named.remove(viewer, id.value(), her.place(), which));
  }

  private void choose(
      Viewer viewer, UUID request, PersonId id, String content, Consumer<Person> choice) {
    sight.run(
        viewer,
        () -> {
          var her = find(viewer, id);
          requests.once(
              viewer,
              request,
              id + "|" + content,
              () -> {
                choice.accept(her);
                care.follow(viewer, her);
                return id.toString();
              });
        });
  }

  private Person find(Viewer viewer, PersonId id) {
    return people.find(viewer, id).orElseThrow(NotThere::new);
  }
}
