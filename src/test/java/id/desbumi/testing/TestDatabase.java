package id.desbumi.testing;

import id.desbumi.database.DatabaseRole;
import id.desbumi.database.EmbeddedPostgres;
import id.desbumi.database.Login;
import id.desbumi.database.Preparation;
import id.desbumi.database.Schema;
import id.desbumi.territory.FirstFilling;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL for a whole test run, and a fresh database for each Spring context, copied from a
 * template that holds tables and places. Set {@code -Ddesbumi.test.postgres=jdbc:postgresql://...}
 * (with {@code user} and {@code password} of a superuser in it) to run against a server of your
 * own.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "desbumi_template";
  private static final String PASSWORD = "only-for-tests-0123456789";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable TestDatabase instance;

  private final String server;
  private final String superuser;
  private final String superPassword;

  private TestDatabase() {
    var given = System.getProperty("desbumi.test.postgres");
    if (given == null) {
      var folder = Path.of("target", "test-data", Long.toString(ProcessHandle.current().pid()));
      var postgres =
          EmbeddedPostgres.start(
              folder,
              Path.of("target", "test-postgresql"),
              List.of("shared_buffers=256MB", "max_connections=200"));
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      server = postgres.url("");
      superuser = "postgres";
      superPassword = postgres.password("postgres");
    } else {
      server = given.substring(0, given.lastIndexOf('/') + 1);
      superuser = System.getProperty("desbumi.test.user", "postgres");
      superPassword = System.getProperty("desbumi.test.password", "");
    }
    try (var connection = superuser("postgres")) {
      execute(connection, "drop database if exists " + TEMPLATE);
      Preparation.prepare(connection, TEMPLATE, passwords());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Schema.migrate(login(TEMPLATE, DatabaseRole.OWNER));
    var worker = login(TEMPLATE, DatabaseRole.WORKER);
    FirstFilling.of(
        new DriverManagerDataSource(worker.url(), worker.user(), worker.password()),
        Clock.systemUTC());
  }

  /** The one of this run, started on first asking. */
  public static synchronized TestDatabase get() {
    if (instance == null) {
      instance = new TestDatabase();
    }
    return instance;
  }

  /** A new database with tables and places in it; its name. */
  public synchronized String fresh() {
    var name = "desbumi_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    try (var connection = superuser("postgres")) {
      execute(
          connection, "create database " + name + " template " + TEMPLATE + " owner desbumi_owner");
      execute(connection, "revoke all on database " + name + " from public");
      execute(
          connection,
          "grant connect on database " + name + " to desbumi_app, desbumi_worker, desbumi_public");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  public Login login(String database, DatabaseRole role) {
    return new Login(server + database, role.login(), PASSWORD);
  }

  /** A superuser's connection, for tests that look under the floor. */
  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(server + database, superuser, superPassword);
  }

  private static Map<DatabaseRole, String> passwords() {
    var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
    for (var role : DatabaseRole.values()) {
      passwords.put(role, PASSWORD);
    }
    return passwords;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
