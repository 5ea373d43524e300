package id.desbumi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where to go next, told in a way that whoever asks understands: a browser follows an address by
 * itself; our script, which sends a form again until the line holds, and htmx read it from a header
 * and go there once.
 */
@Configuration(proxyBeanMethods = false)
public class Sending implements WebMvcConfigurer, HandlerInterceptor {

  /** Sent along by our script. */
  public static final String ASKED = "Desbumi-Sending";

  /** The address to go to. */
  public static final String NEXT = "Desbumi-Next";

  private static final String AWAY = "redirect:";

  /** True when our script asks, not the browser itself. */
  public static boolean byScript(HttpServletRequest request) {
    return request.getHeader(ASKED) != null;
  }

  /** Answers with the next address. */
  public static void go(HttpServletRequest request, HttpServletResponse response, String next) {
    if (byScript(request)) {
      response.setHeader(NEXT, next);
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", next);
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, next);
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || !byScript(request)) {
      return;
    }
    var name = page.getViewName();
    if (name != null && name.startsWith(AWAY)) {
      page.clear();
      go(request, response, name.substring(AWAY.length()));
    }
  }
}
