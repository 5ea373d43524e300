package id.desbumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.database.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class UpkeepTest {

  @Autowired Upkeep upkeep;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired DutyTable duties;
  @Autowired JdbcClient db;
  @Autowired @Worker JdbcClient worker;
  @Autowired Clock clock;

  @Test
  void old_sessions_and_attempts_are_forgotten_and_fresh_ones_stay() {
    var account = account();
    session(account, "lama", Duration.ofHours(13));
    session(account, "baru", Duration.ofMinutes(5));
    attempt("lama", Duration.ofHours(25));
    attempt("baru", Duration.ofMinutes(5));
    assertThat(upkeep.forget()).isGreaterThanOrEqualTo(2);
    assertThat(count("select count(*) from access.session where account = :id", account))
        .isEqualTo(1);
    assertThat(
            db.sql("select count(*) from access.attempt where who = :who")
                .param("who", "baru".getBytes(StandardCharsets.UTF_8))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_draft_is_gone_after_three_days_though_nobody_types_any_more() {
    var account = account();
    for (var hours : List.of(71, 73)) {
      db.sql(
              """
              insert into access.draft (account, id, place, sealed, at)
              values (:account, gen_random_uuid(), 'x', 'x', :at)
              """)
          .param("account", account)
          .param("at", clock.instant().minus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC))
          .update();
    }
    upkeep.forget();
    assertThat(count("select count(*) from access.draft where account = :id", account))
        .isEqualTo(1);
  }

  @Test
  void roles_and_rights_to_appoint_follow_a_village_that_is_split_once() {
    var old = village(0);
    var split = village(1);
    var officer = account();
    var kader = account();
    var steward = account();
    grant(officer, Role.OFFICER, old);
    grant(kader, Role.KADER, old + ".01");
    appointing.first(
        new StewardGrant(
            UUID.randomUUID(),
            steward,
            Set.of(Role.KADER),
            new PlaceCode(old),
            Today.of(clock),
            Today.of(clock).plusYears(1),
            "Warga Contoh 1",
            false),
        "Warga Contoh 2");
    became(old, split, "SPLIT");
    assertThat(upkeep.follow()).isEqualTo(2);
    assertThat(upkeep.follow()).as("once").isZero();
    assertThat(areas(officer)).containsExactly(old, split);
    assertThat(areas(kader)).as("her dusun's number may mean another place").hasSize(1);
    assertThat(count("select count(*) from access.appointing where account = :id", steward))
        .isEqualTo(2);
  }

  @Test
  void a_new_code_takes_the_dusun_along_and_a_role_that_ended_stays_ended() {
    var old = village(2);
    var moved = village(3);
    var kader = account();
    var gone = account();
    grant(kader, Role.KADER, old + ".01");
    var ended = grant(gone, Role.OFFICER, old);
    appointing.end(Operator.viewer(), ended);
    became(old, moved, "MOVE");
    upkeep.follow();
    assertThat(areas(kader)).containsExactly(old + ".01", moved + ".01");
    assertThat(areas(gone)).isEmpty();
  }

  private List<String> areas(UUID account) {
    return duties.of(account, Today.of(clock)).stream()
        .flatMap(duty -> duty.areas().stream())
        .map(PlaceCode::value)
        .sorted()
        .toList();
  }

  private String village(int number) {
    return db.sql(
            """
            select code
              from territory.place
             where level = 'VILLAGE'
               and code > '74'
             order by code
             limit 1
            offset :number
            """)
        .param("number", number)
        .query(String.class)
        .single();
  }

  private void became(String old, String successor, String kind) {
    worker
        .sql(
            """
            insert into territory.succession (old, new, kind, on_date, old_name)
            values (:old, :new, :kind, :day, 'Desa Contoh')
            """)
        .param("old", old)
        .param("new", successor)
        .param("kind", kind)
        .param("day", Today.of(clock))
        .update();
  }

  private int count(String sql, UUID id) {
    return db.sql(sql).param("id", id).query(Integer.class).single();
  }

  private void session(UUID account, String secret, Duration ago) {
    db.sql(
            """
            insert into access.session (secret, account, made_at, last_seen)
            values (:secret, :account, :then, :then)
            """)
        .param("secret", (secret + account).getBytes(StandardCharsets.UTF_8))
        .param("account", account)
        .param("then", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
        .update();
  }

  private void attempt(String who, Duration ago) {
    db.sql(
            """
            insert into access.attempt (who, failed, not_before, at)
            values (:who, 1, :then, :then)
            """)
        .param("who", who.getBytes(StandardCharsets.UTF_8))
        .param("then", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
        .update();
  }

  private UUID grant(UUID account, Role role, String area) {
    var id = UUID.randomUUID();
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(
            id, account, role, new PlaceCode(area), Today.of(clock), Today.of(clock).plusYears(1)));
    return id;
  }

  private UUID account() {
    var id = Uuid7.next(clock);
    var _ =
        accounts.create(
            Operator.viewer(),
            new NewAccount(id, "u" + id.toString().substring(9), "Warga Contoh"));
    return id;
  }
}
