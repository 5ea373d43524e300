package id.desbumi.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a controller answers: a page, the same page with mistakes, or another address. */
public final class Pages {

  private Pages() {}

  /** A template with what it needs; {@code frame} comes by itself. */
  public static ModelAndView page(String template, Map<String, ?> things) {
    return new ModelAndView(template, things);
  }

  /** The form again, with what was typed and what to put right: 422. */
  public static ModelAndView again(String template, Map<String, ?> things) {
    var page = new ModelAndView(template, things);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** On to another address with GET, so that going back or reloading sends nothing twice. */
  public static ModelAndView redirect(String path) {
    var away = new ModelAndView("redirect:" + path);
    away.setStatus(HttpStatus.SEE_OTHER);
    return away;
  }
}
