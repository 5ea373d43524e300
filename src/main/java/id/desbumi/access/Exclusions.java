package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * "Siapa yang tidak boleh melihat?": her own word against every reach. It binds with the next
 * request of whoever is named, and nobody is told.
 *
 * <p>The caller has found the person for the viewer; here is only who of the desk there is.
 */
@Service
public class Exclusions {

  private final Sight sight;
  private final GrantTable grants;
  private final AccountTable accounts;
  private final ExclusionTable table;
  private final NameKeys names;
  private final VillageChoices choices;
  private final Journal journal;
  private final Clock clock;

  Exclusions(
      Sight sight,
      GrantTable grants,
      AccountTable accounts,
      ExclusionTable table,
      NameKeys names,
      VillageChoices choices,
      Journal journal,
      Clock clock) {
    this.sight = sight;
    this.grants = grants;
    this.accounts = accounts;
    this.table = table;
    this.names = names;
    this.choices = choices;
    this.journal = journal;
    this.clock = clock;
  }

  /** How it comes that somebody must not see her. */
  public enum How {
    /** She does. */
    NOT_EXCLUDED,
    /** She chose this very account. */
    CHOSEN,
    /** The account bears a name she said; it holds until she says that it is not the one. */
    NAMED,
    /** Nobody at the desk, she said. */
    WHOLE_DESK
  }

  /** Somebody who could see records of a village, and whether this person has ruled her out. */
  public record Reader(UUID account, String name, Set<Role> roles, How how) {

    public boolean excluded() {
      return how != How.NOT_EXCLUDED;
    }
  }

  /** Everybody who can see people of the village today. */
  public List<Reader> readers(Viewer viewer, UUID person, PlaceCode village) {
    return sight.of(
        viewer,
        () -> {
          var holding =
              grants.around(village, Today.of(clock)).stream()
                  .filter(grant -> grant.role().seesPeople())
                  .toList();
          var how = how(person, holding);
          return accounts
              .named(holding.stream().map(RoleGrant::account).distinct().toList())
              .stream()
              .map(account ->
                  new Reader(
                      account.id(),
                      account.name(),
                      new TreeSet<>(
                          holding.stream()
                              .filter(grant -> grant.account().equals(account.id()))
                              .map(RoleGrant::role)
                              .toList()),
                      how.getOrDefault(account.id(), How.NOT_EXCLUDED)))
              .sorted((one, other) -> one.name().compareTo(other.name()))
              .toList();
        });
  }

  /**
   * She rules an account out, or takes that back. Of one that only bears a name she said, taking it
   * back means that it is not the one.
   *
   * @throws Refusal {@code exclusion.unknown} for an account that could not see her anyway
   */
  public void set(Viewer viewer, UUID person, PlaceCode village, UUID account, boolean excluded) {
    sight.run(
        viewer,
        () -> {
          var there =
              readers(viewer, person, village).stream()
                  .filter(reader -> reader.account().equals(account))
                  .findFirst()
                  .orElseThrow(() -> new Refusal("exclusion.unknown"));
          if (there.excluded() == excluded) {
            return;
          }
          if (excluded) {
            table.account(Uuid7.next(clock), person, account, viewer.account(), clock.instant());
          } else {
            allow(viewer, person, there);
          }
          journal.note(viewer, Act.EXCLUDED, village, person, excluded ? "ya" : "tidak");
        });
  }

  /** Nobody at the desk of her village, also none who comes later; or that taken back. */
  public void wholeDesk(Viewer viewer, UUID person, PlaceCode village, boolean excluded) {
    sight.run(
        viewer,
        () -> {
          var there = desks(person);
          if (there.isEmpty() != excluded) {
            return;
          }
          if (excluded) {
            table.desk(
                Uuid7.next(clock), person, village.village(), viewer.account(), clock.instant());
          } else {
            there.forEach(id -> table.end(person, id, clock.instant()));
          }
          journal.note(
              viewer, Act.EXCLUDED, village.village(), person, excluded ? "meja" : "meja tidak");
        });
  }

  /** True when she said that nobody at the desk may see her. */
  public boolean isWholeDesk(UUID person) {
    return !desks(person).isEmpty();
  }

  /** True when nobody of the desk may see her any more, and the partner takes over. */
  public boolean nobodyAtDesk(UUID person, PlaceCode place) {
    var all = choices.kaderSeeVillage(place.village());
    var desk =
        grants.around(place.village(), Today.of(clock)).stream()
            .filter(grant -> grant.role().atDesk())
            .filter(grant ->
                LeastSight.people(grant.role(), List.of(grant.area()), all).holds(place, true))
            .toList();
    var how = how(person, desk);
    return desk.stream().allMatch(grant -> how.containsKey(grant.account()));
  }

  private void allow(Viewer viewer, UUID person, Reader there) {
    switch (there.how()) {
      case NOT_EXCLUDED -> {}
      case CHOSEN ->
          table.of(person).stream()
              .filter(row -> there.account().equals(row.account()))
              .forEach(row -> table.end(person, row.id(), clock.instant()));
      case NAMED ->
          table
              .named(person, there.account(), names.wanted(there.name()))
              .forEach(
                  id -> table.notTheOne(id, there.account(), viewer.account(), clock.instant()));
      case WHOLE_DESK -> throw new Refusal("exclusion.whole-desk");
    }
  }

  private List<UUID> desks(UUID person) {
    return table.of(person).stream()
        .filter(row -> row.desk() != null)
        .map(ExclusionTable.Row::id)
        .toList();
  }

  /** Which of these grants' accounts are ruled out, and how. */
  private Map<UUID, How> how(UUID person, Collection<RoleGrant> holding) {
    var rows = table.of(person);
    var found = new HashMap<UUID, How>();
    if (rows.isEmpty()) {
      return found;
    }
    if (rows.stream().anyMatch(row -> row.desk() != null)) {
      holding.stream()
          .filter(grant -> grant.role().atDesk())
          .forEach(grant -> found.put(grant.account(), How.WHOLE_DESK));
    }
    if (rows.stream().anyMatch(row -> row.freeName() != null)) {
      accounts.named(holding.stream().map(RoleGrant::account).distinct().toList()).stream()
          .filter(
              account -> !table.named(person, account.id(), names.wanted(account.name())).isEmpty())
          .forEach(account -> found.put(account.id(), How.NAMED));
    }
    rows.stream()
        .flatMap(row -> Stream.ofNullable(row.account()))
        .forEach(account -> found.put(account, How.CHOSEN));
    return found;
  }
}
