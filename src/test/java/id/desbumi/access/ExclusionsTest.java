package id.desbumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.testing.Viewers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Siapa yang tidak boleh melihat?" and "Yang bisa membaca". */
@SpringBootTest
class ExclusionsTest {

  @Autowired Exclusions exclusions;
  @Autowired NamedExclusions named;
  @Autowired Readers readers;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired DutyTable duties;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  @Test
  void who_must_not_see_her_does_not_from_the_next_page_on() {
    var village = new PlaceCode("33.07.04.2012");
    var officer = account(Role.OFFICER, village.value());
    var by = Viewers.officer(village.value());
    var her = UUID.randomUUID();
    exclusions.set(by, her, village, officer, true);
    exclusions.set(by, her, village, officer, true);
    assertThat(duties.choices(officer, "Petugas Contoh", clock.instant()).excluded())
        .containsExactly(her);
    exclusions.set(by, her, village, officer, false);
    assertThat(duties.choices(officer, "Petugas Contoh", clock.instant()).excluded()).isEmpty();
  }

  @Test
  void when_everyone_at_the_desk_is_excluded_it_is_known() {
    var village = new PlaceCode("33.07.04.2013");
    var officer = account(Role.OFFICER, village.value());
    var kader = account(Role.KADER, village + ".02");
    account(Role.KADER, village + ".03");
    var place = new PlaceCode(village + ".02.001");
    var by = Viewers.officer(village.value());
    var her = UUID.randomUUID();
    exclusions.set(by, her, village, officer, true);
    assertThat(exclusions.nobodyAtDesk(her, place)).isFalse();
    exclusions.set(by, her, village, kader, true);
    assertThat(exclusions.nobodyAtDesk(her, place)).isTrue();
  }

  @Test
  void a_name_without_an_account_is_kept_sealed_and_can_be_taken_back() {
    var village = new PlaceCode("33.07.04.2014");
    var by = Viewers.officer(village.value());
    var her = UUID.randomUUID();
    named.add(by, her, village, "Warga Contoh 9");
    assertThat(named.of(her))
        .extracting(NamedExclusions.Named::name)
        .containsExactly("Warga Contoh 9");
    assertThat(
            db.sql("select free_name from access.exclusion where person = :her")
                .param("her", her)
                .query(byte[].class)
                .single())
        .isNotEqualTo("Warga Contoh 9".getBytes(StandardCharsets.UTF_8));
    named.remove(by, her, village, named.of(her).getFirst().id());
    assertThat(named.of(her)).isEmpty();
  }

  @Test
  void _8_3_whoever_bears_a_name_she_said_does_not_see_her_from_the_first_page_on() {
    var village = new PlaceCode("33.07.04.2016");
    var by = Viewers.officer(village.value());
    var her = UUID.randomUUID();
    named.add(by, her, village, "kakak ipar saya, Pak Slamet Riyadi");
    var later = account(Role.OFFICER, village.value(), "Slamet Agus Riyadi");
    var other = account(Role.OFFICER, village.value(), "Slamet Widodo");
    assertThat(choices(later, "Slamet Agus Riyadi")).containsExactly(her);
    assertThat(choices(other, "Slamet Widodo")).isEmpty();
    assertThat(exclusions.readers(by, her, village))
        .filteredOn(Exclusions.Reader::excluded)
        .extracting(Exclusions.Reader::how)
        .containsExactly(Exclusions.How.NAMED);
    assertThat(named.names(her, "Riyadi Slamet")).isTrue();

    exclusions.set(by, her, village, later, false); // she was asked: not the one
    assertThat(choices(later, "Slamet Agus Riyadi")).isEmpty();
    named.remove(by, her, village, named.of(her).getFirst().id());
    assertThat(named.names(her, "Riyadi Slamet")).isFalse();
  }

  @Test
  void _8_3_nobody_at_the_desk_means_also_nobody_who_comes_later() {
    var village = new PlaceCode("33.07.04.2017");
    var officer = account(Role.OFFICER, village.value());
    var by = Viewers.officer(village.value());
    var her = UUID.randomUUID();
    exclusions.wholeDesk(by, her, village, true);
    exclusions.wholeDesk(by, her, village, true);
    assertThat(exclusions.nobodyAtDesk(her, village)).isTrue();
    var later = account(Role.KADER, village + ".01");
    assertThat(choices(officer, "Petugas Contoh")).containsExactly(her);
    assertThat(choices(later, "Petugas Contoh")).containsExactly(her);
    assertThat(exclusions.nobodyAtDesk(her, new PlaceCode(village + ".01.001"))).isTrue();
    assertThat(choices(account(Role.CASE_WORKER, "33.07"), "Petugas Contoh")).isEmpty();
    exclusions.wholeDesk(by, her, village, false);
    assertThat(choices(officer, "Petugas Contoh")).isEmpty();
    assertThat(exclusions.nobodyAtDesk(her, village)).isFalse();
  }

  @Test
  void who_can_read_is_told_by_the_grants_of_today() {
    var village = new PlaceCode("33.08.04.2015");
    account(Role.OFFICER, village.value());
    account(Role.OFFICER, village.value());
    account(Role.KADER, village + ".01");
    account(Role.CASE_WORKER, "33.08");
    account(Role.ANALYST, "33.08");
    account(Role.VILLAGE_HEAD, village.value());
    assertThat(readers.of(village, false))
        .hasSize(3)
        .anyMatch(line -> line.contains("petugas desa ini (2 orang)"))
        .anyMatch(line -> line.startsWith("kader di dusun atau RT-nya sendiri"))
        .anyMatch(line -> line.startsWith("pendamping dari lembaga mitra"));
    assertThat(readers.of(village, true)).hasSize(2).noneMatch(line -> line.contains("mitra"));
  }

  private Set<UUID> choices(UUID account, String name) {
    return duties.choices(account, name, clock.instant()).excluded();
  }

  private UUID account(Role role, String area) {
    return account(role, area, "Petugas Contoh");
  }

  private UUID account(Role role, String area, String name) {
    var id = Uuid7.next(clock);
    accounts.create(
        Operator.viewer(), new NewAccount(id, "x." + id.toString().substring(24), name));
    var today = Today.of(clock);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(UUID.randomUUID(), id, role, new PlaceCode(area), today, today.plusYears(1)));
    return id;
  }
}
