package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final VillageChoices choices;
  private final Journal journal;
  private final Clock clock;
  private final JdbcClient db;

  Exclusions(
      Sight sight,
      GrantTable grants,
      AccountTable accounts,
      VillageChoices choices,
      Journal journal,
      Clock clock,
      JdbcClient db) {
    this.sight = sight;
    this.grants = grants;
    this.accounts = accounts;
    this.choices = choices;
    this.journal = journal;
    this.clock = clock;
    this.db = db;
  }

  /** Somebody who could see records of a village, and whether this person has ruled her out. */
  public record Reader(UUID account, String name, Set<Role> roles, boolean excluded) {}

  /** Everybody who can see people of the village today. */
  public List<Reader> readers(Viewer viewer, UUID person, PlaceCode village) {
    return sight.of(
        viewer,
        () -> {
          var ruledOut = excluded(person);
          var holding =
              grants.around(village, Today.of(clock)).stream()
                  .filter(grant -> grant.role().seesPeople())
                  .toList();
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
                      ruledOut.contains(account.id())))
              .sorted((one, other) -> one.name().compareTo(other.name()))
              .toList();
        });
  }

  /**
   * She rules an account out, or takes that back.
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
            insert(viewer, person, account);
          } else {
            end(person, account);
          }
          journal.note(viewer, Act.EXCLUDED, village, person, excluded ? "ya" : "tidak");
        });
  }

  /** True when nobody of the desk may see her any more, and the partner takes over. */
  public boolean nobodyAtDesk(UUID person, PlaceCode place) {
    var ruledOut = excluded(person);
    var all = choices.kaderSeeVillage(place.village());
    return grants.around(place.village(), Today.of(clock)).stream()
        .filter(grant -> grant.role().atDesk())
        .filter(
            grant -> LeastSight.people(grant.role(), List.of(grant.area()), all).holds(place, true))
        .allMatch(grant -> ruledOut.contains(grant.account()));
  }

  private Set<UUID> excluded(UUID person) {
    return Set.copyOf(
        db.sql(
                """
                select account
                  from access.exclusion
                 where person = :person
                   and account is not null
                   and ended_at is null
                """)
            .param("person", person)
            .query(UUID.class)
            .list());
  }

  private void insert(Viewer viewer, UUID person, UUID account) {
    db.sql(
            """
            insert into access.exclusion (id, person, account, told_by, told_at)
            values (:id, :person, :account, :by, :now)
            """)
        .param("id", Uuid7.next(clock))
        .param("person", person)
        .param("account", account)
        .param("by", viewer.account())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void end(UUID person, UUID account) {
    db.sql(
            """
            update access.exclusion
               set ended_at = :now
             where person = :person
               and account = :account
               and ended_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("person", person)
        .param("account", account)
        .update();
  }
}
