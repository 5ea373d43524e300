package id.desbumi.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much room the tables take, with their indexes. */
@Component
public class DiskUse {

  private final JdbcClient db;

  DiskUse(@Worker JdbcClient db) {
    this.db = db;
  }

  /**
   * A table.
   *
   * @param rows as last counted by the database
   */
  public record Table(String room, String name, long bytes, long rows) {}

  public List<Table> tables() {
    return db.sql(
            """
            select n.nspname as room, c.relname as name, pg_total_relation_size(c.oid) as bytes,
                   c.reltuples::bigint as rows
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r'
               and n.nspname not like 'pg\\_%'
             order by bytes desc
            """)
        .query(Table.class)
        .list();
  }
}
