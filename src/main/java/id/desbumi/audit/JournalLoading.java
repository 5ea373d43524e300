package id.desbumi.audit;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.database.BulkLoading;
import id.desbumi.database.CopyRows;
import id.desbumi.database.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The journal of invented people loaded in bulk: the entries that their entering would have left,
 * chained to what their village's journal holds already.
 */
@Component
public class JournalLoading {

  public static final List<String> TABLES = List.of("audit.journal", "audit.chain_head");

  private final JdbcClient worker;

  JournalLoading(@Worker JdbcClient worker) {
    this.worker = worker;
  }

  /** One entry of a village. */
  public record Note(Act act, UUID subject, String detail) {}

  /** The last heads of all areas; asked before the load, which locks them. */
  public Heads heads() {
    var heads = new HashMap<String, JournalRows.Head>();
    new JournalRows(worker)
        .headsBefore(null, LocalDate.of(9999, 12, 31))
        .values()
        .forEach(head -> heads.put(head.area(), head));
    return new Heads(heads);
  }

  /** How far the chains had come. */
  public static final class Heads {

    private final Map<String, JournalRows.Head> last;

    private Heads(Map<String, JournalRows.Head> last) {
      this.last = last;
    }
  }

  /** The rows of one village, whole: its head is written with them. */
  public List<CopyRows> rows(
      Viewer viewer, PlaceCode village, List<Note> notes, Heads heads, Instant moment) {
    var rows =
        new CopyRows(
            """
            copy audit.journal
                 (area, day, seq, at, actor, subject, act, role, name, detail, hash)
            from stdin\
            """);
    var now = moment.truncatedTo(ChronoUnit.MICROS);
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var last = heads.last.get(village.value());
    var day = last != null && last.day().isAfter(today) ? last.day() : today;
    var seq = last != null && last.day().equals(day) ? last.seq() : 0;
    var hash = last == null ? new byte[32] : last.hash();
    var sha256 = Chain.sha256();
    for (var note : notes) {
      var entry =
          new Entry(
                  now,
                  viewer.account(),
                  note.act().number(),
                  note.subject(),
                  village.value(),
                  viewer.role().name(),
                  viewer.name(),
                  note.detail())
              .checked();
      var content = sha256.digest(entry.bytes());
      sha256.update(hash);
      hash = sha256.digest(content);
      seq++;
      rows.add(
          village,
          day,
          seq,
          now,
          entry.actor(),
          entry.subject(),
          entry.act(),
          entry.role(),
          entry.name(),
          entry.detail(),
          hash);
    }
    var head = new CopyRows("copy new_head (area, day, seq, at, hash) from stdin");
    head.add(village, day, seq, now, hash);
    return List.of(rows, head);
  }

  /** Before the first rows. */
  public void begin(BulkLoading.Load load) {
    load.execute(
        "create temporary table new_head (like audit.chain_head including defaults) on commit drop");
  }

  /** After the last rows. */
  public void end(BulkLoading.Load load) {
    load.execute(
        """
        delete from audit.chain_head h
         using new_head n
         where n.area = h.area
           and n.day = h.day
        """);
    load.execute("insert into audit.chain_head select area, day, seq, at, hash from new_head");
  }
}
