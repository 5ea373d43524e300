package id.desbumi.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database the program works with: started or reached, prepared, its tables up to date. Closing
 * it stops the server inside, and leaves one outside alone.
 */
public final class Database implements AutoCloseable {

  private static final String NAME = "desbumi";

  private final Map<DatabaseRole, Login> logins;
  private final @Nullable EmbeddedPostgres inside;

  private Database(Map<DatabaseRole, Login> logins, @Nullable EmbeddedPostgres inside) {
    this.logins = logins;
    this.inside = inside;
    Schema.migrate(login(DatabaseRole.OWNER));
  }

  /** The PostgreSQL inside the program, in the folder of the settings. */
  static Database inside(DatabaseProperties settings) {
    var server =
        EmbeddedPostgres.start(
            settings.folder(),
            settings.binariesOrDefault(),
            List.of("shared_buffers=" + settings.sharedBuffers()));
    try {
      var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
      var logins = new EnumMap<DatabaseRole, Login>(DatabaseRole.class);
      for (var role : DatabaseRole.values()) {
        var password = server.password(role.login());
        passwords.put(role, password);
        logins.put(role, new Login(server.url(NAME), role.login(), password));
      }
      try (var superuser =
          DriverManager.getConnection(
              server.url("postgres"),
              EmbeddedPostgres.SUPERUSER,
              server.password(EmbeddedPostgres.SUPERUSER))) {
        Preparation.prepare(superuser, NAME, passwords);
      }
      return new Database(logins, server);
    } catch (SQLException e) {
      server.close();
      throw new IllegalStateException("The database could not be prepared", e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** A PostgreSQL that somebody else runs, prepared by {@code bin/desbumi database prepare}. */
  static Database outside(String url, @Nullable String appPassword, DatabaseProperties settings) {
    var logins = new EnumMap<DatabaseRole, Login>(DatabaseRole.class);
    put(
        logins,
        DatabaseRole.OWNER,
        url,
        settings.ownerPassword(),
        "desbumi.database.owner-password");
    put(logins, DatabaseRole.APP, url, appPassword, "spring.datasource.password");
    put(
        logins,
        DatabaseRole.WORKER,
        url,
        settings.workerPassword(),
        "desbumi.database.worker-password");
    put(
        logins,
        DatabaseRole.PUBLIC,
        url,
        settings.publicPassword(),
        "desbumi.database.public-password");
    return new Database(logins, null);
  }

  private static void put(
      Map<DatabaseRole, Login> logins,
      DatabaseRole role,
      String url,
      @Nullable String password,
      String setting) {
    if (password == null || password.isBlank()) {
      throw new IllegalStateException(
          "The password of " + role.login() + " is missing: set " + setting);
    }
    logins.put(role, new Login(url, role.login(), password));
  }

  public Login login(DatabaseRole role) {
    var login = logins.get(role);
    if (login == null) {
      throw new IllegalStateException("no login for " + role);
    }
    return login;
  }

  /** True when the server is the one inside the program. */
  public boolean isInside() {
    return inside != null;
  }

  @Override
  public void close() {
    if (inside != null) {
      inside.close();
    }
  }
}
