package id.desbumi.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Route;
import id.desbumi.core.Viewer;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A browser at somebody's desk: every request is answered by the pages themselves, as her. */
public final class DeskBrowser {

  public static final String ADDRESS = "http://desbumi.test";

  private DeskBrowser() {}

  public static Browser of(Browser browser, MockMvc pages, Viewer viewer) {
    return browser.answering("**/*", route -> answer(route, pages, viewer));
  }

  /** Answers one request as her; for a test that answers others itself. */
  public static void answer(Route route, MockMvc pages, Viewer viewer) {
    try {
      var asked = route.request();
      var url = asked.url(); // a server gives ?tersimpan an empty value, MockMvc gives it none
      var at = URI.create(url.contains("?") && !url.contains("=") ? url + "=" : url);
      var body = asked.postDataBuffer();
      var request =
          asked.method().equals("POST")
              ? post(at)
                  .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                  .content(body == null ? new byte[0] : body)
              : get(at);
      // what our own scripts say of themselves
      asked
          .headers()
          .forEach((name, value) -> {
            if (name.startsWith("desbumi-") || name.startsWith("hx-")) {
              request.header(name, value);
            }
          });
      var answer =
          pages
              .perform(request.requestAttr(Viewer.class.getName(), viewer).with(csrf()))
              .andReturn()
              .getResponse();
      Map<String, String> headers = new TreeMap<>();
      for (var name : answer.getHeaderNames()) {
        headers.put(name, String.valueOf(answer.getHeader(name)));
      }
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(answer.getStatus())
              .setHeaders(headers)
              .setBodyBytes(answer.getContentAsByteArray()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
