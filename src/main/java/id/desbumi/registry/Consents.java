package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What each person agreed to, in which words, and when; the newest answer of a kind holds. */
@Service
public class Consents {

  /** The wording of the texts read aloud; a new number whenever a text changes its meaning. */
  public static final int WORDING = 1;

  private final Sight sight;
  private final PersonTable people;
  private final Journal journal;
  private final Clock clock;
  private final JdbcClient db;

  Consents(Sight sight, PersonTable people, Journal journal, Clock clock, JdbcClient db) {
    this.sight = sight;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
    this.db = db;
  }

  /** One answer of the ledger; {@code how} is spoken, signed, thumb or recorded. */
  public record Given(
      ConsentKind kind, String answer, int wording, String how, LocalDate onDay, String byName) {}

  /**
   * Adds an answer. A yes or no to sharing binds at once: it moves the record in or out of sight.
   */
  public void record(Viewer viewer, PersonId id, ConsentKind kind, boolean yes, String how) {
    sight.run(
        viewer,
        () -> {
          var row = people.hold(viewer, id).orElseThrow(NotThere::new);
          add(viewer, row, kind, yes, how, LocalDate.now(clock), clock.instant());
          if (kind == ConsentKind.SHARE && row.keptInVillage() == yes) {
            keep(new PersonId(row.id()), !yes);
          }
          journal.note(
              viewer,
              Act.CONSENT,
              new PlaceCode(row.placeNow()).village(),
              row.id(),
              kind + (yes ? " ya" : " tidak"));
        });
  }

  /** Keeps what was answered when she was entered; sent twice, it is kept once. */
  public void first(Viewer viewer, PersonId id, Map<ConsentKind, Boolean> answers) {
    first(viewer, id, answers, "lisan", LocalDate.now(clock));
  }

  /**
   * The same for an answer given earlier.
   *
   * @param how {@code lisan}, or {@code kertas} when it was ticked on a sheet at her door
   * @param on the day she answered
   */
  public void first(
      Viewer viewer, PersonId id, Map<ConsentKind, Boolean> answers, String how, LocalDate on) {
    sight.run(
        viewer,
        () -> {
          var row = people.hold(viewer, id).orElseThrow(NotThere::new);
          if (of(viewer, id).isEmpty()) {
            new TreeMap<>(answers)
                .forEach((kind, yes) -> add(viewer, row, kind, yes, how, on, clock.instant()));
          }
        });
  }

  /** The ledger of one person, newest first. */
  public List<Given> of(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = people.find(viewer, id).orElseThrow(NotThere::new);
          return db.sql(
                  """
                  select kind, answer, wording, how, on_day, by_name
                    from registry.consent
                   where person = :person
                   order by recorded desc, id desc
                  """)
              .param("person", row.id())
              .query(Given.class)
              .list();
        });
  }

  private void add(
      Viewer viewer,
      PersonTable.Row row,
      ConsentKind kind,
      boolean yes,
      String how,
      LocalDate on,
      Instant now) {
    db.sql(
            """
            insert into registry.consent
                   (id, person, place_now, kept_in_village, kind, answer, wording, language, how,
                    on_day, by_account, by_name, recorded)
            values (:id, :person, :place, :kept, :kind, :answer, :wording, 'id', :how,
                    :day, :by, :byName, :now)
            """)
        .param("id", Uuid7.next(clock))
        .param("person", row.id())
        .param("place", row.placeNow())
        .param("kept", row.keptInVillage())
        .param("kind", kind.name())
        .param("answer", yes ? "ya" : "tidak")
        .param("wording", WORDING)
        .param("how", how)
        .param("day", on)
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .param("now", PersonTable.timestamp(now))
        .update();
  }

  private void keep(PersonId id, boolean kept) {
    db.sql("select registry.keep_in_village(:person, :kept)::text")
        .param("person", id.value())
        .param("kept", kept)
        .query(String.class)
        .optional();
  }
}
