package id.desbumi.migration;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.guide.Occupations;
import id.desbumi.guide.Sector;
import id.desbumi.registry.Answer;
import id.desbumi.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every kind of work on the form has its sector, one of the guide's, the same in Java and SQL. */
@SpringBootTest
class WorkSectorTest {

  @Autowired Occupations occupations;

  @Test
  void every_kind_of_work_has_one_sector() throws Exception {
    var sectors = occupations.sectors().stream().map(Sector::code).toList();
    var server = TestDatabase.get();
    try (var connection = server.superuser(server.fresh())) {
      var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      for (var job : JourneyField.JOB.question().options()) {
        var answer = Answer.of(job);
        assertThat(sectors).contains(WorkSector.of(answer));
        assertThat(sectorInSql(db, answer)).as(job).isEqualTo(WorkSector.of(answer));
      }
      assertThat(sectorInSql(db, Answer.NOT_ASKED)).isEqualTo(WorkSector.UNKNOWN);
    }
  }

  private static String sectorInSql(JdbcClient db, Answer job) {
    return db.sql(
            """
            insert into migration.journey
                   (id, person, place_now, kept_in_village, open, phase, country, answers, recorded,
                    recorded_by)
            values (:id, :id, '99.01.01.2001', false, false, 'I', '???',
                    jsonb_build_object('job', :job::text), now(), :id)
            returning sector
            """)
        .param("id", UUID.randomUUID())
        .param("job", job.line())
        .query(String.class)
        .single();
  }
}
