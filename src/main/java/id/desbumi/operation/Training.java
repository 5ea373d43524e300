package id.desbumi.operation;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the Java machine what a start is like, once after a build: serves the first pages to itself
 * on a scratch folder and ends, so that what was loaded can be kept for the next start.
 */
@Component
@ConditionalOnProperty("desbumi.training")
class Training {

  private static final List<String> PAGES = List.of("/", "/masuk", "/bantuan", "/data", "/data/53");

  @EventListener
  @Order(Integer.MAX_VALUE)
  void on(ApplicationReadyEvent event) throws IOException {
    var context = event.getApplicationContext();
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    for (var page : PAGES) {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
      try (var body =
          connection.getResponseCode() < 400
              ? connection.getInputStream()
              : connection.getErrorStream()) {
        if (body != null) {
          body.readAllBytes();
        }
      }
    }
    System.exit(SpringApplication.exit(context));
  }
}
