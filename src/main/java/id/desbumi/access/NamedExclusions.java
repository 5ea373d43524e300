package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People without an account who must not see her: a husband, a neighbour, somebody who may work at
 * the desk one day. The names are sealed with her own key and shown on her own page only. When an
 * account bearing such a name comes to work, it does not see her from its first page on; whoever
 * gave it its role is not told, and there is nothing to notice.
 *
 * <p>The caller has found the person for the viewer.
 */
@Service
public class NamedExclusions {

  /** One name, as she said it. */
  public record Named(UUID id, String name) {}

  private static final UUID NOBODY = new UUID(0, 0);
  static final String FIELD = "access.exclusion.free_name";

  private final ExclusionTable table;
  private final NameKeys names;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  NamedExclusions(ExclusionTable table, NameKeys names, Vault vault, Journal journal, Clock clock) {
    this.table = table;
    this.names = names;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /** Writes a name down. */
  @Transactional
  public void add(Viewer by, UUID person, PlaceCode place, String name) {
    table.name(
        Uuid7.next(clock),
        person,
        vault.seal(person, Secrecy.K, FIELD, name),
        names.kept(name),
        by.account(),
        clock.instant());
    journal.note(by, Act.EXCLUDED, place.village(), person, "nama");
  }

  /** She takes a name back. */
  @Transactional
  public void remove(Viewer by, UUID person, PlaceCode place, UUID id) {
    if (of(person).stream().noneMatch(named -> named.id().equals(id))
        || !table.end(person, id, clock.instant())) {
      throw new NotThere();
    }
    journal.note(by, Act.EXCLUDED, place.village(), person, "nama ditarik");
  }

  /** The names she said, in her order. */
  public List<Named> of(UUID person) {
    return table.of(person).stream()
        .filter(row -> row.freeName() != null)
        .map(row ->
            new Named(
                row.id(),
                vault.open(person, Secrecy.K, FIELD, Objects.requireNonNull(row.freeName()))))
        .toList();
  }

  /** Her record is erased, and with it the names she said. */
  @Transactional
  public void erase(UUID person) {
    table.forget(person, clock.instant());
  }

  /** True when somebody's name is like one of those she said; for whoever stands at the desk. */
  public boolean names(UUID person, String somebody) {
    return !table.named(person, NOBODY, names.wanted(somebody)).isEmpty();
  }
}
