package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * What somebody works as just now: one role at a time. Desk roles stand for one area each; a case
 * worker's or an analyst's areas go together.
 *
 * @param until the last day, the earliest of its grants
 */
public record Duty(Role role, List<PlaceCode> areas, LocalDate until, boolean kaderSeeVillage) {

  public Duty {
    areas = List.copyOf(areas);
  }

  public PlaceCode home() {
    return LeastSight.home(areas);
  }

  public Reach people() {
    return LeastSight.people(role, areas, kaderSeeVillage);
  }

  /** The eyes of an account at this work. */
  public Viewer viewer(UUID account, String name, DutyTable.Choices choices) {
    return new Viewer(
        account,
        name,
        role,
        home(),
        people(),
        LeastSight.figures(role, areas, kaderSeeVillage),
        choices.excluded(),
        choices.opened());
  }

  /** The duties that several grants make; each grant is a duty of one area. */
  static List<Duty> together(List<Duty> grants) {
    var found = new LinkedHashMap<String, Duty>();
    for (var grant : grants) {
      var alone =
          switch (grant.role()) {
            case KADER, OFFICER, VILLAGE_HEAD -> true;
            case CASE_WORKER, CASE_DESK, ANALYST, AUDITOR, ADMINISTRATOR -> false;
          };
      var key = alone ? grant.role() + " " + grant.home() : grant.role().name();
      found.merge(key, grant, Duty::with);
    }
    return List.copyOf(found.values());
  }

  private Duty with(Duty other) {
    var all = new ArrayList<>(areas);
    other.areas.stream().filter(area -> !all.contains(area)).forEach(all::add);
    return new Duty(role, all, until.isBefore(other.until) ? until : other.until, kaderSeeVillage);
  }
}
