package id.desbumi.today;

import id.desbumi.access.Sight;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.Incomplete;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.Merging;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.territory.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What waits for a desk, derived anew each time. Last days: a call by the agreed rhythm, a visit 14
 * days after return, a handover 3 days after the offer, a record complete 7 days after its entry,
 * looked over every six months; what somebody asked about her own data within 3 x 24 hours, an
 * emergency opening looked over within 24. A NIK two records say has no last day. A return that
 * nobody visited for half a year has no last day any more, nor has asking somebody of whom only
 * others told.
 */
@Service
public class WorkList {

  /** So many of each kind are read: more than a village has. */
  static final int MOST = 500;

  private static final int DAYS_TO_ACCEPT = 3;
  private static final int DAYS_TO_COMPLETE = 7;
  private static final int MONTHS_UNCHECKED = 6;
  private static final int MONTHS_A_RETURN_IS_NEWS = 6;

  private final Sight sight;
  private final People people;
  private final Handovers handovers;
  private final Merging merging;
  private final Journeys journeys;
  private final RightsWork rights;
  private final Places places;
  private final Clock clock;

  WorkList(
      Sight sight,
      People people,
      Handovers handovers,
      Merging merging,
      Journeys journeys,
      RightsWork rights,
      Places places,
      Clock clock) {
    this.sight = sight;
    this.people = people;
    this.handovers = handovers;
    this.merging = merging;
    this.journeys = journeys;
    this.rights = rights;
    this.places = places;
    this.clock = clock;
  }

  /** The work of this viewer; none for those who do not work at a village's desk. */
  public DayWork of(Viewer viewer) {
    var zone = places.zone(viewer.home());
    var day = LocalDate.ofInstant(clock.instant(), zone);
    return viewer.role().atDesk()
        ? sight.of(viewer, () -> read(viewer, day, zone))
        : new DayWork(day, List.of(), false);
  }

  /** True when nobody is recorded yet within this viewer's reach. */
  public boolean isNew(Viewer viewer) {
    return people.list(viewer, PlaceCode.NATION, Optional.empty(), 1).isEmpty();
  }

  private DayWork read(Viewer viewer, LocalDate day, ZoneId zone) {
    var due = journeys.unheard(viewer, MOST);
    var alone = people.leftAlone(viewer, due.stream().map(one -> one.person().value()).toList());
    var unheard = due.stream().filter(one -> !alone.contains(one.person())).toList();
    var unvisited = journeys.unvisited(viewer, MOST);
    var names =
        people.byIds(
            viewer,
            Stream.concat(unheard.stream(), unvisited.stream())
                .map(one -> one.person().value())
                .distinct()
                .toList());
    var incomplete = people.incomplete(viewer, MOST);
    var unchecked = people.uncheckedSince(viewer, day.minusMonths(MONTHS_UNCHECKED), MOST);
    var tasks = new ArrayList<Task>();
    unheard.forEach(one -> add(tasks, Deed.CALL, one, names, one.by()));
    unvisited.forEach(one -> add(tasks, Deed.VISIT, one, names, visitBy(one, day)));
    incomplete.forEach(one -> tasks.add(record(one, zone)));
    unchecked.forEach(one -> tasks.add(check(one, day)));
    tasks.addAll(rights.of(viewer, zone));
    if (viewer.role() == Role.OFFICER) {
      handovers.waiting(viewer).forEach(one -> tasks.add(accept(one, zone)));
      merging.sameNik(viewer, MOST).forEach(pair -> tasks.add(sameNik(pair, day)));
    }
    handovers
        .offered(viewer, MOST)
        .forEach(one ->
            tasks.add(
                new Task(
                    Deed.WAIT, one.person(), one.name(), one.to(), on(one.offered(), zone), null)));
    return new DayWork(
        day,
        tasks,
        Stream.of(due, unvisited, incomplete, unchecked).anyMatch(one -> one.size() == MOST));
  }

  private static void add(
      List<Task> tasks,
      Deed deed,
      Journeys.Due due,
      Map<PersonId, ListedPerson> names,
      @Nullable LocalDate by) {
    Optional.ofNullable(names.get(due.person()))
        .ifPresent(her ->
            tasks.add(new Task(deed, due.person(), her.name(), her.place(), due.last(), by)));
  }

  private static @Nullable LocalDate visitBy(Journeys.Due due, LocalDate day) {
    return due.last().isBefore(day.minusMonths(MONTHS_A_RETURN_IS_NEWS)) ? null : due.by();
  }

  private static Task record(Incomplete one, ZoneId zone) {
    var entered = on(one.recorded(), zone);
    return one.asked()
        ? new Task(
            Deed.COMPLETE,
            one.id(),
            one.name(),
            one.place(),
            entered,
            entered.plusDays(DAYS_TO_COMPLETE),
            one.missing())
        : new Task(Deed.ASK, one.id(), one.name(), one.place(), entered, null);
  }

  private static Task check(ListedPerson one, LocalDate day) {
    var checked = one.checked() == null ? day : one.checked();
    return new Task(Deed.CHECK, one.id(), one.name(), one.place(), checked, null);
  }

  private static Task accept(Handovers.Waiting one, ZoneId zone) {
    var offered = on(one.offered(), zone);
    return new Task(
        Deed.ACCEPT, null, one.name(), one.from(), offered, offered.plusDays(DAYS_TO_ACCEPT));
  }

  private static Task sameNik(Merging.SameNik pair, LocalDate day) {
    return new Task(
        Deed.SAME_NIK,
        pair.one().id(),
        pair.one().name(),
        pair.one().place(),
        day,
        null,
        List.of(),
        pair.other().id());
  }

  private static LocalDate on(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
