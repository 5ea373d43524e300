package id.desbumi.access.signin;

import id.desbumi.core.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The session of a request, asked of the database once and only when somebody wants to know. */
@Component
public class CurrentSession {

  private static final String ASKED = CurrentSession.class.getName();

  private final Sessions sessions;

  CurrentSession(Sessions sessions) {
    this.sessions = sessions;
  }

  @SuppressWarnings("unchecked")
  public Optional<Session> of(HttpServletRequest request) {
    var asked = (Optional<Session>) request.getAttribute(ASKED);
    if (asked == null) {
      var secret = Cookies.session(request);
      asked = secret == null ? Optional.empty() : sessions.find(secret);
      request.setAttribute(ASKED, asked);
    }
    return asked;
  }

  /** The session when somebody has asked for it already; asks nobody. */
  @SuppressWarnings("unchecked")
  public Optional<Session> known(HttpServletRequest request) {
    var asked = (Optional<Session>) request.getAttribute(ASKED);
    return asked == null ? Optional.empty() : asked;
  }

  /** After something changed in the middle of a request. */
  public void forget(HttpServletRequest request) {
    request.removeAttribute(ASKED);
  }

  /** Whose request this is; {@link FormProof#NOBODY}'s when nobody is signed in. */
  UUID account(HttpServletRequest request) {
    if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
      return viewer.account();
    }
    return of(request).map(Session::account).orElse(FormProof.NOBODY);
  }
}
