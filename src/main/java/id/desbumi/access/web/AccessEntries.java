package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.TermHandovers;
import id.desbumi.access.WithoutCaseWorker;
import id.desbumi.access.draft.Drafts;
import id.desbumi.access.signin.CurrentSession;
import id.desbumi.access.signin.Session;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The desk's entries of this room: one's own account, and who works here. */
@Component
class AccessEntries implements DeskEntries {

  private final CurrentSession sessions;
  private final TermHandovers handovers;
  private final HttpServletRequest request;
  private final Drafts drafts;
  private final WithoutCaseWorker without;

  AccessEntries(
      CurrentSession sessions,
      TermHandovers handovers,
      HttpServletRequest request,
      Drafts drafts,
      WithoutCaseWorker without) {
    this.sessions = sessions;
    this.handovers = handovers;
    this.request = request;
    this.drafts = drafts;
    this.without = without;
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    Optional<Session> session = sessions.known(request);
    var entries = new ArrayList<Frame.Entry>();
    var begun = drafts.count(viewer);
    if (begun > 0) {
      entries.add(new Frame.Entry(Frame.DRAFTS, t("access.entry.drafts"), "pencil", begun));
    }
    if (session.map(Session::appoints).orElse(false) || viewer.role() == Role.ADMINISTRATOR) {
      var without = this.without.of(viewer).size();
      entries.add(
          new Frame.Entry(
              "/akses", t("access.entry.who-works"), "users", without == 0 ? null : without));
    }
    if (viewer.role() == Role.VILLAGE_HEAD) {
      entries.add(new Frame.Entry("/akses/kader", t("access.entry.kader"), "eye", null));
    }
    if (viewer.role() == Role.VILLAGE_HEAD || viewer.role() == Role.OFFICER) {
      entries.add(new Frame.Entry("/pejabat", t("access.entry.officials"), "landmark", null));
    }
    var waiting = handovers.waitingFor(viewer);
    if (waiting > 0) {
      entries.add(
          new Frame.Entry("/akses/serah-terima", t("access.entry.terms"), "handshake", waiting));
    }
    entries.add(
        new Frame.Entry(
            "/akun",
            session.filter(it -> it.duties().size() > 1).isPresent()
                ? t("access.entry.roles")
                : t("access.entry.account"),
            "user",
            null));
    return entries;
  }
}
