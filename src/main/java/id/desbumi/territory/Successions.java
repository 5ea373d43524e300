package id.desbumi.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.database.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of places by a decree: split, merged, or moved under another code. The new places
 * came with a list ({@link PlaceLoading}); this says where they came from. Renaming needs no word
 * here, lists bring it.
 *
 * <p>Only places are written. Who holds what there, and who lives there, follows by those who keep
 * it: {@code bin/desbumi places succeed} calls them.
 */
@Component
public class Successions {

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Places places;
  private final Atlases atlases;
  private final Clock clock;

  Successions(@Worker DataSource worker, Places places, Atlases atlases, Clock clock) {
    this.db = JdbcClient.create(worker);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(worker));
    this.places = places;
    this.atlases = atlases;
    this.clock = clock;
  }

  /** One line of a decree. */
  public record Step(PlaceCode old, PlaceCode successor, Succession.Kind kind, LocalDate on) {

    /** True when nobody stays at the old place: all of it went to the successor. */
    public boolean isWhole() {
      return kind == Succession.Kind.MOVE || kind == Succession.Kind.MERGE;
    }
  }

  /**
   * Reads a CSV with the columns {@code old}, {@code new}, {@code kind} (SPLIT, MERGE, MOVE) and
   * {@code date}.
   *
   * @throws IllegalArgumentException naming the line that cannot be meant
   */
  public static List<Step> read(Path file) {
    var steps = new ArrayList<Step>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      for (var row : csv) {
        steps.add(step(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(steps);
  }

  /**
   * Writes all of them, or none; what was written before is left alone. A place that moved or was
   * merged ends on its day; one that was split goes on, unless a list ended it.
   *
   * @throws IllegalArgumentException naming the step that cannot be
   */
  public void record(List<Step> steps) {
    steps.forEach(this::check);
    transactions.executeWithoutResult(status -> {
      var ended = 0;
      for (var step : steps) {
        insert(step);
        ended += step.isWhole() ? end(step) : 0;
      }
      if (ended > 0) {
        newEdition(ended);
      }
    });
    atlases.forget();
  }

  private void check(Step step) {
    var old = places.find(step.old());
    var successor = places.find(step.successor());
    if (old.isEmpty()
        || successor.isEmpty()
        || successor.get().ended()
        || step.old().equals(step.successor())
        || step.old().level() != step.successor().level()
        || step.old().level().compareTo(PlaceLevel.VILLAGE) > 0
        || step.old().level() == PlaceLevel.NATION
        || step.kind() == Succession.Kind.RENAME) {
      throw new IllegalArgumentException(
          "%s -> %s (%s): both must be places of one level, and the new one must count"
              .formatted(step.old(), step.successor(), step.kind()));
    }
  }

  private void insert(Step step) {
    db.sql(
            """
            insert into territory.succession (old, new, kind, on_date, old_name)
            select code, :new, :kind, :on, name
              from territory.place
             where code = :old
                on conflict do nothing
            """)
        .param("new", step.successor().value())
        .param("kind", step.kind().name())
        .param("on", step.on())
        .param("old", step.old().value())
        .update();
  }

  private int end(Step step) {
    return db.sql(
            """
            update territory.place
               set valid_to = :on
             where code = :old
               and valid_to is null
            """)
        .param("on", step.on())
        .param("old", step.old().value())
        .update();
  }

  /** A new number, so that the running program notices; of the day of the list before. */
  private void newEdition(int ended) {
    db.sql(
            """
            insert into territory.edition (name, as_of, loaded, added, ended, renamed)
            select 'succession', as_of, :now, 0, :ended, 0
              from territory.edition
             order by no desc
             limit 1
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("ended", ended)
        .update();
  }

  private static Step step(NamedCsvRecord row) {
    try {
      return new Step(
          new PlaceCode(row.getField("old").strip()),
          new PlaceCode(row.getField("new").strip()),
          Succession.Kind.valueOf(row.getField("kind").strip().toUpperCase(Locale.ROOT)),
          LocalDate.parse(row.getField("date").strip()));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "line %d cannot be read".formatted(row.getStartingLineNumber()), unreadable);
    }
  }
}
