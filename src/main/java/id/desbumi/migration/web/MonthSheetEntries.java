package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Lembar bulan" on the side of a kader's and an officer's desk. */
@Component
class MonthSheetEntries implements DeskEntries {

  @Override
  public int order() {
    return 850;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    return viewer.role() == Role.KADER || viewer.role() == Role.OFFICER
        ? List.of(new Frame.Entry("/lembar-bulan", t("migration.month.entry"), "calendar", null))
        : List.of();
  }
}
