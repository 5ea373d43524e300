package id.desbumi.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A tiny program for {@link KilledProgramTest}: writes one row after the other into the database of
 * a data folder and says each number only when it is committed.
 */
public final class Child {

  private Child() {}

  static void main(String[] arguments) throws SQLException {
    var server = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), List.of());
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), "postgres", server.password("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists said (n bigint primary key)");
      var last = 0L;
      try (var rows = statement.executeQuery("select coalesce(max(n), 0) from said")) {
        rows.next();
        last = rows.getLong(1);
      }
      while (true) {
        statement.execute("insert into said values (" + ++last + ")");
        System.out.println(last);
      }
    }
  }
}
