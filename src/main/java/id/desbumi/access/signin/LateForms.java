package id.desbumi.access.signin;

import id.desbumi.access.FormField;
import id.desbumi.access.draft.DraftForm;
import id.desbumi.access.draft.Drafts;
import id.desbumi.web.Sending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form whose proof is not this session's. When it is a true one of this browser, its session
 * ended (or somebody else signed in since): what was typed is kept for its writer, and she is asked
 * to sign in. When it is not, it is refused.
 */
@Component
public class LateForms implements AccessDeniedHandler {

  private final FormProof proof;
  private final PostponedPosts posts;

  /** What stands in these is nobody's to keep, or nothing was typed. */
  private static final List<String> NEVER = List.of("/keluar", "/akun", "/masuk", "/tirai");

  private final CurrentSession sessions;
  private final Drafts drafts;
  private final Clock clock;

  LateForms(
      FormProof proof, PostponedPosts posts, CurrentSession sessions, Drafts drafts, Clock clock) {
    this.proof = proof;
    this.posts = posts;
    this.sessions = sessions;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    var owner = proof.owner(request).filter(account -> !account.equals(FormProof.NOBODY));
    if (owner.isEmpty()) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return;
    }
    var path = request.getRequestURI();
    var kept = keep(owner.get(), request);
    var next =
        sessions.of(request).isPresent()
            ? "/masuk/lain"
            : path.equals("/keluar") ? "/" : kept ? "/masuk?tersimpan" : "/masuk" + back(request);
    Sending.go(request, response, next);
  }

  /** Where she was, when a script or the curtain asks: back there after signing in. */
  private static String back(HttpServletRequest request) {
    var page = request.getParameter(DraftForm.PAGE);
    var back = page == null ? request.getParameter("ke") : page;
    return back == null ? "" : "?ke=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** Keeps what was sent too late for its writer; false for what is not to be kept. */
  public boolean keep(UUID account, HttpServletRequest request) {
    var path = request.getRequestURI();
    var fields = fields(request);
    if (!request.getMethod().equals("POST")
        || NEVER.stream().anyMatch(path::startsWith)
        || fields.stream().mapToInt(field -> field.value().length()).sum()
            > PostponedPosts.LONGEST) {
      return false;
    }
    if (path.equals(DraftForm.PATH)) {
      DraftForm.read(request.getParameterMap(), clock.instant())
          .filter(draft -> !DraftForm.isRefused(request.getParameterMap()))
          .ifPresent(draft -> drafts.keep(account, draft));
      return false;
    }
    if (path.startsWith(DraftForm.PATH + "/")) {
      return false;
    }
    posts.keep(account, path, fields);
    return true;
  }

  private static List<FormField> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("_csrf") && !entry.getKey().equals(SENT_AGAIN))
        .flatMap(entry ->
            Arrays.stream(entry.getValue()).map(value -> new FormField(entry.getKey(), value)))
        .toList();
  }

  /** The field by which a kept form says that it is one. */
  static final String SENT_AGAIN = "_tersimpan";
}
