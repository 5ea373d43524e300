package id.desbumi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.access.Official.Acting;
import id.desbumi.access.Official.Office;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.testing.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class OfficialsTest {

  @Autowired Officials officials;

  @Test
  void after_an_election_each_letter_is_signed_by_the_head_of_its_day() {
    var village = new PlaceCode("33.07.05.2001");
    var officer = Viewers.officer(village.value());
    var old = head("Warga Contoh 1", Acting.NONE, LocalDate.of(2019, 6, 1));
    officials.add(officer, village, old);
    officials.end(officer, village, old.id(), LocalDate.of(2025, 6, 1));
    var acting = head("Warga Contoh 2", Acting.PJ, LocalDate.of(2025, 6, 1));
    officials.add(officer, village, acting);
    officials.end(officer, village, acting.id(), LocalDate.of(2026, 3, 1));
    officials.add(officer, village, head("Warga Contoh 3", Acting.NONE, LocalDate.of(2026, 3, 1)));

    assertThat(officials.signer(village, LocalDate.of(2025, 5, 31)))
        .contains(new Signer(List.of("Kepala Desa"), "Warga Contoh 1"));
    assertThat(officials.signer(village, LocalDate.of(2025, 6, 1)))
        .contains(new Signer(List.of("Pj. Kepala Desa"), "Warga Contoh 2"));
    assertThat(officials.signer(village, LocalDate.of(2026, 11, 24)))
        .contains(new Signer(List.of("Kepala Desa"), "Warga Contoh 3"));
    assertThat(officials.signer(village, LocalDate.of(2018, 1, 1))).isEmpty();
  }

  @Test
  void the_secretary_signs_in_the_heads_name_when_he_may() {
    var village = new PlaceCode("33.07.05.2002");
    var officer = Viewers.officer(village.value());
    var day = LocalDate.of(2026, 1, 1);
    var secretary =
        new Official(
            UUID.randomUUID(),
            Office.SECRETARY,
            Acting.NONE,
            true,
            "Sekretaris Desa",
            "Warga Contoh 5",
            day,
            null,
            false);
    officials.add(officer, village, secretary);
    assertThat(officials.signers(village, day)).as("in nobody's name").isEmpty();
    officials.add(officer, village, head("Warga Contoh 4", Acting.PLT, day));
    assertThat(officials.signers(village, day))
        .containsExactly(
            new Signer(List.of("Plt. Kepala Desa"), "Warga Contoh 4"),
            new Signer(List.of("a.n. Plt. Kepala Desa", "Sekretaris Desa"), "Warga Contoh 5"));
  }

  @Test
  void a_village_has_one_head_on_a_day_also_when_two_desks_write_at_once() throws Exception {
    var village = new PlaceCode("33.07.05.2003");
    var officer = Viewers.officer(village.value());
    Callable<Boolean> write =
        () -> {
          try {
            officials.add(
                officer, village, head("Warga Contoh 6", Acting.NONE, LocalDate.of(2026, 1, 1)));
            return true;
          } catch (RuntimeException refused) {
            return false;
          }
        };
    try (var desks = Executors.newFixedThreadPool(4)) {
      var written = 0;
      for (var one : desks.invokeAll(List.of(write, write, write, write))) {
        written += one.get() ? 1 : 0;
      }
      assertThat(written).isEqualTo(1);
    }
    assertThatThrownBy(() ->
            officials.add(
                officer, village, head("Warga Contoh 7", Acting.PLT, LocalDate.of(2020, 1, 1))))
        .isInstanceOf(Refusal.class)
        .hasMessage("official.two-heads");
  }

  @Test
  void sent_twice_it_is_there_once_and_what_was_never_true_signs_nothing() {
    var village = new PlaceCode("33.07.05.2004");
    var officer = Viewers.officer(village.value());
    var wrong = head("Warga Contoh 8", Acting.NONE, LocalDate.of(2026, 1, 1));
    officials.add(officer, village, wrong);
    officials.add(officer, village, wrong);
    assertThat(officials.of(village)).hasSize(1);
    officials.withdraw(officer, village, wrong.id());
    officials.withdraw(officer, village, wrong.id());
    assertThat(officials.signer(village, LocalDate.of(2026, 6, 1))).isEmpty();
    assertThat(officials.of(village)).singleElement().matches(Official::withdrawn);
  }

  @Test
  void another_village_and_a_kader_write_nothing() {
    var village = new PlaceCode("33.07.05.2005");
    var one = head("Warga Contoh 9", Acting.NONE, LocalDate.of(2026, 1, 1));
    for (Viewer other :
        List.of(
            Viewers.officer("33.07.05.2006"),
            Viewers.kader(village + ".01"),
            Viewers.head(village.value()))) {
      assertThatThrownBy(() -> officials.add(other, village, one)).isInstanceOf(NotThere.class);
    }
    officials.add(Viewers.officer(village.value()), village, one);
    assertThatThrownBy(() ->
            officials.end(
                Viewers.officer("33.07.05.2006"), village, one.id(), LocalDate.of(2027, 1, 1)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void a_head_is_called_what_his_village_calls_him() {
    assertThat(VillageKind.of(new PlaceCode("11.01.01.2001"))).isEqualTo(VillageKind.GAMPONG);
    assertThat(VillageKind.of(new PlaceCode("13.01.01.2001"))).isEqualTo(VillageKind.NAGARI);
    assertThat(VillageKind.of(new PlaceCode("13.71.01.1001"))).isEqualTo(VillageKind.KELURAHAN);
    assertThat(VillageKind.of(new PlaceCode("53.13.01.2001"))).isEqualTo(VillageKind.DESA);
  }

  private static Official head(String name, Acting acting, LocalDate since) {
    return new Official(
        UUID.randomUUID(), Office.HEAD, acting, false, "Kepala Desa", name, since, null, false);
  }
}
