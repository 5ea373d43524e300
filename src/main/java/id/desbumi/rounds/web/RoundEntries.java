package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Pendataan" for those who walk, plan, or want to know how far it is. */
@Component
class RoundEntries implements DeskEntries {

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    return viewer.role().atDesk() || viewer.role() == Role.VILLAGE_HEAD
        ? List.of(new Frame.Entry("/pendataan", t("rounds.title"), "map-pin", null))
        : List.of();
  }
}
