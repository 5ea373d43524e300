package id.desbumi.registry.rights;

import id.desbumi.access.NamedExclusions;
import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * "Di mana dia?": a family asks after somebody. The question is written down, she is asked when it
 * is safe, and what may be told is at most that she is safe: never where, with whom, how, or that
 * she would not say. Until she allows it there is one answer, the same whether she was asked,
 * refused or was never reached.
 */
@Service
public class FamilyQuestions {

  private final Sight sight;
  private final People people;
  private final NamedExclusions named;
  private final Vault vault;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;
  private final JdbcClient db;

  FamilyQuestions(
      Sight sight,
      People people,
      NamedExclusions named,
      Vault vault,
      Journal journal,
      Requests requests,
      Clock clock,
      JdbcClient db) {
    this.sight = sight;
    this.people = people;
    this.named = named;
    this.vault = vault;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
    this.db = db;
  }

  /** What she said to it. */
  public enum HerAnswer {
    /** "Katakan saya selamat." The only one that changes what is told. */
    SAFE,
    /** Nothing is to be told. */
    NOTHING,
    /** She could not be asked safely. */
    NOT_REACHED
  }

  /** Relations that can be told, as in her family. */
  public static final List<String> RELATIONS =
      List.of("suami", "istri", "anak", "orang_tua", "saudara", "kerabat", "lain");

  /**
   * A question and where it stands.
   *
   * @param asker who asks and how to answer him; of class K
   * @param ruledOut his name is like one she said must not see her
   * @param mayTell true when "selamat" may be told, and nothing else
   */
  public record Question(
      UUID id,
      PersonId person,
      String relation,
      String asker,
      boolean ruledOut,
      Instant asked,
      @Nullable HerAnswer her,
      @Nullable Instant told) {

    public boolean mayTell() {
      return her == HerAnswer.SAFE;
    }
  }

  /** One that waits: for her word, or for being told. */
  public record Waiting(PersonId person, String name, UUID question, Instant asked, boolean said) {}

  private record Row(
      UUID id,
      UUID person,
      String relation,
      byte[] asker,
      Instant asked,
      @Nullable String herAnswer,
      @Nullable Instant told) {}

  /** Writes down that somebody asks after her. */
  public void ask(Viewer viewer, UUID id, PersonId person, String relation, String asker) {
    if (!RELATIONS.contains(relation)) {
      throw new IllegalArgumentException("not a relation");
    }
    sight.run(
        viewer,
        () -> {
          var her = find(viewer, person);
          requests.once(
              viewer,
              id,
              person + "|" + relation + "|" + asker,
              () -> {
                insert(viewer, id, her, relation, asker);
                journal.note(
                    viewer, Act.FAMILY_ASKED, her.place().village(), person.value(), "ditanya");
                return id.toString();
              });
        });
  }

  /** Her own word, asked when it was safe. */
  public void answer(Viewer viewer, UUID request, PersonId person, UUID id, HerAnswer answer) {
    step(
        viewer,
        request,
        person,
        id + "|" + answer,
        "dijawab",
        () ->
            db.sql(
                    """
                    update registry.family_question
                       set her_answer = :answer,
                           her_at = :now
                     where id = :id
                       and person = :person
                       and told is null
                    """)
                .param("answer", answer.name())
                .param("now", RightsTable.at(clock.instant()))
                .param("id", id)
                .param("person", person.value())
                .update());
  }

  /** The one who asked was told what may be told. */
  public void told(Viewer viewer, UUID request, PersonId person, UUID id) {
    step(
        viewer,
        request,
        person,
        id + "|told",
        "disampaikan",
        () ->
            db.sql(
                    """
                    update registry.family_question
                       set told = :now,
                           told_by = :by
                     where id = :id
                       and person = :person
                       and told is null
                    """)
                .param("now", RightsTable.at(clock.instant()))
                .param("by", viewer.account())
                .param("id", id)
                .param("person", person.value())
                .update());
  }

  /** All questions after one person, newest first; a look at class K, and journalled as one. */
  public List<Question> of(Viewer viewer, PersonId person) {
    return sight.of(
        viewer,
        () -> {
          var her = find(viewer, person);
          var rows =
              db.sql(
                      """
                      select id, person, relation, asker, asked, her_answer, told
                        from registry.family_question
                       where person = :person
                       order by asked desc, id
                       limit 50
                      """)
                  .param("person", person.value())
                  .query(Row.class)
                  .list();
          if (!rows.isEmpty()) {
            journal.note(
                viewer, Act.REVEALED, her.place().village(), person.value(), "yang bertanya");
          }
          return rows.stream().map(this::question).toList();
        });
  }

  /** What waits at this desk, longest first. */
  public List<Waiting> waiting(Viewer viewer, int limit) {
    return sight.of(
        viewer,
        () -> {
          var rows = open(viewer, limit);
          var names = people.byIds(viewer, rows.stream().map(Row::person).toList());
          return rows.stream()
              .flatMap(row ->
                  Optional.ofNullable(names.get(new PersonId(row.person()))).stream()
                      .map(her ->
                          new Waiting(
                              her.id(),
                              her.name(),
                              row.id(),
                              row.asked(),
                              row.herAnswer() != null)))
              .toList();
        });
  }

  private List<Row> open(Viewer viewer, int limit) {
    return RightsTable.reach(
            db.sql(
                """
                select q.*
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, person, relation, asker, asked, her_answer, told
                         from registry.family_question
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and person <> all(:excluded)
                          and told is null
                        order by asked
                        limit :limit) q
                 order by q.asked, q.id
                 limit :limit
                """),
            viewer)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  private void step(
      Viewer viewer,
      UUID request,
      PersonId person,
      String content,
      String detail,
      IntSupplier update) {
    sight.run(
        viewer,
        () -> {
          var her = find(viewer, person);
          requests.once(
              viewer,
              request,
              content,
              () -> {
                if (update.getAsInt() == 0) {
                  throw new Refusal("family-question.told");
                }
                journal.note(
                    viewer, Act.FAMILY_ASKED, her.place().village(), person.value(), detail);
                return person.toString();
              });
        });
  }

  private void insert(Viewer viewer, UUID id, Person her, String relation, String asker) {
    db.sql(
            """
            insert into registry.family_question
                   (id, person, place_now, kept_in_village, relation, asker, asked, taken_by)
            values (:id, :person, :place, :kept, :relation, :asker, :now, :by)
            """)
        .param("id", id)
        .param("person", her.id().value())
        .param("place", her.place().value())
        .param("kept", her.keptInVillage())
        .param("relation", relation)
        .param("asker", vault.seal(her.id().value(), Secrecy.K, field(id), asker))
        .param("now", RightsTable.at(clock.instant()))
        .param("by", viewer.account())
        .update();
  }

  private Question question(Row row) {
    var asker = vault.open(row.person(), Secrecy.K, field(row.id()), row.asker());
    return new Question(
        row.id(),
        new PersonId(row.person()),
        row.relation(),
        asker,
        named.names(row.person(), asker),
        row.asked(),
        row.herAnswer() == null ? null : HerAnswer.valueOf(row.herAnswer()),
        row.told());
  }

  private Person find(Viewer viewer, PersonId id) {
    return people.find(viewer, id).orElseThrow(NotThere::new);
  }

  /** Where what is sealed belongs. */
  static String field(UUID id) {
    return "registry.family_question." + id;
  }
}
