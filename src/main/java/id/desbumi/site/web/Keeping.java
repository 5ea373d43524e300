package id.desbumi.site.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * How long browsers and caches on the way may keep a public page. The language is in a cookie, so
 * that is part of the key.
 */
final class Keeping {

  /** Pages with the live total: it must show within five seconds. */
  static final Duration LIVE = Duration.ofSeconds(2);

  /** Pages of text and published series. */
  static final Duration TEXT = Duration.ofMinutes(5);

  private Keeping() {}

  static void upTo(Duration time, HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(time).cachePublic().getHeaderValue());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }
}
