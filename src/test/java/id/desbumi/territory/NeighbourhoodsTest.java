package id.desbumi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Each test has a village of its own, so that the order does not matter. */
@SpringBootTest
class NeighbourhoodsTest {

  @Autowired Neighbourhoods neighbourhoods;
  @Autowired Places places;
  @Autowired VillageTeam team;

  @Test
  void a_village_numbers_its_dusun_and_the_rt_of_each() {
    var village = new PlaceCode("35.09.28.2008");
    var officer = officer(village, Role.OFFICER);
    neighbourhoods.addHamlet(officer, village, "Krajan");
    var second = neighbourhoods.addHamlet(officer, village, " Juroju ");
    assertThat(second.code().value()).isEqualTo("35.09.28.2008.02");
    var rt = neighbourhoods.addRt(officer, second.code(), 3, 1);
    assertThat(rt.code().value()).isEqualTo("35.09.28.2008.02.001");

    assertThat(neighbourhoods.of(village))
        .extracting(Neighbourhood::name)
        .containsExactly("Krajan", "Juroju", "RT 003/RW 001");
    assertThat(places.chain(rt.code()))
        .extracting(Place::name)
        .containsExactly(
            "Jawa Timur",
            "Kabupaten Jember",
            "Ledokombo",
            "Sumbersalak",
            "Juroju",
            "RT 003/RW 001");
    assertThat(places.children(village))
        .extracting(Place::name)
        .containsExactly("Krajan", "Juroju");
    assertThat(places.children(second.code())).hasSize(1);
  }

  @Test
  void a_second_dusun_of_the_same_name_is_refused() {
    var village = new PlaceCode("35.09.28.2007");
    var officer = officer(village, Role.OFFICER);
    neighbourhoods.addHamlet(officer, village, "Krajan");
    var other = neighbourhoods.addHamlet(officer, village, "Tengah");
    assertThatThrownBy(() -> neighbourhoods.addHamlet(officer, village, "KRAJAN"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> neighbourhoods.rename(officer, other.code(), "Krajan"))
        .isInstanceOf(Refusal.class);
    neighbourhoods.rename(officer, other.code(), "Tengah Lor");
    assertThat(places.find(other.code())).get().extracting(Place::name).isEqualTo("Tengah Lor");
  }

  @Test
  void the_same_rt_number_is_fine_in_another_rw() {
    var village = new PlaceCode("35.09.28.2006");
    var officer = officer(village, Role.OFFICER);
    var hamlet = neighbourhoods.addHamlet(officer, village, "Krajan").code();
    neighbourhoods.addRt(officer, hamlet, 1, 1);
    neighbourhoods.addRt(officer, hamlet, 1, 2);
    assertThatThrownBy(() -> neighbourhoods.addRt(officer, hamlet, 1, 2))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_dusun_that_ended_still_answers_and_its_number_is_not_given_again() {
    var village = new PlaceCode("35.09.28.2005");
    var officer = officer(village, Role.OFFICER);
    var hamlet = neighbourhoods.addHamlet(officer, village, "Lama").code();
    var rt = neighbourhoods.addRt(officer, hamlet, 1, null).code();
    neighbourhoods.end(officer, hamlet, LocalDate.of(2026, 12, 1));
    assertThat(neighbourhoods.of(village)).isEmpty();
    assertThat(places.find(rt)).get().extracting(Place::ended).isEqualTo(true);
    assertThat(neighbourhoods.addHamlet(officer, village, "Lama").code().value())
        .isEqualTo(village + ".02");
    assertThatThrownBy(() -> neighbourhoods.addRt(officer, hamlet, 2, null))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void nobody_but_the_villages_own_officer_changes_it() {
    var village = new PlaceCode("35.09.28.2004");
    var neighbour = officer(new PlaceCode("35.09.28.2003"), Role.OFFICER);
    assertThatThrownBy(() -> neighbourhoods.addHamlet(neighbour, village, "Krajan"))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () -> neighbourhoods.addHamlet(officer(village, Role.KADER), village, "Krajan"))
        .isInstanceOf(NotThere.class);
    assertThat(neighbourhoods.of(village)).isEmpty();
  }

  @Test
  void two_desks_at_once_get_two_numbers() throws Exception {
    var village = new PlaceCode("35.09.28.2002");
    var officer = officer(village, Role.OFFICER);
    try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          IntStream.range(0, 6)
              .mapToObj(
                  i -> (Callable<Object>) () -> neighbourhoods.addHamlet(officer, village, "D" + i))
              .toList();
      for (var done : desks.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(neighbourhoods.of(village))
        .extracting(one -> one.code().value())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 6).mapToObj(i -> village + ".0" + i).toList());
  }

  @Test
  void a_village_names_its_divisions_and_who_holds_an_office_is_told_inside_only() {
    var village = new PlaceCode("35.09.28.2001");
    var officer = officer(village, Role.OFFICER);
    var division = UUID.randomUUID();
    var since = LocalDate.of(2026, 1, 2);
    team.addDivision(officer, village, division, "Advokasi", since);
    team.addDivision(officer, village, division, "Advokasi", since);
    var chair = new Officer(UUID.randomUUID(), null, "Ketua", "Warga Contoh 1", since, null);
    var member = new Officer(UUID.randomUUID(), division, "Anggota", "Warga Contoh 2", since, null);
    team.appoint(officer, village, chair);
    team.appoint(officer, village, member);
    team.endTerm(officer, village, member.id(), LocalDate.of(2026, 7, 1));

    assertThat(team.divisions(village)).extracting(Division::name).containsExactly("Advokasi");
    assertThat(team.officers(officer, village))
        .extracting(Officer::title, Officer::until)
        .containsExactly(tuple("Ketua", null), tuple("Anggota", LocalDate.of(2026, 7, 1)));
    var elsewhere = officer(new PlaceCode("35.09.28.2003"), Role.OFFICER);
    assertThatThrownBy(() -> team.officers(elsewhere, village)).isInstanceOf(NotThere.class);

    team.endDivision(officer, village, division, LocalDate.of(2026, 8, 1));
    assertThat(team.divisions(village))
        .extracting(Division::until)
        .isEqualTo(List.of(LocalDate.of(2026, 8, 1)));
  }

  private static Viewer officer(PlaceCode village, Role role) {
    return new Viewer(
        UUID.randomUUID(),
        "Petugas Contoh",
        role,
        village,
        Reach.of(village),
        Reach.of(village),
        Set.of());
  }
}
