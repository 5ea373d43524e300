package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who works at a village's own desk today, and how far each sees: kader and officers. */
@Component
public class DeskWorkers {

  private final GrantTable grants;
  private final AccountTable accounts;
  private final VillageChoices choices;
  private final Clock clock;

  DeskWorkers(GrantTable grants, AccountTable accounts, VillageChoices choices, Clock clock) {
    this.grants = grants;
    this.accounts = accounts;
    this.choices = choices;
    this.clock = clock;
  }

  /** Somebody in one role of hers. */
  public record Worker(UUID account, String name, Role role, Reach people) {

    /** True when her work there shows her everybody of this dusun or RT. */
    public boolean sees(PlaceCode place) {
      return people.holds(place, true);
    }
  }

  /** By role and name; several areas of one role stand together. */
  public List<Worker> of(PlaceCode village) {
    var all = choices.kaderSeeVillage(village);
    var areas = new LinkedHashMap<RoleOf, List<PlaceCode>>();
    for (var grant : grants.around(village, Today.of(clock))) {
      if (grant.role().atDesk()) {
        areas.merge(
            new RoleOf(grant.account(), grant.role()), List.of(grant.area()), DeskWorkers::both);
      }
    }
    return accounts.named(areas.keySet().stream().map(RoleOf::account).distinct().toList()).stream()
        .flatMap(account ->
            areas.entrySet().stream()
                .filter(one -> one.getKey().account().equals(account.id()))
                .map(one ->
                    new Worker(
                        account.id(),
                        account.name(),
                        one.getKey().role(),
                        LeastSight.people(one.getKey().role(), one.getValue(), all))))
        .sorted(
            Comparator.comparing(Worker::role)
                .thenComparing(Worker::name)
                .thenComparing(Worker::account))
        .toList();
  }

  private record RoleOf(UUID account, Role role) {}

  private static List<PlaceCode> both(List<PlaceCode> one, List<PlaceCode> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
