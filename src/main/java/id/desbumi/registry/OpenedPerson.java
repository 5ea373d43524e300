package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Vault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an emergency needs of a record that is open to somebody for an hour: who she is, how to
 * reach her safely, whom she named for an emergency. Nothing of class K, no numbers of papers,
 * nothing to change. Every look is journalled.
 */
@Service
public class OpenedPerson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<PersonField> SHOWN =
      List.of(
          PersonField.NAME,
          PersonField.SEX,
          PersonField.BIRTH,
          PersonField.ADDRESS,
          PersonField.LANGUAGE,
          PersonField.DISABILITY,
          PersonField.PHONE,
          PersonField.PHONE_OWNER,
          PersonField.PHONE_SAFE,
          PersonField.PHONE_HOURS);

  private final Sight sight;
  private final PersonSheet sheets;
  private final Vault vault;
  private final Journal journal;
  private final JdbcClient db;

  OpenedPerson(Sight sight, PersonSheet sheets, Vault vault, Journal journal, JdbcClient db) {
    this.sight = sight;
    this.sheets = sheets;
    this.vault = vault;
    this.journal = journal;
    this.db = db;
  }

  /** Her sheet for an emergency. */
  public record Sheet(PlaceCode place, Map<PersonField, Answer> answers, List<Named> named) {

    public Sheet {
      answers = Map.copyOf(answers);
      named = List.copyOf(named);
    }

    /** Somebody she named for an emergency. */
    public record Named(String relation, String name, @Nullable String phone) {}
  }

  private record Row(UUID id, String placeNow, String answers, String sealed) {}

  private record RelativeRow(UUID id, String relation, byte[] sealed) {}

  private record Told(String name, @Nullable String phone) {}

  /**
   * Looks, by the opening's id.
   *
   * @throws NotThere when it is not this viewer's, or the hour is over, or she ruled her out
   */
  public Sheet look(Viewer viewer, UUID opening) {
    return sight.of(
        viewer,
        () -> {
          var row = row(viewer, opening).orElseThrow(NotThere::new);
          var sheet =
              new AnswerSheet<PersonField>(
                  vault, row.id(), "registry.person", row.answers(), row.sealed());
          var answers = new EnumMap<PersonField, Answer>(PersonField.class);
          SHOWN.forEach(field -> answers.put(field, sheet.get(field)));
          var place = new PlaceCode(row.placeNow());
          journal.note(viewer, Act.REVEALED, place.village(), row.id(), "darurat");
          return new Sheet(place, answers, named(row.id()));
        });
  }

  private Optional<Row> row(Viewer viewer, UUID opening) {
    return db.sql(
            """
            select p.id, p.place_now, p.answers::text, p.sealed::text
              from registry.emergency e
              join registry.person p on p.id = e.person
             where e.id = :opening
               and e.account = :account
               and p.id = any(:opened)
               and p.id <> all(:excluded)
               and p.erased is null
            """)
        .param("opening", opening)
        .param("account", viewer.account())
        .param("opened", viewer.openedIds())
        .param("excluded", viewer.excludedIds())
        .query(Row.class)
        .optional();
  }

  private List<Sheet.Named> named(UUID person) {
    return db
        .sql(
            """
            select id, relation, sealed
              from registry.relative
             where person = :person
               and emergency is not null
               and to_day is null
             order by emergency, id
            """)
        .param("person", person)
        .query(RelativeRow.class)
        .list()
        .stream()
        .map(row -> {
          var told =
              JSON.readValue(sheets.openRelative(person, row.id(), row.sealed()), Told.class);
          return new Sheet.Named(row.relation(), told.name(), told.phone());
        })
        .toList();
  }
}
