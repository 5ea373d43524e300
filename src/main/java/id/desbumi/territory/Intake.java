package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list of places in and compares it with what is there, in one transaction. The first list
 * only fills; a later one adds, renames and ends. Whole lists only: one that lacks more than a
 * twentieth of the places is refused, it will be half a file.
 */
class Intake {

  static final int LOCK = 0x77696C61;

  private final JdbcTemplate jdbc;
  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Clock clock;

  /**
   * @param worker logs in as the worker or the owner
   */
  Intake(DataSource worker, Clock clock) {
    this.jdbc = new JdbcTemplate(worker);
    this.db = JdbcClient.create(worker);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(worker));
    this.clock = clock;
  }

  /** Takes our own list, unless there is one already. */
  void takeFirst() {
    if (lastDate().isEmpty()) {
      transactions.executeWithoutResult(status -> {
        lock();
        if (lastDate().isEmpty()) {
          fill(PlaceList.ours());
        }
      });
    }
  }

  Loaded take(PlaceList list) {
    return transactions.execute(status -> {
      lock();
      var last = lastDate();
      if (last.isPresent() && list.date().isBefore(last.get())) {
        throw new IllegalArgumentException(
            "A newer list, of " + last.get() + ", was taken in before");
      }
      return compare(list);
    });
  }

  private void fill(PlaceList list) {
    copy(list, "copy territory.place (code, name) from stdin");
    note(
        new Loaded(list.name(), list.date(), List.of(), List.of(), List.of()), list.lines().size());
  }

  private Loaded compare(PlaceList list) {
    copy(list, "copy territory.arriving (code, name) from stdin");
    var before =
        db.sql("select count(*) from territory.place where valid_to is null")
            .query(Integer.class)
            .single();
    var ended = end(list.date());
    if (ended.size() > before / 20) {
      throw new IllegalArgumentException(
          "The list lacks %d of %d places and will not be whole".formatted(ended.size(), before));
    }
    var loaded = new Loaded(list.name(), list.date(), add(list.date()), ended, rename(list.date()));
    db.sql("delete from territory.arriving").update();
    note(loaded, loaded.added().size());
    return loaded;
  }

  private List<PlaceCode> end(LocalDate date) {
    return codes(
        """
        update territory.place p
           set valid_to = :date
         where valid_to is null
           and not exists (select 1
                             from territory.arriving a
                            where a.code = p.code)
        returning code
        """,
        date);
  }

  private List<PlaceCode> add(LocalDate date) {
    return codes(
        """
        insert into territory.place (code, name, valid_from)
        select a.code, a.name, :date
          from territory.arriving a
         where not exists (select 1
                             from territory.place p
                            where p.code = a.code
                              and p.valid_to is null)
            on conflict (code) do update set valid_to = null
        returning code
        """,
        date);
  }

  private List<PlaceCode> rename(LocalDate date) {
    var renamed =
        codes(
            """
            insert into territory.succession (old, new, kind, on_date, old_name)
            select p.code, p.code, 'RENAME', :date, p.name
              from territory.arriving a
              join territory.place p using (code)
             where lower(p.name) <> lower(a.name)
                on conflict do nothing
            returning old
            """,
            date);
    db.sql(
            """
            update territory.place p
               set name = a.name
              from territory.arriving a
             where p.code = a.code
               and p.name <> a.name
            """)
        .update();
    return renamed;
  }

  private List<PlaceCode> codes(String sql, LocalDate date) {
    return db.sql(sql)
        .param("date", date)
        .query((row, n) -> new PlaceCode(row.getString(1)))
        .list();
  }

  private void note(Loaded loaded, int added) {
    db.sql(
            """
            insert into territory.edition (name, as_of, loaded, added, ended, renamed)
            values (:name, :date, :now, :added, :ended, :renamed)
            """)
        .param("name", loaded.list())
        .param("date", loaded.asOf())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("added", added)
        .param("ended", loaded.ended().size())
        .param("renamed", loaded.renamed().size())
        .update();
  }

  private Optional<LocalDate> lastDate() {
    return db.sql(
            """
            select as_of
              from territory.edition
             order by no desc
             limit 1
            """)
        .query(LocalDate.class)
        .optional();
  }

  private void lock() {
    db.sql("select pg_advisory_xact_lock(:lock)::text")
        .param("lock", LOCK)
        .query(String.class)
        .single();
  }

  private void copy(PlaceList list, String sql) {
    var text = new StringBuilder(4_000_000);
    for (var line : list.lines()) {
      text.append(line.code())
          .append('\t')
          .append(line.name().replace("\\", "\\\\").replaceAll("\\s+", " "))
          .append('\n');
    }
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try (var in =
                  new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))) {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
