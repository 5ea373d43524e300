package id.desbumi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes out of every typed word what no keyboard types and no database keeps: NUL and other control
 * characters (lines and tabs stay), halves of a character, and marks that turn the reading
 * direction. Emoji stay.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CleanWords extends OncePerRequestFilter {

  private static final Pattern UNTYPED =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\u202A-\\u202E\\u2066-\\u2069]|\\uFEFF");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Clean(request), response);
  }

  static String clean(String typed) {
    return UNTYPED.matcher(typed).replaceAll("");
  }

  private static final class Clean extends HttpServletRequestWrapper {

    Clean(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      var typed = super.getParameter(name);
      return typed == null ? null : clean(typed);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      var typed = super.getParameterValues(name);
      return typed == null ? null : all(typed);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var clean = new LinkedHashMap<String, String[]>();
      super.getParameterMap().forEach((name, typed) -> clean.put(name, all(typed)));
      return clean;
    }

    private static String[] all(String[] typed) {
      var clean = new String[typed.length];
      for (int i = 0; i < typed.length; i++) {
        clean[i] = clean(typed[i]);
      }
      return clean;
    }
  }
}
