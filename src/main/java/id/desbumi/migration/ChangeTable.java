package id.desbumi.migration;

import id.desbumi.core.Viewer;
import id.desbumi.registry.AnswerSheet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on {@code migration.change}: the history of a journey's answers. */
@Component("journeyChangeTable")
class ChangeTable {

  private final JdbcClient db;

  ChangeTable(JdbcClient db) {
    this.db = db;
  }

  void add(
      Viewer viewer,
      JourneyTable.Row journey,
      JourneyField field,
      String old,
      String now,
      Instant at,
      UUID request) {
    db.sql(
            """
            insert into migration.change
                   (journey, person, place_now, kept_in_village, revision, field, old, new,
                    by_account, by_name, at, request)
            values (:journey, :person, :place, :kept, :revision, :field, :old, :now,
                    :by, :byName, :at, :request)
            """)
        .param("journey", journey.id())
        .param("person", journey.person())
        .param("place", journey.placeNow())
        .param("kept", journey.keptInVillage())
        .param("revision", journey.revision() + 1)
        .param("field", field.code())
        .param("old", old)
        .param("now", now)
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .param("at", JourneyTable.utc(at))
        .param("request", request)
        .update();
  }

  List<AnswerSheet.Step> after(JourneyId journey, int revision) {
    return db.sql(
            """
            select revision, field, old, new as now, by_name
              from migration.change
             where journey = :journey
               and revision > :revision
             order by revision, field
            """)
        .param("journey", journey.value())
        .param("revision", revision)
        .query(AnswerSheet.Step.class)
        .list();
  }
}
