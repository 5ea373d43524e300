package id.desbumi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables of all rooms: one schema and one history each, set up floor by floor. */
public final class Schema {

  /** The rooms that have tables, lower floors first. */
  public static final List<String> ROOMS =
      List.of(
          "database",
          "audit",
          "vault",
          "tally",
          "territory",
          "access",
          "guide",
          "paper",
          "registry",
          "migration",
          "rounds",
          "casework",
          "statistics",
          "today",
          "sync",
          "site");

  private Schema() {}

  /**
   * Brings every room up to date, as the owner; what is up to date is left alone, and a database
   * that has seen these very files before is not even asked.
   */
  public static void migrate(Login owner) {
    var wanted = digest();
    try (var connection =
        DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
      if (applied(connection).equals(Optional.of(wanted))) {
        return;
      }
      ROOMS.forEach(room -> migrate(owner, room));
      remember(connection, wanted);
    } catch (SQLException e) {
      throw new IllegalStateException("The tables could not be brought up to date", e);
    }
  }

  /** True when the tables are those of this very program. */
  static boolean isUpToDate(Login owner) {
    try (var connection =
        DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
      return applied(connection).equals(Optional.of(digest()));
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked for its version", e);
    }
  }

  private static void migrate(Login owner, String room) {
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

  private static Optional<String> applied(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var table =
          statement.executeQuery("select to_regclass('database.migrated') is not null")) {
        if (!table.next() || !table.getBoolean(1)) {
          return Optional.empty();
        }
      }
      try (var digests = statement.executeQuery("select digest from database.migrated")) {
        return digests.next() ? Optional.of(digests.getString(1)) : Optional.empty();
      }
    }
  }

  private static void remember(Connection connection, String digest) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into database.migrated (digest)
            values (?)
            on conflict (one) do update set digest = excluded.digest
            """)) {
      statement.setString(1, digest);
      statement.executeUpdate();
    }
  }

  /** One digest of the order of the rooms and of every migration, its path and its bytes. */
  private static String digest() {
    try {
      var sum = MessageDigest.getInstance("SHA-256");
      sum.update(ROOMS.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
      Arrays.sort(files, Comparator.comparing(Schema::path));
      for (var file : files) {
        sum.update(path(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sum.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(sum.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(Resource file) {
    try {
      var address = file.getURL().toString();
      return address.substring(address.indexOf("db/migration/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
