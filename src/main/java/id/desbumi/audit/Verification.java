package id.desbumi.audit;

import id.desbumi.audit.Finding.Broken;
import id.desbumi.audit.Finding.Fault;
import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the journal through and says whether it is what was written. Desks go on writing meanwhile;
 * what they add after the start is not looked at.
 *
 * <p>Whoever holds the database can cut off the last days of an area together with their heads;
 * only heads that were printed or sent outside show that, by {@link #compare}.
 */
@Component
public class Verification {

  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  private final JournalRows rows;
  private final TransactionTemplate oneView;

  Verification(@Worker JdbcClient db, @Worker PlatformTransactionManager transactionManager) {
    this.rows = new JournalRows(db);
    this.oneView = new TransactionTemplate(transactionManager);
    oneView.setReadOnly(true);
    oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * The whole journal, from the beginning. The database may sort it for that, and then needs as
   * much room on its disk for a while as the journal takes.
   */
  public Finding run() {
    return verify(null, EVER);
  }

  /** The whole chain of one area; of this very area, not of those below. */
  public Finding of(PlaceCode area) {
    return verify(area.value(), EVER);
  }

  /** All areas from a day (UTC) on; the heads of the days before are taken as they stand. */
  public Finding from(LocalDate day) {
    return verify(null, day);
  }

  /**
   * The heads of a day (UTC) as text to be printed or sent outside: a line for each area with its
   * last row's number and hash, and one over all of them that is short enough to copy by hand.
   */
  public String heads(LocalDate day) {
    var lines = new StringBuilder();
    for (var head : read(() -> rows.heads(day))) {
      lines.append(
          "%s\t%s\t%d\t%s\n"
              .formatted(
                  head.area(), head.day(), head.seq(), HexFormat.of().formatHex(head.hash())));
    }
    var all = Chain.sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8));
    return lines + "# " + day + " " + HexFormat.of().formatHex(all) + "\n";
  }

  /**
   * Compares the journal with heads that were kept outside.
   *
   * @param kept what {@link #heads} gave then, or some of its lines
   * @throws IllegalArgumentException when a line is not of that form
   */
  public Finding compare(String kept) {
    return read(() -> {
      var compared = 0L;
      for (var line : kept.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        var head = head(line);
        var now = rows.hash(head.area(), head.day(), head.seq());
        if (now == null || !MessageDigest.isEqual(now, head.hash())) {
          return new Broken(
              head.area(),
              head.day(),
              head.seq(),
              now == null ? Fault.TAIL_CUT : Fault.OTHER_THAN_SENT);
        }
        compared++;
      }
      return new Finding.Whole(compared, (int) compared);
    });
  }

  private Finding verify(@Nullable String area, LocalDate from) {
    return read(() -> {
      var chain = new Chain(from.equals(EVER) ? Map.of() : rows.headsBefore(area, from));
      try (var lines = rows.stream(area, from)) {
        var each = lines.iterator();
        while (each.hasNext()) {
          var broken = chain.follow(each.next());
          if (broken.isPresent()) {
            return broken.get();
          }
        }
      }
      return chain.end().map(Finding.class::cast).orElseGet(chain::whole);
    });
  }

  private <T> T read(Supplier<T> work) {
    return oneView.execute(status -> work.get());
  }

  private static JournalRows.Head head(String line) {
    var part = line.split("\t", -1);
    try {
      return new JournalRows.Head(
          part[0],
          LocalDate.parse(part[1]),
          Long.parseLong(part[2]),
          HexFormat.of().parseHex(part[3]));
    } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a line of heads: " + line, e);
    }
  }
}
