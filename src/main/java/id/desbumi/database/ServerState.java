package id.desbumi.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database server as its administrator sees it. */
@Component
public class ServerState {

  private final Database database;
  private final JdbcClient db;

  ServerState(Database database, @Worker JdbcClient db) {
    this.database = database;
    this.db = db;
  }

  /**
   * How it stands now.
   *
   * @param inside the server is the program's own
   * @param version of PostgreSQL, such as {@code 18.6}
   * @param bytes what our database takes on its disk
   */
  public record Now(boolean inside, String version, long bytes) {}

  public Now now() {
    return db.sql(
            """
            select current_setting('server_version') as version,
                   pg_database_size(current_database()) as bytes
            """)
        .query((row, n) ->
            new Now(
                database.isInside(),
                row.getString("version").replaceAll(" .*", ""),
                row.getLong("bytes")))
        .single();
  }
}
