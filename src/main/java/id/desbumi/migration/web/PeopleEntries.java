package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Warga" on the side of the desks that see people. */
@Component
class PeopleEntries implements DeskEntries {

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    return viewer.role() == Role.OFFICER
            || viewer.role() == Role.KADER
            || viewer.role() == Role.CASE_WORKER
        ? List.of(new Frame.Entry("/warga", t("migration.list.title"), "users", null))
        : List.of();
  }
}
