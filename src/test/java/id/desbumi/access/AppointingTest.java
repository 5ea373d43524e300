package id.desbumi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.testing.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AppointingTest {

  private static final String VILLAGE = "33.07.04.2009";

  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired DutyTable duties;
  @Autowired VillageChoices choices;
  @Autowired Clock clock;

  @Test
  void a_role_given_is_a_duty_from_its_first_to_its_last_day() {
    var account = account("ratna");
    appointing.grant(Operator.viewer(), grant(account, Role.OFFICER, VILLAGE));
    var duty = duties.of(account, today()).getFirst();
    assertThat(duty.role()).isEqualTo(Role.OFFICER);
    assertThat(duty.people().holds(new PlaceCode(VILLAGE + ".02.003"), true)).isTrue();
    assertThat(duties.of(account, today().plusYears(1))).hasSize(1);
    assertThat(duties.of(account, today().plusYears(1).plusDays(1))).isEmpty();
    assertThat(duties.of(account, today().minusDays(1))).isEmpty();
  }

  @Test
  void a_steward_gives_no_more_than_she_may() {
    var steward = steward("camat", Set.of(Role.OFFICER, Role.KADER), "33.07.04");
    var account = account("siti");
    appointing.grant(steward, grant(account, Role.OFFICER, VILLAGE));
    assertThat(duties.of(account, today())).hasSize(1);
    assertThatThrownBy(
            () -> appointing.grant(steward, grant(account, Role.OFFICER, "33.07.05.2001")))
        .isInstanceOf(Refusal.class)
        .hasMessage("access.beyond");
    assertThatThrownBy(() -> appointing.grant(steward, grant(account, Role.VILLAGE_HEAD, VILLAGE)))
        .hasMessage("access.beyond");
    var longer =
        new RoleGrant(
            UUID.randomUUID(),
            account,
            Role.OFFICER,
            new PlaceCode(VILLAGE),
            today(),
            today().plusYears(9));
    assertThatThrownBy(() -> appointing.grant(steward, longer)).hasMessage("access.beyond");
  }

  @Test
  void nobody_gives_a_role_to_herself() {
    var steward = steward("lurah", Set.of(Role.OFFICER), "33.07");
    assertThatThrownBy(
            () -> appointing.grant(steward, grant(steward.account(), Role.OFFICER, VILLAGE)))
        .hasMessage("access.self");
  }

  @Test
  void whoever_may_appoint_nobody_makes_no_account() {
    assertThatThrownBy(() ->
            accounts.create(
                Viewers.officer(VILLAGE), new NewAccount(UUID.randomUUID(), "maya", "Maya")))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void a_steward_is_in_force_when_a_second_person_has_said_yes() {
    var first = steward("bupati", Set.of(Role.OFFICER), "33.07");
    var second = steward("sekda", Set.of(Role.OFFICER), "33.07");
    var account = account("kasi");
    var wanted = stewardship(account, Set.of(Role.OFFICER), "33.07.04", "bupati");
    appointing.propose(first, wanted);
    assertThat(appointing.stewardships(viewer(account))).isEmpty();
    assertThatThrownBy(() -> appointing.confirm(first, wanted.id()))
        .hasMessage("access.second-person");
    assertThatThrownBy(() -> appointing.confirm(viewer(account), wanted.id()))
        .hasMessage("access.self");
    appointing.confirm(second, wanted.id());
    assertThat(appointing.stewardships(viewer(account))).hasSize(1);
  }

  @Test
  void at_the_machine_two_names_are_needed() {
    var account = account("pertama");
    var wanted = stewardship(account, Set.of(Role.OFFICER), "", "Warga Contoh 1");
    assertThatThrownBy(() -> appointing.first(wanted, " warga contoh 1 "))
        .hasMessage("access.second-person");
    appointing.first(wanted, "Warga Contoh 2");
    assertThat(appointing.stewardships(viewer(account))).hasSize(1);
  }

  @Test
  void a_kader_sees_her_dusun_until_the_village_decides_otherwise() {
    var village = "33.07.04.2010";
    var account = account("kader1");
    appointing.grant(Operator.viewer(), grant(account, Role.KADER, village + ".02"));
    assertThatThrownBy(
            () -> appointing.grant(Operator.viewer(), grant(account, Role.KADER, village)))
        .hasMessage("access.kader-area");
    var elsewhere = new PlaceCode(village + ".01.001");
    assertThat(duties.of(account, today()).getFirst().people().holds(elsewhere, false)).isFalse();
    choices.letKaderSeeVillage(Viewers.head(village), true);
    assertThat(duties.of(account, today()).getFirst().people().holds(elsewhere, false)).isTrue();
    choices.letKaderSeeVillage(Viewers.head(village), false);
    assertThat(duties.of(account, today()).getFirst().people().holds(elsewhere, false)).isFalse();
  }

  @Test
  void a_case_worker_works_for_all_her_villages_at_once_from_outside() {
    var account = account("mitra1");
    appointing.grant(Operator.viewer(), grant(account, Role.CASE_WORKER, VILLAGE));
    appointing.grant(Operator.viewer(), grant(account, Role.CASE_WORKER, "33.07.05.2001"));
    var duty = duties.of(account, today()).getFirst();
    assertThat(duty.areas()).hasSize(2);
    assertThat(duty.home()).isEqualTo(new PlaceCode("33.07"));
    assertThat(duty.people().holds(new PlaceCode(VILLAGE), false)).isTrue();
    assertThat(duty.people().holds(new PlaceCode(VILLAGE), true)).isFalse();
    assertThat(duty.people().holds(new PlaceCode("33.07.06.2001"), false)).isFalse();
  }

  private Viewer steward(String name, Set<Role> roles, String area) {
    var account = account(name);
    appointing.first(stewardship(account, roles, area, "satu"), "dua");
    return viewer(account);
  }

  private StewardGrant stewardship(UUID account, Set<Role> roles, String area, String first) {
    return new StewardGrant(
        UUID.randomUUID(),
        account,
        roles,
        new PlaceCode(area),
        today(),
        today().plusYears(5),
        first,
        false);
  }

  private static Viewer viewer(UUID account) {
    var analyst = Viewers.analyst("33.07");
    return new Viewer(
        account,
        account.toString(),
        analyst.role(),
        analyst.home(),
        analyst.people(),
        analyst.figures(),
        Set.of());
  }

  private UUID account(String name) {
    var id = Uuid7.next(clock);
    var made =
        accounts.create(
            Operator.viewer(),
            new NewAccount(id, name + "." + id.toString().substring(24), "Warga Contoh 1"));
    assertThat(made).isInstanceOf(AccountMaking.Done.class);
    return id;
  }

  private RoleGrant grant(UUID account, Role role, String area) {
    return new RoleGrant(
        UUID.randomUUID(), account, role, new PlaceCode(area), today(), today().plusYears(1));
  }

  private LocalDate today() {
    return Today.of(clock);
  }
}
