package id.desbumi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Static files are kept for a year under their hashed address, and asked for anew under others. */
@Component
class StaticCaching extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    var file = path.isEmpty() ? path : path.substring(1);
    if (Assets.knows(file)) {
      var query = request.getQueryString();
      var version = query != null && query.startsWith("v=") ? query.substring(2) : null;
      response.setHeader(
          HttpHeaders.CACHE_CONTROL,
          Assets.lasts(file, version) ? "public, max-age=31536000, immutable" : "no-cache");
    }
    chain.doFilter(request, response);
  }
}
