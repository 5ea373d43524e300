package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.casework.Incoming;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * At a desk the way to the door, the same whether anybody ever used it; for those who read, the
 * list with how many wait.
 */
@Component
class CaseworkEntries implements DeskEntries {

  private final Incoming incoming;

  CaseworkEntries(Incoming incoming) {
    this.incoming = incoming;
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    if (viewer.role().atDesk()) {
      return List.of(new Frame.Entry("/layanan/catat", t("casework.entry.door"), "lock", null));
    }
    if (viewer.role() != Role.CASE_WORKER && viewer.role() != Role.CASE_DESK) {
      return List.of();
    }
    var waiting = incoming.waiting(viewer);
    return List.of(
        new Frame.Entry(
            "/kasus/masuk", t("casework.entry.list"), "mail", waiting == 0 ? null : waiting));
  }
}
