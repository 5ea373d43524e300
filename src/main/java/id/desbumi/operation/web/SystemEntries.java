package id.desbumi.operation.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways of administrator and auditor to their pages. */
@Component
class SystemEntries implements DeskEntries {

  @Override
  public int order() {
    return 900;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    return switch (viewer.role()) {
      case ADMINISTRATOR ->
          List.of(new Frame.Entry("/sistem", t("operation.system"), "server", null));
      case AUDITOR ->
          List.of(new Frame.Entry("/pemeriksaan", t("operation.audit"), "shield-check", null));
      default -> List.of();
    };
  }
}
