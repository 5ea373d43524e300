package id.desbumi.operation;

import id.desbumi.database.DataFolder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the screen where the program is and how to come in. */
@Component
class FirstLines {

  private final DataFolder folder;
  private volatile int port;

  FirstLines(DataFolder folder) {
    this.folder = folder;
  }

  @EventListener
  void on(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  @EventListener
  void on(ApplicationReadyEvent event) {
    if (port > 0
        && !event.getApplicationContext().getEnvironment().containsProperty("test.database")) {
      System.out.println(text());
    }
  }

  private String text() {
    var address = "http://localhost:" + port;
    return folder.trial()
        ? """

        Desbumi is running for trial with sample people: %1$s
        Sign in at %1$s/masuk, where each sample person has a button.
        Stop it with Ctrl-C; the data stay in %2$s.
        """
            .formatted(address, folder.path())
        : "\nDesbumi is running: %s\n".formatted(address);
  }
}
