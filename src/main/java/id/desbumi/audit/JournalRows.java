package id.desbumi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal as the worker reads it, to verify it. */
class JournalRows {

  private static final int FETCH = 2000;

  private final JdbcClient db;

  JournalRows(JdbcClient worker) {
    this.db = worker;
  }

  /** A row of the journal, or, after the rows of its day, the day's head. */
  sealed interface Line {
    String area();

    LocalDate day();

    long seq();

    byte[] hash();
  }

  record Row(String area, LocalDate day, long seq, byte[] hash, Entry entry) implements Line {}

  record Head(String area, LocalDate day, long seq, byte[] hash) implements Line {}

  /** All lines in key order, a few at a time; to be closed. */
  Stream<Line> stream(@Nullable String area, LocalDate from) {
    return db
        .sql(
            """
            select area, day, seq, false as head, seq as n, at, actor, subject, act, role, name, detail, hash
              from audit.journal
             where area between :lo and :hi
               and day >= :from
             union all
            select area, day, 9223372036854775807, true, seq, at, null, null, null, null, null, null, hash
              from audit.chain_head
             where area between :lo and :hi
               and day >= :from
             order by area, day, seq
            """)
        .withFetchSize(FETCH)
        .param("lo", area == null ? "" : area)
        .param("hi", area == null ? "~" : area)
        .param("from", from)
        .query((row, n) -> line(row))
        .stream();
  }

  /** The last head of each area before a day. */
  Map<String, Head> headsBefore(@Nullable String area, LocalDate day) {
    var heads = new HashMap<String, Head>();
    db.sql(
            """
            select distinct on (area) area, day, seq, hash
              from audit.chain_head
             where area between :lo and :hi
               and day < :day
             order by area, day desc
            """)
        .param("lo", area == null ? "" : area)
        .param("hi", area == null ? "~" : area)
        .param("day", day)
        .query(Head.class)
        .list()
        .forEach(head -> heads.put(head.area(), head));
    return heads;
  }

  List<Head> heads(LocalDate day) {
    return db.sql(
            """
            select area, day, seq, hash
              from audit.chain_head
             where day = :day
             order by area
            """)
        .param("day", day)
        .query(Head.class)
        .list();
  }

  /** The hash of a row, null when it is not there. */
  byte @Nullable [] hash(String area, LocalDate day, long seq) {
    return db.sql(
            """
            select hash
              from audit.journal
             where area = :area
               and day = :day
               and seq = :seq
            """)
        .param("area", area)
        .param("day", day)
        .param("seq", seq)
        .query((row, n) -> row.getBytes("hash"))
        .optional()
        .orElse(null);
  }

  private static Line line(ResultSet row) throws SQLException {
    var area = row.getString("area");
    var day = row.getObject("day", LocalDate.class);
    var seq = row.getLong("n");
    var hash = row.getBytes("hash");
    return row.getBoolean("head")
        ? new Head(area, day, seq, hash)
        : new Row(area, day, seq, hash, entry(row, area));
  }

  private static Entry entry(ResultSet row, String area) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new Entry(
        at,
        row.getObject("actor", UUID.class),
        row.getInt("act"),
        row.getObject("subject", UUID.class),
        area,
        row.getString("role"),
        row.getString("name"),
        row.getString("detail"));
  }
}
