package id.desbumi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Phase;
import id.desbumi.guide.Countries;
import id.desbumi.guide.Country;
import id.desbumi.guide.Occupations;
import id.desbumi.guide.Sector;
import id.desbumi.tally.Cohort;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The categories of public tables are fixed, and are those the rest of the house knows. */
@SpringBootTest
class CategoriesTest {

  @Autowired Countries countries;
  @Autowired Occupations occupations;
  @Autowired JdbcClient db;

  @Test
  void categories_are_the_letters_and_codes_of_the_house() {
    assertThat(PublicTable.PHASE.categories())
        .containsExactly(Arrays.stream(Phase.values()).map(Phase::letter).toArray(String[]::new));
    assertThat(PublicTable.AGE.categories()).isEqualTo(Cohort.ALL);
    assertThat(PublicTable.DESTINATION.categories())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    countries.common().stream().map(Country::code),
                    Stream.of(PublicTable.OTHER_COUNTRY, "???"))
                .toList());
    assertThat(PublicTable.SECTOR.categories())
        .startsWith(occupations.sectors().stream().map(Sector::code).toArray(String[]::new))
        .hasSize(occupations.sectors().size() + 1);
  }

  @Test
  void words_of_addresses_stay_and_find_their_table() {
    assertThat(Arrays.stream(PublicTable.values()).map(PublicTable::word))
        .containsExactly("total", "tahap", "jenis-kelamin", "umur", "negara", "sektor");
    for (var table : PublicTable.values()) {
      assertThat(PublicTable.ofWord(table.word())).contains(table);
    }
  }

  @Test
  void years_of_birth_are_the_same_in_java_and_in_sql() {
    for (var born = 1930; born < 2031; born++) {
      assertThat(
              db.sql("select tally.cohort(:born)").param("born", born).query(String.class).single())
          .isEqualTo(Cohort.of(born));
    }
    assertThat(db.sql("select tally.cohort(null)").query(String.class).single())
        .isEqualTo(Cohort.of(null));
  }

  @Test
  void a_shown_number_never_tells_zero_or_more_than_it_knows() {
    assertThat(new Shown(0).text(Locale.of("id"))).isEqualTo("<5");
    assertThat(new Shown(0).low()).isZero();
    assertThat(new Shown(0).high()).isEqualTo(4);
    assertThat(new Shown(1500).text(Locale.of("id"))).isEqualTo("1.500");
    assertThat(new Shown(15).low()).isEqualTo(11);
    assertThat(new Shown(15).high()).isEqualTo(19);
    assertThat(new Shown(1503, true).low()).isEqualTo(1503);
  }
}
