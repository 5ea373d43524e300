package id.desbumi.database;

import id.desbumi.core.CannotStart;
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
  }

  /** Brings the tables up to date, unless this is a database of the other kind. */
  private Database ready(boolean trial) {
    var owner = login(DatabaseRole.OWNER);
    Stamp.check(owner, trial);
    Schema.migrate(owner);
    Stamp.put(owner, trial);
    return this;
  }

  /** The PostgreSQL inside the program, in the folder of the settings. */
  static Database inside(DatabaseProperties settings, boolean trial) {
    var server =
        EmbeddedPostgres.start(
            settings.folder(),
            settings.binariesOrDefault(),
            List.of("shared_buffers=" + settings.sharedBuffers()));
    try {
      prepare(server);
      return new Database(logins(server), server).ready(trial);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The same for a command: with the server of the program that is running, if one is. */
  static Database insideOrJoined(DatabaseProperties settings, boolean trial) {
    var running = EmbeddedPostgres.join(settings.folder());
    if (running.isEmpty()) {
      return inside(settings, trial);
    }
    var joined = new Database(logins(running.get()), running.get());
    if (!Schema.isUpToDate(joined.login(DatabaseRole.OWNER))) {
      throw new CannotStart(
          "The Desbumi running in " + settings.folder() + " is of another version: restart it.");
    }
    return joined;
  }

  private static void prepare(EmbeddedPostgres server) {
    var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
    for (var role : DatabaseRole.values()) {
      passwords.put(role, server.password(role.login()));
    }
    try (var superuser =
        DriverManager.getConnection(
            server.url("postgres"),
            EmbeddedPostgres.SUPERUSER,
            server.password(EmbeddedPostgres.SUPERUSER))) {
      Preparation.prepare(superuser, NAME, passwords);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be prepared", e);
    }
  }

  private static Map<DatabaseRole, Login> logins(EmbeddedPostgres server) {
    var logins = new EnumMap<DatabaseRole, Login>(DatabaseRole.class);
    for (var role : DatabaseRole.values()) {
      logins.put(role, new Login(server.url(NAME), role.login(), server.password(role.login())));
    }
    return logins;
  }

  /** A PostgreSQL that somebody else runs, prepared by {@code bin/desbumi database prepare}. */
  static Database outside(
      String url, @Nullable String appPassword, DatabaseProperties settings, boolean trial) {
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
    return new Database(logins, null).ready(trial);
  }

  private static void put(
      Map<DatabaseRole, Login> logins,
      DatabaseRole role,
      String url,
      @Nullable String password,
      String setting) {
    if (password == null || password.isBlank()) {
      throw new CannotStart(
          "The password of " + role.login() + " is missing: set " + setting + ".");
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
      inside.close(); // a joined one lives on
    }
  }
}
