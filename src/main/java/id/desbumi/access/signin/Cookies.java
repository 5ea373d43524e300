package id.desbumi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser keeps for us: scripts cannot read it, other sites' forms do not bring it. */
public final class Cookies {

  /** The secret of the session; gone when the browser closes. */
  static final String SESSION = "desbumi";

  /** The secret of a browser she has used before. */
  static final String DEVICE = "desbumi_device";

  private Cookies() {}

  /** The session's secret of this browser, or null. */
  public static @Nullable String session(HttpServletRequest request) {
    return read(request, SESSION);
  }

  public static @Nullable String device(HttpServletRequest request) {
    return read(request, DEVICE);
  }

  public static void keepSession(
      HttpServletRequest request, HttpServletResponse response, String secret) {
    keep(request, response, SESSION, secret, Duration.ofSeconds(-1));
  }

  public static void dropSession(HttpServletRequest request, HttpServletResponse response) {
    keep(request, response, SESSION, "", Duration.ZERO);
  }

  public static void keepDevice(
      HttpServletRequest request, HttpServletResponse response, String secret) {
    keep(request, response, DEVICE, secret, Duration.ofDays(180));
  }

  static @Nullable String read(HttpServletRequest request, String name) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build()
            .toString());
  }
}
