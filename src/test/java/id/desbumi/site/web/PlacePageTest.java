package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import id.desbumi.statistics.Headline;
import id.desbumi.statistics.Headline.State;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PlacePageTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:04:04Z");

  @Autowired MockMvcTester pages;

  @Test
  void from_the_nation_down_to_a_village_by_links() {
    assertThat(pages.get().uri("/data")).bodyText().contains("href=\"/data/33\"");
    assertThat(pages.get().uri("/data/33"))
        .bodyText()
        .contains("Jawa Tengah", "href=\"/data/33.07\"");
    assertThat(pages.get().uri("/data/33.07"))
        .bodyText()
        .contains("Wonosobo", "href=\"/data/33\"", "Social Analysis")
        .contains("Kuripan");
  }

  @Test
  @DisplayName("8.9: no count of a district or village is exact or live")
  void the_total_of_a_district_or_village_is_never_live() {
    assertThat(pages.get().uri("/data/33.07.04"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("hx-get", "angka pasti, ", "detik lalu")
        .contains("ODbL 1.0", "Menurut tahap");
    assertThat(pages.get().uri("/data/33.07")).bodyText().contains("hx-get");
  }

  @Test
  void places_are_found_by_name() {
    assertThat(pages.get().uri("/data?cari=sumbersalak ledokombo"))
        .bodyText()
        .contains("Sumbersalak", "Ledokombo, Kabupaten Jember, Jawa Timur");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/00", "/data/xx", "/data/33.07.04.9999", "/data/33.07.04.2009.01"})
  void what_is_no_place_is_not_there(String path) {
    assertThat(pages.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void the_number_alone_can_be_asked_for() {
    assertThat(pages.get().uri("/data/jumlah"))
        .hasStatusOk()
        .bodyText()
        .contains("class=\"live\"")
        .doesNotContain("<html");
    assertThat(pages.get().uri("/data/jumlah?tempat=33.07.04")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void an_exact_total_tells_its_age_and_a_rounded_one_its_edition() {
    var exact = headline(State.EXACT, 12_418);
    assertThat(LiveTotal.of(exact, NOW).figure()).isEqualTo("12.418");
    assertThat(LiveTotal.of(exact, NOW).what()).contains("angka pasti, 4 detik lalu");
    var rounded = headline(State.ROUNDED, 120);
    assertThat(LiveTotal.of(rounded, NOW).what()).doesNotContain("lalu");
    assertThat(LiveTotal.of(rounded, NOW).hint()).contains("24 Nov 2026 10.04");
  }

  @Test
  void a_small_number_is_never_a_zero() {
    assertThat(LiveTotal.shown(headline(State.ROUNDED, 0))).isEqualTo("<5");
    assertThat(LiveTotal.shown(headline(State.NONE, 0))).isEqualTo("–");
  }

  private static Headline headline(State state, int value) {
    var asOf = state == State.ROUNDED ? NOW : null;
    return new Headline(new PlaceCode("33"), state, value, asOf, NOW.minusSeconds(4));
  }
}
