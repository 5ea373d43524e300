package id.desbumi.testing;

import id.desbumi.database.DatabaseRole;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives every Spring context of the tests a database of its own. */
public class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var server = TestDatabase.get();
    var name = server.fresh();
    var app = server.login(name, DatabaseRole.APP);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "fresh database",
                Map.of(
                    "DESBUMI_MASTER_KEY", "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMTI=",
                    "test.database", name,
                    "spring.datasource.url", app.url(),
                    "spring.datasource.password", app.password(),
                    "desbumi.database.owner-password", app.password(),
                    "desbumi.database.worker-password", app.password(),
                    "desbumi.database.public-password", app.password(),
                    "desbumi.database.pool-size", "8")));
  }
}
