package id.desbumi.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the lists of Desbumi villages and partners that come with the program, once, when there
 * are none yet. What people enter later is theirs; a list never overwrites it.
 */
class ProgrammeIntake {

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Set<String> sources = new HashSet<>();

  ProgrammeIntake(DataSource worker) {
    this.db = JdbcClient.create(worker);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(worker));
  }

  void takeFirst() {
    if (isEmpty()) {
      transactions.executeWithoutResult(status -> {
        db.sql("select pg_advisory_xact_lock(:lock)::text")
            .param("lock", Intake.LOCK)
            .query(String.class)
            .single();
        if (isEmpty()) {
          take();
        }
      });
    }
  }

  private boolean isEmpty() {
    return db.sql("select not exists (select 1 from territory.source)")
        .query(Boolean.class)
        .single();
  }

  private void take() {
    var matching = new PlaceMatching(new Atlas(0, new PlaceTable(db).all()));
    var known = new HashMap<String, NamedCsvRecord>();
    read("official-sources.csv").forEach(row -> known.put(row.getField("source_id"), row));
    for (var row : read("desbumi-villages.csv")) {
      takeSource(known, row.getField("source"));
      takeVillage(matching, known, row);
    }
    for (var row : read("partners.csv")) {
      takeSource(known, row.getField("source"));
      takePartner(row);
    }
    for (var row : read("partner-areas.csv")) {
      takeSource(known, row.getField("source"));
      takeArea(matching, row);
    }
  }

  private void takeVillage(
      PlaceMatching matching, Map<String, NamedCsvRecord> known, NamedCsvRecord row) {
    var found =
        matching.villages(
            row.getField("village"),
            row.getField("district"),
            row.getField("regency"),
            row.getField("province"));
    if (!row.getField("doubt").isEmpty() || found.size() != 1) {
      report(Unmatched.Listed.VILLAGE, row.getField("village"), row, found);
      return;
    }
    var code = found.getFirst();
    db.sql(
            """
            insert into territory.desbumi_village (code, source, note)
            values (:code, :source, :note)
            """)
        .param("code", code.value())
        .param("source", row.getField("source"))
        .param("note", row.getField("note"))
        .update();
    takeStep(code, row.getField("stage"), row.getField("since"), row.getField("source"));
    if (!row.getField("perdes").isEmpty()) {
      takeSource(known, row.getField("perdes_source"));
      takeStep(code, "PERDES", row.getField("perdes"), row.getField("perdes_source"));
    }
  }

  private void takeStep(PlaceCode code, String stage, String when, String source) {
    var date = date(when);
    db.sql(
            """
            insert into territory.desbumi_stage (code, stage, earliest, latest, precision, source)
            values (:code, :stage, :earliest, :latest, :precision, :source)
            """)
        .param("code", code.value())
        .param("stage", Stage.valueOf(stage).name())
        .param("earliest", date == null ? null : date.earliest())
        .param("latest", date == null ? null : date.latest())
        .param("precision", date == null ? null : date.precision().name())
        .param("source", source)
        .update();
  }

  private void takePartner(NamedCsvRecord row) {
    db.sql(
            """
            insert into territory.partner (id, name, abbrev, role, seat, website, source, note)
            values (:id, :name, nullif(:abbrev, ''), :role, :seat, nullif(:website, ''), :source,
                    :note)
            """)
        .params(row.getFieldsAsMap())
        .update();
  }

  private void takeArea(PlaceMatching matching, NamedCsvRecord row) {
    var regency = row.getField("regency");
    var village = row.getField("village");
    var found =
        regency.isEmpty()
            ? List.of(PlaceCode.NATION)
            : village.isEmpty()
                ? matching.regencies(regency, row.getField("province"))
                : matching.villages(
                    village, row.getField("district"), regency, row.getField("province"));
    if (found.size() != 1) {
      report(Unmatched.Listed.PARTNER, row.getField("partner"), row, found);
      return;
    }
    var since = date(row.getField("since"));
    db.sql(
            """
            insert into territory.partner_area
                   (partner, area, since_earliest, since_latest, since_precision, source, note)
            values (:partner, :area, :earliest, :latest, :precision, :source, :note)
            """)
        .param("partner", row.getField("partner"))
        .param("area", found.getFirst().value())
        .param("earliest", since == null ? null : since.earliest())
        .param("latest", since == null ? null : since.latest())
        .param("precision", since == null ? null : since.precision().name())
        .param("source", row.getField("source"))
        .param("note", row.getField("note"))
        .update();
  }

  private void report(
      Unmatched.Listed list, String name, NamedCsvRecord row, List<PlaceCode> candidates) {
    var reason =
        candidates.isEmpty()
            ? Unmatched.Reason.NONE
            : candidates.size() > 1 ? Unmatched.Reason.SEVERAL : Unmatched.Reason.DOUBT;
    var place =
        Stream.of("village", "district", "regency", "province")
            .map(row::getField)
            .filter(field -> !field.isEmpty() && !field.equals(name))
            .toList();
    db.sql(
            """
            insert into territory.unmatched (list, name, place, reason, candidates, source, note)
            values (:list, :name, :place, :reason, :candidates, :source, :note)
            """)
        .param("list", list.name())
        .param("name", name)
        .param("place", String.join(", ", place))
        .param("reason", reason.name())
        .param("candidates", candidates.stream().map(PlaceCode::value).toArray(String[]::new))
        .param("source", row.getField("source"))
        .param("note", row.getField("note"))
        .update();
  }

  private void takeSource(Map<String, NamedCsvRecord> known, String id) {
    if (sources.add(id)) {
      var row = known.get(id);
      if (row == null) {
        throw new IllegalStateException("no such source: " + id);
      }
      db.sql(
              """
              insert into territory.source (id, publisher, title, address, published)
              values (:source_id, :publisher, :title, nullif(:address, ''),
                      nullif(:published_date, '')::date)
              """)
          .params(row.getFieldsAsMap())
          .update();
    }
  }

  private static @Nullable PartialDate date(String iso) {
    return PartialDate.parse(iso).orElse(null);
  }

  private static List<NamedCsvRecord> read(String file) {
    var in = ProgrammeIntake.class.getResourceAsStream("/data/" + file);
    if (in == null) {
      throw new IllegalStateException("not in the program: data/" + file);
    }
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
