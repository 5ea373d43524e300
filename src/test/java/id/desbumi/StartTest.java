package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.access.Sight;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class StartTest {

  @Autowired Sight sight;
  @Autowired JdbcClient db;

  @Test
  void a_transaction_knows_the_reach_of_its_viewer() {
    var village = new PlaceCode("35.09.17.2003");
    var officer =
        new Viewer(
            UUID.randomUUID(),
            "Petugas Contoh",
            Role.OFFICER,
            village,
            Reach.of(village),
            Reach.of(village),
            Set.of());
    var lo =
        sight.of(
            officer, () -> db.sql("select current_setting('app.lo')").query(String.class).single());
    assertThat(lo).isEqualTo("35.09.17.2003");
  }
}
