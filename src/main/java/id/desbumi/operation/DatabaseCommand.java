package id.desbumi.operation;

import id.desbumi.core.CannotStart;
import id.desbumi.database.DatabaseRole;
import id.desbumi.database.Preparation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code database prepare}: a PostgreSQL somebody else runs is made ready for Desbumi. */
@Command(name = "database", description = "Works on the database itself.")
class DatabaseCommand {

  @Spec @Nullable CommandSpec spec;

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
    try (var superuser = DriverManager.getConnection(url, user, password())) {
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
    say("Made the database %s and its four roles on %s.", database, url);
    say("The settings are in %s; only you can read them. Start with", settings);
    say("  --spring.config.additional-location=file:%s", settings);
    for (var role : DatabaseRole.values()) {
      say("  role %s", role.login());
    }
    return 0;
  }

  private static String password() {
    var given = System.getenv("DESBUMI_SUPERUSER_PASSWORD");
    var console = System.console();
    if (given != null || console == null) {
      return given == null ? "" : given;
    }
    var typed = console.readPassword("Password of the superuser: ");
    return typed == null ? "" : new String(typed);
  }

  private void say(String text, Object... arguments) {
    if (spec != null) {
      spec.commandLine().getOut().println(text.formatted(arguments));
    }
  }
}
