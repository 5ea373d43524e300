package id.desbumi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Something went wrong on our side.
 *
 * @param number to quote on the telephone: eight letters and digits that can't be misheard
 * @param stack where it happened, without the messages, which may hold what was typed
 */
record Fault(String number, String stack) {

  private static final String LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FRAMES = 40;

  static Fault of(Throwable thrown) {
    var number = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    var stack = new StringBuilder();
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 8; depth++, cause = cause.getCause()) {
      stack.append(depth == 0 ? "" : "because of ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        stack.append(" (SQL state ").append(sql.getSQLState()).append(')');
      }
      stack.append('\n');
      var frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        stack.append("    at ").append(frames[i]).append('\n');
      }
    }
    return new Fault(number.toString(), stack.toString());
  }

  /** Method and route, not the address itself: an address may have been mistyped by a person. */
  static String place(HttpServletRequest request) {
    var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + " " + (route == null ? "(no route)" : route);
  }
}
