package id.desbumi.testing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Reads a whole database as the one who runs it could, every column of every table. */
public final class Dump {

  private Dump() {}

  /** Where one of the words stands, in clear or as bytes: table and word. */
  public static List<String> find(String database, List<String> words) {
    var found = new ArrayList<String>();
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement()) {
      for (var table : tables(database)) {
        try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            var row = rows.getString(1).toLowerCase(Locale.ROOT);
            for (var word : words) {
              var plain = word.toLowerCase(Locale.ROOT);
              if (row.contains(plain) || row.contains(hex(plain)) || row.contains(hex(word))) {
                found.add(table + ": " + word);
              }
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  /** How many rows a table has. */
  public static int rows(String database, String table) {
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(String database) throws SQLException {
    var tables = new ArrayList<String>();
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select format('%I.%I', schemaname, tablename)
                  from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')
                 order by 1
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String hex(String word) {
    return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
  }
}
