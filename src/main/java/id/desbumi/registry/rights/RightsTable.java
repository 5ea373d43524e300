package id.desbumi.registry.rights;

import id.desbumi.core.Viewer;
import id.desbumi.registry.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL on {@code registry.rights_request}. */
@Component
class RightsTable {

  private final JdbcClient db;

  RightsTable(JdbcClient db) {
    this.db = db;
  }

  record Row(
      UUID id,
      UUID person,
      String placeNow,
      String kind,
      String via,
      String about,
      byte @Nullable [] wish,
      Instant asked,
      Instant due,
      @Nullable Instant answered,
      @Nullable String answeredName,
      @Nullable String outcome,
      @Nullable String ground,
      byte @Nullable [] answer) {}

  /** Where a request lies: with the person it is about. */
  record Where(String place, boolean kept) {}

  void insert(Viewer viewer, NewRequest request, Where where, byte @Nullable [] wish, Instant now) {
    db.sql(
            """
            insert into registry.rights_request
                   (id, person, place_now, kept_in_village, kind, via, about, wish, asked, due,
                    taken_by, taken_name)
            values (:id, :person, :place, :kept, :kind, :via, :about, :wish, :now, :due,
                    :by, :byName)
            """)
        .param("id", request.id())
        .param("person", request.person().value())
        .param("place", where.place())
        .param("kept", where.kept())
        .param("kind", request.right().name())
        .param("via", request.via())
        .param("about", String.join(" ", request.about()))
        .param("wish", wish)
        .param("now", at(now))
        .param("due", at(now.plus(Right.TIME)))
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .update();
  }

  Optional<Row> find(Viewer viewer, UUID id) {
    return reach(
            db.sql(
                """
                select id, person, place_now, kind, via, about, wish, asked, due,
                       answered, answered_name, outcome, ground, answer
                  from registry.rights_request q
                 where id = :id
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where q.place_now >= r.lo
                                  and q.place_now < r.hi
                                  and (r.inside or not q.kept_in_village))
                """),
            viewer)
        .param("id", id)
        .query(Row.class)
        .optional();
  }

  /** Of one person, newest first. */
  List<Row> of(Viewer viewer, PersonId person) {
    return reach(
            db.sql(
                """
                select id, person, place_now, kind, via, about, wish, asked, due,
                       answered, answered_name, outcome, ground, answer
                  from registry.rights_request q
                 where person = :person
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where q.place_now >= r.lo
                                  and q.place_now < r.hi
                                  and (r.inside or not q.kept_in_village))
                 order by asked desc, id desc
                 limit 100
                """),
            viewer)
        .param("person", person.value())
        .query(Row.class)
        .list();
  }

  /** Not answered yet, the earliest due first. */
  List<Row> open(Viewer viewer, int limit) {
    return reach(
            db.sql(
                """
                select q.*
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, person, place_now, kind, via, about, wish, asked, due,
                              answered, answered_name, outcome, ground, answer
                         from registry.rights_request
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and person <> all(:excluded)
                          and answered is null
                        order by due, id
                        limit :limit) q
                 order by q.due, q.id
                 limit :limit
                """),
            viewer)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  /** False when it was answered before. */
  boolean answer(
      Viewer viewer,
      UUID id,
      Outcome outcome,
      @Nullable String ground,
      byte @Nullable [] words,
      Instant now) {
    return db.sql(
                """
                update registry.rights_request
                   set answered = :now,
                       answered_by = :by,
                       answered_name = :byName,
                       outcome = :outcome,
                       ground = :ground,
                       answer = :words
                 where id = :id
                   and answered is null
                """)
            .param("now", at(now))
            .param("by", viewer.account())
            .param("byName", viewer.name())
            .param("outcome", outcome.name())
            .param("ground", ground)
            .param("words", words)
            .param("id", id)
            .update()
        == 1;
  }

  static OffsetDateTime at(Instant now) {
    return now.atOffset(ZoneOffset.UTC);
  }

  static StatementSpec reach(StatementSpec statement, Viewer viewer) {
    return statement
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds());
  }
}
