package id.desbumi.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.statistics.DeskFigures;
import id.desbumi.tally.Delta;
import id.desbumi.tally.Measure;
import id.desbumi.tally.Tally;
import id.desbumi.testing.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever works with a place sees its exact figures; on paper they say that they are secret. */
@SpringBootTest
@AutoConfigureMockMvc
class FiguresPageTest {

  private static final String VILLAGE = "35.09.17.2003";

  @Autowired MockMvc pages;
  @Autowired Tally tally;
  @Autowired DeskFigures figures;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void one_who_left_and_one_who_would_like_to() throws Exception {
    var village = new PlaceCode(VILLAGE);
    var officer = Viewers.officer(VILLAGE);
    var her = UUID.randomUUID();
    new TransactionTemplate(transactions)
        .executeWithoutResult(status ->
            tally.count(
                officer,
                List.of(
                    Delta.people(village, her, Phase.ABROAD, "TWN", Sex.P, 1),
                    Delta.people(village, UUID.randomUUID(), Phase.INTERESTED, "???", Sex.L, 1),
                    Delta.flow(
                        village,
                        her,
                        Measure.DEPARTURES,
                        YearMonth.now(clock),
                        null,
                        "TWN",
                        Sex.P,
                        1),
                    Delta.flow(
                        village,
                        her,
                        Measure.RETURNS,
                        null,
                        YearMonth.now(clock).getYear() - 1,
                        "TWN",
                        Sex.P,
                        1))));
    var until = Instant.now().plusSeconds(5);
    while (figures.of(officer, village).inMonth(Measure.DEPARTURES, YearMonth.now(clock)) == 0
        && Instant.now().isBefore(until)) {
      Thread.sleep(50);
    }
  }

  @Test
  void an_officer_sees_the_exact_figures_of_her_village() throws Exception {
    pages
        .perform(as(Viewers.officer(VILLAGE), get("/angka")))
        .andExpect(redirectedUrl("/angka/" + VILLAGE));
    pages
        .perform(as(Viewers.officer(VILLAGE), get("/angka/" + VILLAGE)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Angka pasti - hanya untuk petugas")))
        .andExpect(content().string(containsString("Taiwan")))
        .andExpect(content().string(containsString("Belum tahu")))
        .andExpect(content().string(containsString("Di luar grafik: 0 keberangkatan dan")))
        .andExpect(content().string(not(containsString("Menurut wilayah"))));
  }

  @Test
  void a_place_above_shows_what_lies_in_it_by_sex_and_year() throws Exception {
    pages
        .perform(as(Viewers.analyst(""), get("/angka/nasional").param("tahun", "2024")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Jawa Timur")))
        .andExpect(content().string(containsString("Berangkat dan pulang: tahun 2024")));
    pages
        .perform(as(Viewers.analyst("35.09"), get("/angka/35.09").param("tahun", "bukan tahun")))
        .andExpect(status().isOk());
  }

  @Test
  @DisplayName("8.6: an analyst sees no exact figure below the district")
  void an_analyst_sees_no_exact_figure_below_the_district() throws Exception {
    pages
        .perform(as(Viewers.analyst("35.09"), get("/angka/35.09.17")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("/angka/35.09.17.2003"))));
    pages
        .perform(as(Viewers.analyst("35.09"), get("/angka/" + VILLAGE)))
        .andExpect(status().isNotFound());
  }

  @Test
  void nobody_sees_figures_of_a_place_that_is_not_hers() throws Exception {
    for (var other : List.of("/angka/35.09", "/angka/nasional", "/angka/35.09.17.2004")) {
      pages.perform(as(Viewers.officer(VILLAGE), get(other))).andExpect(status().isNotFound());
    }
    for (var nonsense : List.of("/angka/0", "/angka/35.09.17.2003.01", "/angka/99.99")) {
      pages.perform(as(Viewers.officer(VILLAGE), get(nonsense))).andExpect(status().isNotFound());
    }
    pages
        .perform(as(Viewers.kader("35.09.17.2003.01"), get("/angka")))
        .andExpect(status().isNotFound());
  }

  @Test
  void several_places_are_a_choice() throws Exception {
    pages
        .perform(as(Viewers.of(Role.CASE_WORKER, VILLAGE, "35.09.17.2004"), get("/angka")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/angka/35.09.17.2004")));
  }

  @Test
  @DisplayName("8.9: paper says that it is secret and who printed it")
  void paper_says_that_it_is_secret_and_who_printed_it() throws Exception {
    pages
        .perform(as(Viewers.officer(VILLAGE), post("/angka/" + VILLAGE + "/cetak")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Rahasia - hanya untuk petugas")))
        .andExpect(content().string(containsString("Dicetak oleh Petugas Contoh")));
  }

  @Test
  @DisplayName("8.1: exact figures leave by no file and tell no channel")
  void exact_figures_leave_by_no_file_and_tell_no_channel() throws Exception {
    var page =
        pages
            .perform(as(Viewers.officer(VILLAGE), get("/angka/" + VILLAGE)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).doesNotContain("CSV").doesNotContain(".svg\" download");
    assertThat(page.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("prosedural")
        .doesNotContain("p3mi");
  }

  private static MockHttpServletRequestBuilder as(
      Viewer viewer, MockHttpServletRequestBuilder request) {
    return request.requestAttr(Viewer.class.getName(), viewer).with(csrf());
  }
}
