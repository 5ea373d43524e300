package id.desbumi.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The words of an ending, as a page or as JSON. */
@Component
class EndedPage {

  static final ModelAndView NOTHING = new ModelAndView();

  private final Frames frames;

  EndedPage(Frames frames) {
    this.frames = frames;
  }

  Object refused(Refusal refusal, HttpServletRequest request) {
    var key = "refusal." + refusal.key();
    return show(HttpStatus.CONFLICT, t(key), t(key + ".next"), null, request);
  }

  Object fault(String number, HttpServletRequest request) {
    return show(
        HttpStatus.INTERNAL_SERVER_ERROR,
        t("web.ended.500"),
        t("web.ended.500.next"),
        number,
        request);
  }

  Object ended(HttpStatus status, HttpServletRequest request) {
    var key =
        switch (status) {
          case UNAUTHORIZED -> "401";
          case FORBIDDEN -> "403";
          case NOT_FOUND -> "404";
          case METHOD_NOT_ALLOWED -> "405";
          case CONTENT_TOO_LARGE -> "413";
          case UNSUPPORTED_MEDIA_TYPE -> "415";
          case TOO_MANY_REQUESTS -> "429";
          case SERVICE_UNAVAILABLE -> "503";
          default -> "400";
        };
    return show(status, t("web.ended." + key), t("web.ended." + key + ".next"), null, request);
  }

  private Object show(
      HttpStatus status,
      String title,
      String next,
      @Nullable String number,
      HttpServletRequest request) {
    if (path(request).startsWith("/api/")) {
      var body = new LinkedHashMap<String, Object>();
      body.put("status", status.value());
      body.put("title", title);
      body.put("detail", next);
      if (number != null) {
        body.put("number", number);
      }
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(body);
    }
    var things =
        new LinkedHashMap<String, @Nullable Object>(
            Map.of(
                "frame",
                frames.bare(request),
                "title",
                title,
                "next",
                next,
                "atDesk",
                request.getAttribute(Viewer.class.getName()) != null));
    things.put("number", number);
    return new ModelAndView("web/ended", things, status);
  }

  private static String path(HttpServletRequest request) {
    var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return first == null ? request.getRequestURI() : first.toString();
  }
}
