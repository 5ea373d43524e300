package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People without an account who must not see her: a husband, a neighbour, somebody who may work at
 * the desk one day. The names are sealed with her own key and shown on her own page only.
 *
 * <p>The caller has found the person for the viewer.
 */
@Service
public class NamedExclusions {

  /** One name, as she said it. */
  public record Named(UUID id, String name) {}

  private record Row(UUID id, byte[] freeName) {}

  private static final String FIELD = "access.exclusion.free_name";

  private final JdbcClient db;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  NamedExclusions(JdbcClient db, Vault vault, Journal journal, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /** Writes a name down. */
  @Transactional
  public void add(Viewer by, UUID person, PlaceCode place, String name) {
    db.sql(
            """
            insert into access.exclusion (id, person, free_name, told_by, told_at)
            values (:id, :person, :name, :by, :now)
            """)
        .param("id", Uuid7.next(clock))
        .param("person", person)
        .param("name", vault.seal(person, Secrecy.K, FIELD, name))
        .param("by", by.account())
        .param("now", now())
        .update();
    journal.note(by, Act.EXCLUDED, place.village(), person, "nama");
  }

  /** She takes a name back. */
  @Transactional
  public void remove(Viewer by, UUID person, PlaceCode place, UUID id) {
    var ended =
        db.sql(
                """
                update access.exclusion
                   set ended_at = :now
                 where id = :id
                   and person = :person
                   and free_name is not null
                   and ended_at is null
                """)
            .param("now", now())
            .param("id", id)
            .param("person", person)
            .update();
    if (ended == 0) {
      throw new NotThere();
    }
    journal.note(by, Act.EXCLUDED, place.village(), person, "nama ditarik");
  }

  /** The names she said, in her order. */
  public List<Named> of(UUID person) {
    return db
        .sql(
            """
            select id, free_name
              from access.exclusion
             where person = :person
               and free_name is not null
               and ended_at is null
             order by told_at, id
            """)
        .param("person", person)
        .query(Row.class)
        .list()
        .stream()
        .map(row -> new Named(row.id(), vault.open(person, Secrecy.K, FIELD, row.freeName())))
        .toList();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
