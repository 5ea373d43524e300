package id.desbumi.operation;

import id.desbumi.core.CannotStart;
import id.desbumi.database.Preparation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code database prepare}: a PostgreSQL somebody else runs is made ready for Desbumi. */
@Command(name = "database", description = "Works on the database itself.")
class DatabaseCommand extends Told {

  DatabaseCommand(House house) {
    super(house);
  }

  @Command(
      name = "prepare",
      description = {
        "Makes the four roles and the database on a PostgreSQL 15 or newer, and writes the settings"
            + " to start Desbumi with.",
        "The superuser's password is taken from DESBUMI_SUPERUSER_PASSWORD, or asked for."
      })
  int prepare(
      @Option(
              names = "--url",
              required = true,
              description = "jdbc:postgresql://host:5432/postgres")
          String url,
      @Option(names = "--user", defaultValue = "postgres", description = "the superuser")
          String user,
      @Option(names = "--database", defaultValue = "desbumi", description = "name of the database")
          String database,
      @Option(names = "--settings", defaultValue = "desbumi.properties", description = "the file")
          Path settings,
      @Option(names = "--renew", description = "give roles that exist new passwords") boolean renew)
      throws IOException, SQLException {
    try (var superuser = DriverManager.getConnection(url, login(user))) {
      var version = superuser.getMetaData().getDatabaseMajorVersion();
      if (version < 15) {
        throw new CannotStart(
            "This PostgreSQL is version " + version + "; Desbumi needs 15 or newer.");
      }
      if (!renew && Preparation.isPrepared(superuser)) {
        throw new CannotStart(
            "The roles are on this server already, and their passwords may be in use: say --renew"
                + " to give them new ones.");
      }
      var passwords = Preparation.newPasswords();
      Preparation.prepare(superuser, database, passwords);
      Preparation.writeSettings(settings, url, database, passwords);
    }
    say("The database %s and its four roles are ready.", database);
    say("The settings are in %s; only you can read them. Start with", settings);
    say("  --spring.config.additional-location=file:%s", settings);
    return WELL;
  }

  /** The password may also stand in the address, as the driver allows. */
  private static Properties login(String user) {
    var login = new Properties();
    login.setProperty("user", user);
    var password = System.getenv("DESBUMI_SUPERUSER_PASSWORD");
    var console = System.console();
    if (password == null && console != null && console.isTerminal()) {
      password = new String(console.readPassword("Password of %s: ", user));
    }
    if (password != null) {
      login.setProperty("password", password);
    }
    return login;
  }
}
