package id.desbumi.registry;

import id.desbumi.core.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on {@code registry.change}: the history of a record, field by field. */
@Component
class ChangeTable {

  private final JdbcClient db;

  ChangeTable(JdbcClient db) {
    this.db = db;
  }

  /** A step with its time, for the history page. */
  record Past(
      int revision,
      String field,
      @Nullable String old,
      @Nullable String now,
      String byName,
      Instant at) {

    AnswerSheet.Step step() {
      return new AnswerSheet.Step(revision, field, old, now, byName);
    }
  }

  void add(
      Viewer viewer,
      PersonTable.Row person,
      int revision,
      PersonField field,
      String old,
      String now,
      Instant at,
      UUID request) {
    db.sql(
            """
            insert into registry.change
                   (person, place_now, kept_in_village, revision, field, old, new,
                    by_account, by_name, at, request)
            values (:person, :place, :kept, :revision, :field, :old, :now,
                    :by, :byName, :at, :request)
            """)
        .param("person", person.id())
        .param("place", person.placeNow())
        .param("kept", person.keptInVillage())
        .param("revision", revision)
        .param("field", field.code())
        .param("old", old)
        .param("now", now)
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .param("at", PersonTable.timestamp(at))
        .param("request", request)
        .update();
  }

  /** The steps after a revision, oldest first; the reach was asked when the record was read. */
  List<Past> after(PersonId person, int revision) {
    return db.sql(
            """
            select revision, field, old, new as now, by_name, at
              from registry.change
             where person = :person
               and revision > :revision
             order by revision, field
            """)
        .param("person", person.value())
        .param("revision", revision)
        .query(Past.class)
        .list();
  }
}
