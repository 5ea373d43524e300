package id.desbumi.today.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Hari ini" comes first on every desk, with the number of things that wait. */
@Component
class TodayEntries implements DeskEntries {

  private final WaitingCounts counts;

  TodayEntries(WaitingCounts counts) {
    this.counts = counts;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    var waiting = viewer.role().atDesk() ? counts.of(viewer) : 0;
    return List.of(
        new Frame.Entry(
            TodayController.PATH, t("today.title"), "sun", waiting == 0 ? null : waiting));
  }
}
