package id.desbumi.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** No browser keeps these pages, nor shows them again on the way back. */
final class NoTrace {

  private NoTrace() {}

  static void on(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
