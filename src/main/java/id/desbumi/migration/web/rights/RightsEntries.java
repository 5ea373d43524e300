package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.rights.Emergencies;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the side: what is in the partner's care, and the door for an emergency. */
@Component
class RightsEntries implements DeskEntries {

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    var entries = new ArrayList<Frame.Entry>();
    if (viewer.role() == Role.CASE_WORKER) {
      entries.add(new Frame.Entry("/titipan", t("migration.care.title"), "hand-helping", null));
    }
    if (Emergencies.mayOpen(viewer)) {
      entries.add(new Frame.Entry("/darurat", t("migration.emergency.entry"), "siren", null));
    }
    return entries;
  }
}
