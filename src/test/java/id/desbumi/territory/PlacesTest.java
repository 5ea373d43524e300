package id.desbumi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.database.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class PlacesTest {

  @Autowired Places places;
  @Autowired JdbcClient db;
  @Autowired @Published JdbcClient published;

  @Test
  void all_places_of_the_list_are_there() {
    assertThat(count("PROVINCE")).isEqualTo(38);
    assertThat(count("REGENCY")).isEqualTo(514);
    assertThat(count("DISTRICT")).isEqualTo(7_285);
    assertThat(count("VILLAGE")).isEqualTo(83_762);
  }

  @Test
  void every_place_lies_in_one_that_is_there() {
    var orphans =
        db.sql(
                """
                select count(*)
                  from territory.place p
                 where parent <> ''
                   and not exists (select 1
                                     from territory.place q
                                    where q.code = p.parent)
                """)
            .query(Integer.class)
            .single();
    assertThat(orphans).isZero();
  }

  @Test
  void a_village_has_its_chain_from_the_province_down() {
    assertThat(places.chain(new PlaceCode("35.09.28.2008")))
        .extracting(Place::name)
        .containsExactly("Jawa Timur", "Kabupaten Jember", "Ledokombo", "Sumbersalak");
  }

  @Test
  void the_nation_has_its_provinces_and_a_district_its_villages() {
    assertThat(places.children(PlaceCode.NATION)).hasSize(38);
    assertThat(places.children(new PlaceCode("35.09"))).hasSize(31);
    assertThat(places.children(new PlaceCode("35.09.28")))
        .extracting(Place::level)
        .containsOnly(PlaceLevel.VILLAGE)
        .hasSize(10);
    assertThat(places.children(new PlaceCode("00"))).isEmpty();
  }

  @Test
  void a_code_nobody_has_is_not_there() {
    assertThat(places.find(new PlaceCode("35.09.28.2999"))).isEmpty();
    assertThat(places.find(PlaceCode.NATION)).get().extracting(Place::name).isEqualTo("Indonesia");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Sumbersalak | 35.09.28.2008",
        "sumbersalak jember | 35.09.28.2008",
        "jember sumbersalak | 35.09.28.2008",
        "Sumber Salak, Kec. Ledokombo, Kab. Jember | 35.09.28.2008",
        "Desa  Sumber-Salak | 35.09.28.2008",
        "soembersalak djember | 35.09.28.2008",
        "sumbersalk jember | 35.09.28.2008",
        "sumebrsalak | 35.09.28.2008",
        "kuripan wonosobo | 33.07.10.2004",
        "Balung Lor | 35.09.10.2005",
        "dukuh dempok wuluhan | 35.09.11.2004",
        "baolali duli | 53.13.09.2005",
        "koeripan watoemalang | 33.07.10.2004",
        "Kab. Jember | 35.09",
        "jember | 35.09",
        "kec wuluhan | 35.09.11",
        "kota malang | 35.73",
        "kab malang | 35.07",
        "kotabumi | 18.03.02",
        "jawa timur | 35",
        "djokjakarta | 34.71",
        "sukoharjo wonosobo | 33.07.14",
        "desa sukoharjo wonosobo | 33.07.14.2003",
        "regapuu | 53.07.01.2021",
      })
  void a_place_is_found_however_it_is_typed(String typed, String code) {
    assertThat(places.search(typed, 10))
        .extracting(found -> found.place().code().value())
        .startsWith(code);
  }

  @Test
  void a_found_village_says_where_it_lies() {
    assertThat(places.search("sumbersalak ledokombo", 5).getFirst().where())
        .isEqualTo("Ledokombo, Kabupaten Jember, Jawa Timur");
  }

  @Test
  void nothing_typed_and_nonsense_find_nothing() {
    assertThat(places.search("", 10)).isEmpty();
    assertThat(places.search(" .,- ", 10)).isEmpty();
    assertThat(places.search("\u0000\uD83D\uDE00 xqzv", 10)).isEmpty();
    assertThat(places.search("q".repeat(3_000_000), 10)).isEmpty();
    assertThat(places.search("sukamaju", 0)).isEmpty();
  }

  @Test
  void the_public_pages_may_read_places_and_nothing_else_here() {
    assertThat(published.sql("select count(*) from published.place").query(Integer.class).single())
        .isEqualTo(91_599);
    assertThatThrownBy(
            () -> published.sql("select 1 from territory.place").query(Integer.class).list())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource({
    "35.09,Asia/Jakarta",
    "52.02,Asia/Makassar",
    "64,Asia/Makassar",
    "61,Asia/Jakarta",
    "53.13,Asia/Makassar",
    "81,Asia/Jayapura"
  })
  void a_place_has_the_clock_of_its_province(String code, String zone) {
    assertThat(places.zone(new PlaceCode(code)).getId()).isEqualTo(zone);
  }

  private int count(String level) {
    return db.sql("select count(*) from territory.place where level = :level")
        .param("level", level)
        .query(Integer.class)
        .single();
  }
}
