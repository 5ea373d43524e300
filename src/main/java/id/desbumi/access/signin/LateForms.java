package id.desbumi.access.signin;

import id.desbumi.access.signin.PostponedPost.Field;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
class LateForms implements AccessDeniedHandler {

  private final FormProof proof;
  private final PostponedPosts posts;
  private final CurrentSession sessions;

  LateForms(FormProof proof, PostponedPosts posts, CurrentSession sessions) {
    this.proof = proof;
    this.posts = posts;
    this.sessions = sessions;
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
    var fields = fields(request);
    var keeps =
        request.getMethod().equals("POST")
            && !path.equals("/keluar")
            && !path.startsWith("/akun")
            && fields.stream().mapToInt(field -> field.value().length()).sum()
                <= PostponedPosts.LONGEST;
    if (keeps) {
      posts.keep(owner.get(), path, fields);
    }
    var next =
        sessions.of(request).isPresent()
            ? "/masuk/lain"
            : path.equals("/keluar") ? "/" : keeps ? "/masuk?tersimpan" : "/masuk";
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", next);
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", next);
    }
  }

  private static List<Field> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("_csrf") && !entry.getKey().equals(SENT_AGAIN))
        .flatMap(
            entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
        .toList();
  }

  /** The field by which a kept form says that it is one. */
  static final String SENT_AGAIN = "_tersimpan";
}
