package id.desbumi.today.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.People;
import id.desbumi.territory.Places;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The home of a desk says how many things wait, why, until when, and what to do. */
@SpringBootTest
@AutoConfigureMockMvc
class TodayPageTest {

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Handovers handovers;
  @Autowired Places places;
  @Autowired Clock clock;

  @Test
  void a_new_desk_learns_how_to_begin() throws Exception {
    var page = body(Viewers.officer("36.03.01.2001"));
    assertThat(page)
        .contains("Tidak ada yang menunggu hari ini", "Mulai dari tiga hal ini", "/warga/baru")
        .doesNotContain("Hari ini juga");
  }

  @Test
  void each_thing_says_who_why_until_when_and_its_deed() throws Exception {
    var village = village("36.03.01.2002");
    var her = village.abroad("Warga Contoh 1", today().minusDays(34), 14);
    var home = village.returned("Warga Contoh 2", today().minusDays(12));
    var half = village.person("Warga Contoh 3", village.code(), true, false);
    var moving = village.person("Warga Contoh 4");
    handovers.offer(village.officer(), moving, new PlaceCode("36.03.01.2003"));

    var page = body(village.officer());
    assertThat(page)
        .contains(
            "Empat hal menunggu hari ini",
            "34 hari belum ada kabar; kebiasaannya tiap 14 hari.",
            "Lewat 20 hari",
            "href=\"/warga/" + her.person() + "\"",
            "/warga/" + her.person() + "/kabar\"",
            "hari ke-12 dari 14",
            "/warga/" + home.person() + "/kabar?kunjungan=ya",
            "Belum dijawab: NIK, tanggal lahir.",
            "/warga/" + half + "/ubah?bagian=diri",
            "Menunggu pihak lain");
    assertThat(page.split("btn-main", -1)).as("solid buttons").hasSize(2);
    assertThat(page).contains("<span class=\"count\">4</span>");

    village.heardOf(her, today(), "telepon");
    var after = body(village.officer());
    assertThat(after)
        .contains("Tiga hal menunggu hari ini", "<span class=\"count\">3</span>")
        .contains("Kabar rutin dari luar negeri")
        .doesNotContain("Warga Contoh 1");
  }

  @Test
  void reasons_name_no_country_no_channel_and_no_number() throws Exception {
    var village = village("36.03.01.2004");
    village.abroad("Warga Contoh 5", today().minusDays(34), 14);
    village.returned("Warga Contoh 6", today().minusDays(12));

    var main = body(village.officer()).replaceAll("(?s).*<main|<aside.*", "");
    assertThat(main.toLowerCase(Locale.ROOT))
        .contains("warga contoh 5", "warga contoh 6")
        .doesNotContain("taiwan", "twn", "prosedur", "visa", "p3mi", "pendampingan", "dipulangkan")
        .doesNotContainPattern("(?<![0-9a-f-])[0-9]{8,}(?![0-9a-f-])");
  }

  @Test
  void everybody_done_is_said_and_not_an_empty_page() throws Exception {
    var village = village("36.03.01.2005");
    village.person("Warga Contoh 7");
    assertThat(body(village.officer())).contains("Semua sudah dikerjakan");
  }

  @Test
  void of_many_things_fifty_are_shown_and_the_page_says_so() throws Exception {
    var village = village("36.03.01.2006");
    for (var one = 1; one <= 52; one++) {
      village.person("Warga Contoh " + one, village.code(), true, false);
    }
    assertThat(body(village.officer()))
        .contains("52 hal menunggu hari ini", "Tampil 50 dari 52")
        .contains("<span class=\"count\">52</span>");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OFFICER", "KADER"})
  void everybody_else_comes_home_too_and_meets_no_name(Role role) throws Exception {
    var village = village("36.03.01.2007");
    village.abroad("Warga Contoh Rahasia", today().minusDays(34), 14);
    var area = role == Role.ADMINISTRATOR || role == Role.CASE_DESK ? "" : "36.03.01.2007";
    assertThat(body(Viewers.of(role, area))).contains("<h1").doesNotContain("Rahasia");
  }

  @Test
  void exact_figures_stand_at_the_side_of_those_who_may_see_them() throws Exception {
    assertThat(body(Viewers.head("36.03.01.2008"))).contains("Desa kita, angka pasti");
    assertThat(body(Viewers.analyst("36.03"))).contains("Wilayah kita, angka pasti", "/angka");
    assertThat(body(Viewers.auditor("36.03"))).doesNotContain("angka pasti");
    assertThat(body(Viewers.kader("36.03.01.2008.01.003"))).doesNotContain("angka pasti");
  }

  @Test
  void only_who_sees_people_searches_from_here() throws Exception {
    assertThat(body(Viewers.caseWorker("36.03"))).contains("action=\"/warga/cari\"", "_csrf");
    assertThat(body(Viewers.analyst("36.03"))).doesNotContain("/warga/cari");
    pages
        .perform(
            post("/warga/cari")
                .param("cari", "Warga")
                .requestAttr(Viewer.class.getName(), Viewers.officer("36.03.01.2009"))
                .with(csrf()))
        .andExpect(status().isOk());
  }

  private AVillage village(String code) {
    return new AVillage(code, people, journeys);
  }

  private String body(Viewer viewer) throws Exception {
    return pages
        .perform(get("/hari-ini").requestAttr(Viewer.class.getName(), viewer).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), places.zone(new PlaceCode("36")));
  }
}
