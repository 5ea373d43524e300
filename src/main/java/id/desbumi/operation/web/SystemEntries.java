package id.desbumi.operation.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** The administrator's way to her page. */
@Component
class SystemEntries implements DeskEntries {

  @Override
  public int order() {
    return 900;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    return viewer.role() == Role.ADMINISTRATOR
        ? List.of(new Frame.Entry("/sistem", t("operation.system"), "server", null))
        : List.of();
  }
}
