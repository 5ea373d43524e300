package id.desbumi.operation;

import id.desbumi.database.DataFolder;
import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * In trial mode anybody may sign in as anybody, so only this very machine is listened to, whatever
 * the settings say.
 */
@Component
class TrialAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

  private final ObjectProvider<DataFolder> folder;

  TrialAddress(ObjectProvider<DataFolder> folder) {
    this.folder = folder;
  }

  @Override
  public void customize(ConfigurableWebServerFactory server) {
    if (folder.getObject().trial()) {
      server.setAddress(InetAddress.getLoopbackAddress());
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE; // after the settings
  }
}
