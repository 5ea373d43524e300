package id.desbumi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the log and the queue held before they knew of what kind people are is told once. */
class KindsTest {

  @Test
  void people_logged_before_get_their_kind() throws Exception {
    var server = TestDatabase.get();
    try (var connection = server.superuser(server.fresh())) {
      var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      var person = UUID.randomUUID();
      db.sql(
              """
              insert into tally.counted (fold_no, person, n, village)
              values (1, tally.person_key(:person), 1, '99.01.01.2001'),
                     (1, gen_random_uuid(), 1, '99.01.01.2001')
              """)
          .param("person", person)
          .update();
      db.sql(
              """
              insert into tally.delta
                     (person, recorded, period, n, measure, village, phase, country, sex)
              values (tally.person_key(:person), now(), 0, -1, 1, '99.01.01.2001', 'A', 'TWN', 'P')
              """)
          .param("person", person)
          .update();
      db.sql(
              """
              select tally.tell_kinds(array[:person::uuid], '{A}', '{TWN}', '{P}', '{ship}',
                                      '{1980-1989}')
              """)
          .param("person", person)
          .query((row, number) -> "")
          .list();
      assertThat(
              db.sql(
                      "select concat_ws(' ', phase, country, sex, sector, cohort) from tally.counted")
                  .query(String.class)
                  .list())
          .containsExactlyInAnyOrder("A TWN P ship 1980-1989", "O ??? ? ??? ???");
      assertThat(
              db.sql("select sector || ' ' || cohort from tally.delta").query(String.class).list())
          .containsExactly("ship 1980-1989");
    }
  }
}
