package id.desbumi.audit;

import id.desbumi.audit.Finding.Broken;
import id.desbumi.audit.Finding.Fault;
import id.desbumi.audit.JournalRows.Head;
import id.desbumi.audit.JournalRows.Line;
import id.desbumi.audit.JournalRows.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the journal's chains line by line, in key order, and says where one breaks. */
final class Chain {

  private static final byte[] BEGINNING = new byte[32];

  private final MessageDigest sha256 = sha256();
  private final Map<String, Head> before;

  private long rows;
  private int areas;
  private @Nullable String area;
  private @Nullable LocalDate day;
  private long seq;
  private byte[] hash = BEGINNING;
  private boolean closed = true;

  /** Areas go on from these heads; those not among them begin. */
  Chain(Map<String, Head> before) {
    this.before = before;
  }

  /** What is wrong with this line, coming after those before it. */
  Optional<Broken> follow(Line line) {
    if (!line.area().equals(area)) {
      var broken = end();
      if (broken.isPresent()) {
        return broken;
      }
      begin(line.area());
    }
    return switch (line) {
      case Row row -> row(row);
      case Head head -> head(head);
    };
  }

  /** What is wrong when no line comes any more in this area. */
  Optional<Broken> end() {
    return closed || area == null || day == null
        ? Optional.empty()
        : Optional.of(new Broken(area, day, seq, Fault.HEAD));
  }

  Finding.Whole whole() {
    return new Finding.Whole(rows, areas);
  }

  private void begin(String next) {
    var head = before.get(next);
    area = next;
    areas++;
    seq = 0;
    closed = true;
    day = head == null ? null : head.day();
    hash = head == null ? BEGINNING : head.hash();
  }

  private Optional<Broken> row(Row row) {
    var lastDay = day;
    if (!row.day().equals(lastDay) || closed) {
      var broken = end();
      if (broken.isPresent()) {
        return broken;
      }
      day = row.day();
      seq = 0;
      closed = false;
    }
    if (row.seq() != seq + 1) {
      return broken(row, seq + 1, Fault.MISSING);
    }
    if (!MessageDigest.isEqual(next(row.entry()), row.hash())) {
      return broken(row, row.seq(), seq == 0 && lastDay != null ? Fault.DAY_SEAL : Fault.CHANGED);
    }
    var ownDay = row.entry().at().atOffset(ZoneOffset.UTC).toLocalDate();
    if (!row.day().equals(lastDay == null || ownDay.isAfter(lastDay) ? ownDay : lastDay)) {
      return broken(row, row.seq(), Fault.WRONG_DAY);
    }
    rows++;
    seq++;
    hash = row.hash();
    return Optional.empty();
  }

  private Optional<Broken> head(Head head) {
    if (closed || !head.day().equals(day)) {
      return end().or(() -> broken(head, 1, Fault.TAIL_CUT));
    }
    closed = true;
    if (head.seq() > seq) {
      return broken(head, seq + 1, Fault.TAIL_CUT);
    }
    return head.seq() == seq && MessageDigest.isEqual(head.hash(), hash)
        ? Optional.empty()
        : broken(head, seq, Fault.HEAD);
  }

  private byte[] next(Entry entry) {
    try {
      var content = sha256.digest(entry.bytes());
      sha256.update(hash);
      return sha256.digest(content);
    } catch (IllegalArgumentException | ArithmeticException e) {
      // a row with such texts or such a time was never written
      return new byte[0];
    }
  }

  private static Optional<Broken> broken(Line line, long seq, Fault fault) {
    return Optional.of(new Broken(line.area(), line.day(), seq, fault));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
