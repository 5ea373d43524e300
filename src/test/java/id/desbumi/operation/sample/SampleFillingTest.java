package id.desbumi.operation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Nik;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.database.Published;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.rounds.Coverage;
import id.desbumi.statistics.Headline;
import id.desbumi.statistics.PublicTable;
import id.desbumi.statistics.PublishedFigures;
import id.desbumi.statistics.PublishedTable;
import id.desbumi.statistics.PublishedTables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest
@DirtiesContext
class SampleFillingTest {

  @Autowired SampleFilling filling;
  @Autowired People people;
  @Autowired PublishedFigures figures;
  @Autowired PublishedTables tables;
  @Autowired @Published JdbcClient published;
  @Autowired Coverage coverage;
  @Autowired Clock clock;

  @Test
  void a_trial_is_filled_once_and_passes_the_floors_of_public_totals() throws Exception {
    var day = LocalDate.now(clock);
    filling.fill(day);
    filling.fill(day); // broken off and begun again

    assertThat(coverage.area(PlaceCode.NATION, day))
        .as("a round under way in one village, seven of nine RT")
        .extracting(
            Coverage.OfArea::villages, Coverage.OfArea::partsFinished, Coverage.OfArea::parts)
        .containsExactly(1, 7, 9);

    var officer =
        SampleDesks.eyes(
            UUID.randomUUID(), "Petugas", Role.OFFICER, new PlaceCode("33.07.02.2011"));
    assertThat(people.village(officer, officer.home()).size()).isIn(0, 76);
    var until = System.nanoTime() + 20_000_000_000L;
    while (figures.headline(PlaceCode.NATION).state() != Headline.State.EXACT
        && System.nanoTime() < until) {
      Thread.sleep(200);
    }
    for (var place : new String[] {"", "35", "33", "53"}) {
      assertThat(figures.headline(new PlaceCode(place)).state())
          .as(place)
          .isEqualTo(Headline.State.EXACT);
    }
    for (var place : new String[] {"", "35", "33"}) {
      for (var table : PublicTable.values()) {
        assertThat(tables.of(new PlaceCode(place), table).state())
            .as("%s of %s", table, place)
            .isEqualTo(PublishedTable.State.SHOWN);
      }
    }
    assertThat(
            published
                .sql(
                    """
                    select count(*)
                      from published.place_table
                     where length(place) = 13
                       and tab = 'SECTOR'
                       and state = 'SHOWN'
                    """)
                .query(Integer.class)
                .single())
        .as("sample villages with a breakdown")
        .isEqualTo(12);
  }

  @Test
  void sample_people_have_numbers_of_no_place_and_are_called_samples() {
    for (var n = 1; n < 900; n++) {
      var life = new SampleLife(n, new PlaceCode("35.09.17.2003"), LocalDate.of(2026, 11, 24));
      var answers = life.person().person().answers();
      assertThat(String.valueOf(answers.get(PersonField.NAME))).contains("Warga Contoh");
      var nik = answers.get(PersonField.NIK);
      if (nik != null && nik.value() != null) {
        assertThat(new Nik(nik.value()).isSample()).isTrue();
      }
    }
  }
}
