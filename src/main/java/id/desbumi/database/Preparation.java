package id.desbumi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Makes the four roles and the database on a server, as its superuser. Safe to run again: what is
 * there stays, passwords are set anew.
 */
public final class Preparation {

  private Preparation() {}

  /**
   * @param superuser a connection to any database of the server
   * @param database the name of ours; letters, digits and {@code _} only
   */
  public static void prepare(
      Connection superuser, String database, Map<DatabaseRole, String> passwords)
      throws SQLException {
    if (!database.matches("[a-z_][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("not a name for a database: " + database);
    }
    for (var role : DatabaseRole.values()) {
      makeRole(superuser, role, passwords.getOrDefault(role, ""));
    }
    if (!has(superuser, "select 1 from pg_database where datname = ?", database)) {
      execute(
          superuser,
          "create database "
              + database
              + " owner desbumi_owner encoding 'UTF8' template template0");
    }
    execute(superuser, "revoke all on database " + database + " from public");
    execute(
        superuser,
        "grant connect on database "
            + database
            + " to desbumi_app, desbumi_worker, desbumi_public");
  }

  /** True when the roles are there already, of this installation or another one. */
  public static boolean isPrepared(Connection superuser) throws SQLException {
    return has(superuser, "select 1 from pg_roles where rolname = ?", DatabaseRole.OWNER.login());
  }

  /** A new password for each role. */
  public static Map<DatabaseRole, String> newPasswords() {
    var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
    for (var role : DatabaseRole.values()) {
      passwords.put(role, Secrets.fresh());
    }
    return passwords;
  }

  /**
   * Writes what the program needs to reach the prepared database, for nobody else to read.
   *
   * @param url the address of any database of the server
   */
  public static void writeSettings(
      Path file, String url, String database, Map<DatabaseRole, String> passwords)
      throws IOException {
    Secrets.writePrivately(
        file.toAbsolutePath(),
        """
        spring.datasource.url=%s
        spring.datasource.password=%s
        desbumi.database.owner-password=%s
        desbumi.database.worker-password=%s
        desbumi.database.public-password=%s
        """
            .formatted(
                address(url, database),
                passwords.get(DatabaseRole.APP),
                passwords.get(DatabaseRole.OWNER),
                passwords.get(DatabaseRole.WORKER),
                passwords.get(DatabaseRole.PUBLIC)));
  }

  /** The address of our database, without whoever's login stood in it. */
  private static String address(String url, String database) {
    return url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database)
        .replaceAll("(?<=[?&])(user|password)=[^&]*&?", "")
        .replaceAll("[?&]$", "");
  }

  private static void makeRole(Connection superuser, DatabaseRole role, String password)
      throws SQLException {
    if (!password.matches("[0-9A-Za-z_-]{16,}")) {
      throw new IllegalArgumentException(
          "The password of " + role.login() + " needs sixteen or more letters, digits, _ or -");
    }
    var exists = has(superuser, "select 1 from pg_roles where rolname = ?", role.login());
    execute(
        superuser,
        (exists ? "alter role " : "create role ")
            + role.login()
            + " login nosuperuser nocreaterole nobypassrls password '"
            + password
            + "'");
  }

  private static boolean has(Connection connection, String question, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  /** Names and passwords cannot be parameters of DDL; both are checked above, letter by letter. */
  private static void execute(Connection connection, String ddl) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(ddl);
    }
  }
}
