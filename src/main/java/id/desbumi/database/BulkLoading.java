package id.desbumi.database;

import id.desbumi.core.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Very many rows at once, past row security and past triggers, as the owner of the tables: for the
 * invented people of a trial and for nothing else. All of it is one transaction; the tables are
 * locked until it ends, and their indexes are made anew behind the rows.
 */
@Component
public class BulkLoading {

  private final Database database;
  private final DataFolder folder;

  BulkLoading(Database database, DataFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  /** What the one who loads may do. */
  public final class Load {

    private final Connection owner;

    private Load(Connection owner) {
      this.owner = owner;
    }

    public void copy(CopyRows rows) {
      try {
        var bytes = rows.bytes();
        if (bytes.length > 0) {
          owner
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(rows.copy(), new java.io.ByteArrayInputStream(bytes), 1 << 16);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public void execute(String sql) {
      BulkLoading.execute(owner, sql);
    }
  }

  /**
   * Loads in one transaction.
   *
   * @param tables those that are filled; their triggers do not run, their indexes rest meanwhile
   * @throws CannotStart unless the data are a trial's
   */
  public void run(List<String> tables, Consumer<Load> work) {
    if (!folder.trial()) {
      throw new CannotStart("Only the data of a trial are filled with sample people.");
    }
    var login = database.login(DatabaseRole.OWNER);
    try (var owner = DriverManager.getConnection(login.url(), login.user(), login.password())) {
      owner.setAutoCommit(false);
      execute(owner, "set local maintenance_work_mem = '256MB'");
      tables.forEach(table -> execute(owner, "lock table " + table));
      tables.forEach(table -> execute(owner, "alter table " + table + " disable trigger user"));
      var afterwards = rest(owner, tables);
      work.accept(new Load(owner));
      afterwards.forEach(sql -> execute(owner, sql));
      tables.forEach(table -> execute(owner, "alter table " + table + " enable trigger user"));
      owner.commit();
      owner.setAutoCommit(true);
      tables.forEach(table -> execute(owner, "vacuum analyze " + table));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes keys and indexes away; the statements that make them again. */
  private static List<String> rest(Connection owner, List<String> tables) throws SQLException {
    var again = new ArrayList<String>();
    var drop = new ArrayList<String>();
    try (var find =
        owner.prepareStatement(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                          pg_get_constraintdef(oid)) as again,
                   case contype when 'f' then 1 else 2 end as n
              from pg_constraint
             where contype in ('f', 'p', 'u')
               and (conrelid = any(?::regclass[]) or contype = 'f' and confrelid = any(?::regclass[]))
             union all
            select format('drop index %s', i.indexrelid::regclass),
                   pg_get_indexdef(i.indexrelid),
                   3
              from pg_index i
             where i.indrelid = any(?::regclass[])
               and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
             order by n
            """)) {
      var names = owner.createArrayOf("text", tables.toArray());
      find.setArray(1, names);
      find.setArray(2, names);
      find.setArray(3, names);
      try (var found = find.executeQuery()) {
        while (found.next()) {
          drop.add(found.getString("away"));
          again.addFirst(found.getString("again")); // what refers to a key comes after the key
        }
      }
    }
    drop.forEach(sql -> execute(owner, sql));
    return again;
  }

  private static void execute(Connection owner, String sql) {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
