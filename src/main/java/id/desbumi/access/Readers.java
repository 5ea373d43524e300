package id.desbumi.access;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who can read a record of a village, in words to be read aloud before anything is written down.
 * Made from the grants in force and the rules of {@link LeastSight}, never typed.
 */
@Component
public class Readers {

  private final GrantTable grants;
  private final VillageChoices choices;
  private final Clock clock;

  Readers(GrantTable grants, VillageChoices choices, Clock clock) {
    this.grants = grants;
    this.choices = choices;
    this.clock = clock;
  }

  /**
   * One line for each kind of reader.
   *
   * @param keptInVillage she said "jangan dibagikan ke luar desa"
   */
  public List<String> of(PlaceCode village, boolean keptInVillage) {
    var all = choices.kaderSeeVillage(village);
    var lines = new ArrayList<String>();
    lines.add(t("access.readers.officer", count(village, Role.OFFICER, all, keptInVillage).size()));
    var kader = count(village, Role.KADER, all, keptInVillage).size();
    if (kader > 0) {
      lines.add(t(all ? "access.readers.kader.village" : "access.readers.kader", kader));
    }
    var partner = count(village, Role.CASE_WORKER, all, keptInVillage).size();
    if (partner > 0) {
      lines.add(t("access.readers.partner", partner));
    }
    return lines;
  }

  private Set<UUID> count(PlaceCode village, Role role, boolean all, boolean kept) {
    var found = new TreeSet<UUID>();
    for (var grant : grants.around(village, Today.of(clock))) {
      var reach = LeastSight.people(grant.role(), List.of(grant.area()), all);
      var own = village.holds(grant.area()) ? grant.area() : village;
      if (grant.role() == role && reach.holds(own, kept)) {
        found.add(grant.account());
      }
    }
    return found;
  }
}
