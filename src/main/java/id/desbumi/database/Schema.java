package id.desbumi.database;

import java.util.List;
import org.flywaydb.core.Flyway;

/** The tables of all rooms: one schema and one history each, set up floor by floor. */
public final class Schema {

  /** The rooms that have tables, lower floors first. */
  public static final List<String> ROOMS =
      List.of(
          "audit",
          "vault",
          "tally",
          "territory",
          "access",
          "guide",
          "registry",
          "migration",
          "statistics",
          "today",
          "sync",
          "site");

  private Schema() {}

  /** Brings every room up to date, as the owner; what is up to date is left alone. */
  public static void migrate(Login owner) {
    for (var room : ROOMS) {
      if (Schema.class.getResource("/db/migration/" + room) != null) {
        Flyway.configure()
            .dataSource(owner.url(), owner.user(), owner.password())
            .schemas(room)
            .locations("classpath:db/migration/" + room)
            .cleanDisabled(true)
            .load()
            .migrate();
      }
    }
  }
}
