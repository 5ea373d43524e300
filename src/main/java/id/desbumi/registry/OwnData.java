package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Secrecy;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * "Cetak data saya": everything the register holds about somebody herself, opened, for her own copy
 * (UU 27/2022 Pasal 7, 32). Only the officer and the partner's case worker make it; the journal
 * keeps each time.
 */
@Service
public class OwnData {

  private final Sight sight;
  private final PersonTable table;
  private final PersonSheet sheets;
  private final Journal journal;
  private final JdbcClient db;

  OwnData(Sight sight, PersonTable table, PersonSheet sheets, Journal journal, JdbcClient db) {
    this.sight = sight;
    this.table = table;
    this.sheets = sheets;
    this.journal = journal;
    this.db = db;
  }

  /**
   * Her answers, and how many of each relation are kept as her family: of them nothing else, for
   * what is known of them is theirs.
   */
  public record Copy(
      PlaceCode place, Map<PersonField, Answer> answers, Map<String, Integer> family) {

    public Copy {
      answers = Map.copyOf(answers);
      family = new TreeMap<>(family);
    }
  }

  private record Relation(String relation, int n) {}

  /**
   * Takes the copy.
   *
   * @param how {@code PRINTED} or {@code EXPORTED}
   * @param closed she asked for it herself, in private: class K too
   */
  public Copy of(Viewer viewer, PersonId id, Act how, boolean closed) {
    if (viewer.role() != Role.OFFICER && viewer.role() != Role.CASE_WORKER) {
      throw new NotThere();
    }
    return sight.of(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          var sheet = sheets.of(row);
          var answers = new EnumMap<PersonField, Answer>(PersonField.class);
          for (var field : PersonField.values()) {
            if (closed || field.secrecy() != Secrecy.K) {
              answers.put(field, sheet.get(field));
            }
          }
          var place = new PlaceCode(row.placeNow());
          journal.note(
              viewer, how, place.village(), id.value(), closed ? "salinan, lengkap" : "salinan");
          return new Copy(place, answers, family(id));
        });
  }

  private Map<String, Integer> family(PersonId id) {
    var found = new TreeMap<String, Integer>();
    db.sql(
            """
            select relation, count(*)::int as n
              from registry.relative
             where person = :person
               and to_day is null
             group by relation
            """)
        .param("person", id.value())
        .query(Relation.class)
        .list()
        .forEach(one -> found.put(one.relation(), one.n()));
    return found;
  }
}
