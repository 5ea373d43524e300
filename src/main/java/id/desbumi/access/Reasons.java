package id.desbumi.access;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Mengapa saya bisa melihat ini?": the duty behind somebody's eyes. */
@Component
public class Reasons {

  private final DutyTable duties;
  private final Clock clock;

  Reasons(DutyTable duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /**
   * Until when, as a sentence; nothing when no duty stands behind this viewer.
   *
   * <p>The role and its area are the viewer's own; the caller names them in its sentence.
   */
  public Optional<String> until(Viewer viewer) {
    return lastDay(viewer).map(day -> t("access.why.until", Formats.date(day)));
  }

  private Optional<LocalDate> lastDay(Viewer viewer) {
    return duties.of(viewer.account(), Today.of(clock)).stream()
        .filter(duty -> duty.role() == viewer.role() && duty.home().equals(viewer.home()))
        .map(Duty::until)
        .findFirst();
  }
}
