package id.desbumi.migration;

import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.database.Rows;
import id.desbumi.registry.AnswerSheet;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonKeeper;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of journeys when a record is erased, or two become one. */
@Component
class JourneyKeeper implements PersonKeeper {

  private final JourneyTable journeys;
  private final Vault vault;
  private final JdbcClient db;
  private final Clock clock;

  JourneyKeeper(JourneyTable journeys, Vault vault, JdbcClient db, Clock clock) {
    this.journeys = journeys;
    this.vault = vault;
    this.db = db;
    this.clock = clock;
  }

  private record Sealed(UUID id, byte @Nullable [] sealed) {}

  private record Change(
      UUID journey, int revision, String field, @Nullable String old, @Nullable String now) {}

  @Override
  public void erase(Viewer viewer, PersonId person) {
    var _ = held(viewer, person);
    db.sql("select migration.erase(:person, :now)::text")
        .param("person", person.value())
        .param("now", JourneyTable.utc(clock.instant()))
        .query(String.class)
        .optional();
  }

  /** At most one journey is open; where both have one, the desk must say which of them it is. */
  @Override
  public void unite(Viewer viewer, PersonId gone, Person stays) {
    var hers = held(viewer, gone);
    if (Stream.concat(hers.stream(), journeys.of(viewer, stays.id()).stream())
            .filter(JourneyTable.Row::open)
            .count()
        > 1) {
      throw new Refusal("merge.two-journeys");
    }
    if (!hers.isEmpty()) {
      move(gone.value(), stays, hers);
    }
  }

  /** Held, so that nothing happens on them meanwhile: an event comes before, or finds them gone. */
  private List<JourneyTable.Row> held(Viewer viewer, PersonId person) {
    var ids = journeys.of(viewer, person).stream().map(row -> new JourneyId(row.id())).toList();
    return ids.isEmpty() ? List.of() : journeys.hold(viewer, ids);
  }

  private void move(UUID gone, Person stays, List<JourneyTable.Row> hers) {
    var to = stays.id().value();
    var moved = new Rows<>(hers);
    var events = new Rows<>(sealed("event", gone));
    var contacts = new Rows<>(sealed("contact", gone));
    var changes = new Rows<>(changes(gone));
    db.sql(
            """
            select migration.unite(
                     :gone, :stays, :place, :kept,
                     :journeys::uuid[], :seals::text[],
                     :events::uuid[], :eventSeals::bytea[],
                     :contacts::uuid[], :contactSeals::bytea[],
                     :changed::uuid[], :revisions::int[], :fields::text[], :olds::text[],
                     :news::text[])::text
            """)
        .param("gone", gone)
        .param("stays", to)
        .param("place", stays.place().value())
        .param("kept", stays.keptInVillage())
        .param("journeys", moved.uuids(JourneyTable.Row::id))
        .param("seals", moved.texts(row -> sealedFor(to, row)))
        .param("events", events.uuids(Sealed::id))
        .param("eventSeals", events.bytes(row -> anew(gone, to, "migration.event.", row)))
        .param("contacts", contacts.uuids(Sealed::id))
        .param("contactSeals", contacts.bytes(row -> anew(gone, to, "migration.contact.", row)))
        .param("changed", changes.uuids(Change::journey))
        .param("revisions", changes.texts(Change::revision))
        .param("fields", changes.texts(Change::field))
        .param("olds", changes.texts(row -> line(gone, to, row.field, row.old)))
        .param("news", changes.texts(row -> line(gone, to, row.field, row.now)))
        .query(String.class)
        .optional();
  }

  /** The answers of class S and K, sealed for their new owner. */
  private String sealedFor(UUID to, JourneyTable.Row row) {
    var from = sheet(row.person(), row.answers(), row.sealed());
    var anew = sheet(to, row.answers(), "{}");
    for (var field : JourneyField.values()) {
      if (from.isSealed(field)) {
        anew.put(field, from.get(field));
      }
    }
    return anew.sealedJson();
  }

  private @Nullable String line(UUID from, UUID to, String code, @Nullable String line) {
    var field = JourneyField.of(code);
    if (line == null || field.isEmpty()) {
      return line;
    }
    return sheet(to, "{}", "{}")
        .line(field.get(), sheet(from, "{}", "{}").ofLine(field.get(), line));
  }

  private AnswerSheet<JourneyField> sheet(UUID owner, String open, String sealed) {
    return new AnswerSheet<>(vault, owner, Journeys.TABLE, open, sealed);
  }

  private byte @Nullable [] anew(UUID from, UUID to, String place, Sealed row) {
    return row.sealed == null
        ? null
        : vault.seal(
            to,
            Secrecy.K,
            place + row.id,
            vault.open(from, Secrecy.K, place + row.id, Objects.requireNonNull(row.sealed)));
  }

  private List<Sealed> sealed(String table, UUID person) {
    return db.sql(
            table.equals("event")
                ? "select id, sealed from migration.event where person = :person"
                : "select id, sealed from migration.contact where person = :person")
        .param("person", person)
        .query(Sealed.class)
        .list();
  }

  private List<Change> changes(UUID person) {
    return db.sql(
            """
            select journey, revision, field, old, new as now
              from migration.change
             where person = :person
            """)
        .param("person", person)
        .query(Change.class)
        .list();
  }
}
