package id.desbumi.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The stamp inside the database, so that an outside one too stays trial or real for ever. */
final class Stamp {

  private Stamp() {}

  /** Refuses a database of the other kind before anything in it is touched. */
  static void check(Login owner, boolean trial) {
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      try (var there = statement.executeQuery("select to_regclass('database.stamp') is not null")) {
        if (!there.next() || !there.getBoolean(1)) {
          return;
        }
      }
      try (var stamps = statement.executeQuery("select trial from database.stamp")) {
        if (stamps.next()) {
          DataFolder.agree("The database " + owner.url(), stamps.getBoolean(1), trial);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The stamp of " + owner.url() + " could not be read", e);
    }
  }

  /** Stamps a database that has none yet. */
  static void put(Login owner, boolean trial) {
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement =
            connection.prepareStatement(
                "insert into database.stamp (trial) values (?) on conflict do nothing")) {
      statement.setBoolean(1, trial);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + owner.url() + " could not be stamped", e);
    }
    check(owner, trial);
  }
}
