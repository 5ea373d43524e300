package id.desbumi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.testing.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ApiTokensTest {

  private static final String VILLAGE = "33.07.04.2011";

  @Autowired ApiTokens tokens;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired DutyTable duties;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private UUID grant = UUID.randomUUID();

  @Test
  void a_token_sees_what_its_maker_works_as_and_only_brings_unless_said() {
    var viewer = officer();
    var made = tokens.make(viewer, "telepon kader", false, Duration.ofDays(30));
    var bearer = tokens.find(made.secret()).orElseThrow();
    assertThat(bearer.viewer()).isEqualTo(viewer);
    assertThat(bearer.mayRead()).isFalse();
    assertThat(tokens.find(made.secret() + "x")).isEmpty();
    assertThat(tokens.find("")).isEmpty();
  }

  @Test
  void it_ends_with_the_duty_it_was_made_for() {
    var viewer = officer();
    var made = tokens.make(viewer, "telepon kader", true, Duration.ofDays(30));
    appointing.end(Operator.viewer(), grant);
    assertThat(tokens.find(made.secret())).isEmpty();
  }

  @Test
  void taken_back_it_opens_nothing_and_nobody_else_takes_it_back() {
    var viewer = officer();
    var made = tokens.make(viewer, "telepon kader", true, Duration.ofDays(30));
    assertThatThrownBy(() -> tokens.revoke(Viewers.officer(VILLAGE), made.id()))
        .isInstanceOf(NotThere.class);
    tokens.revoke(viewer, made.id());
    assertThat(tokens.find(made.secret())).isEmpty();
    assertThat(tokens.of(viewer.account())).isEmpty();
  }

  @Test
  void the_database_knows_only_its_hash() {
    var made = tokens.make(officer(), "telepon kader", true, Duration.ofDays(30));
    assertThat(
            db.sql("select secret from access.api_token where id = :id")
                .param("id", made.id())
                .query(byte[].class)
                .single())
        .hasSize(32)
        .isNotEqualTo(made.secret().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void it_lasts_a_year_at_most() {
    assertThatThrownBy(() -> tokens.make(officer(), "telepon", true, Duration.ofDays(400)))
        .hasMessage("access.token-lasts");
  }

  private Viewer officer() {
    var id = Uuid7.next(clock);
    accounts.create(
        Operator.viewer(),
        new NewAccount(id, "t." + id.toString().substring(24), "Petugas Contoh"));
    var today = Today.of(clock);
    grant = UUID.randomUUID();
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(grant, id, Role.OFFICER, new PlaceCode(VILLAGE), today, today.plusYears(1)));
    return duties
        .of(id, today)
        .getFirst()
        .viewer(id, "Petugas Contoh", new DutyTable.Choices(Set.of(), Set.of()));
  }
}
