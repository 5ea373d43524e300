package id.desbumi.web;

import id.desbumi.core.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: Indonesian, unless a visitor chose English by {@code ?bahasa=en}, which a
 * cookie remembers. The desk is in Indonesian.
 */
@Configuration(proxyBeanMethods = false)
class Language {

  private static final String NAME = "bahasa";

  @Bean
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(Viewer.class.getName()) != null) {
          return Text.INDONESIAN;
        }
        var chosen = asked(request);
        if (chosen == null) {
          var cookie = WebUtils.getCookie(request, NAME);
          chosen = cookie == null ? null : cookie.getValue();
        }
        return "en".equals(chosen) ? Locale.ENGLISH : Text.INDONESIAN;
      }

      @Override
      public void setLocale(
          HttpServletRequest request,
          @Nullable HttpServletResponse response,
          @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address chooses the language");
      }
    };
  }

  @Bean
  OncePerRequestFilter languageCookie() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        var chosen = asked(request);
        if (chosen != null) {
          response.addHeader(
              HttpHeaders.SET_COOKIE,
              ResponseCookie.from(NAME, chosen)
                  .path("/")
                  .maxAge(Duration.ofDays(365))
                  .httpOnly(true)
                  .sameSite("Lax")
                  .build()
                  .toString());
        }
        chain.doFilter(request, response);
      }
    };
  }

  /** Read from the address itself: asking for a parameter would read the body of a form. */
  private static @Nullable String asked(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null) {
      return null;
    }
    for (var part : query.split("&", -1)) {
      if (part.equals(NAME + "=en") || part.equals(NAME + "=id")) {
        return part.substring(NAME.length() + 1);
      }
    }
    return null;
  }
}
