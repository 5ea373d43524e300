package id.desbumi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is answered before the program itself is reached: a request line or header that can't be
 * read. A plain page of ours instead of the server's own, which would tell its name.
 */
public final class DoorErrors extends ErrorReportValve {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="id">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <h1>%1$s</h1>
      <p>%2$s</p>
      <p><a href="/">Desbumi</a></p>
      </html>
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    var words = ResourceBundle.getBundle("messages.web", Text.INDONESIAN);
    var key = response.getStatus() < 500 ? "web.ended.400" : "web.ended.503";
    try {
      response.setContentType("text/html");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.setHeader("Content-Security-Policy", "default-src 'none'");
      var page = PAGE.formatted(words.getString(key), words.getString(key + ".next"));
      response.setContentLength(page.getBytes(StandardCharsets.UTF_8).length);
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(page);
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      // whoever asked has left
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Door {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainDoor() {
      return factory ->
          factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass(DoorErrors.class.getName());
            }
          });
    }
  }
}
