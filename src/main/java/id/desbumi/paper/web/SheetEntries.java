package id.desbumi.paper.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Lembar kertas" on the side of the desks that go from door to door. */
@Component
class SheetEntries implements DeskEntries {

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    return viewer.role() == Role.OFFICER || viewer.role() == Role.KADER
        ? List.of(new Frame.Entry("/lembar", t("paper.title"), "file-text", null))
        : List.of();
  }
}
