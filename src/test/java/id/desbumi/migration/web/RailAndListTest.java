package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.desbumi.core.Phase;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.People;
import id.desbumi.today.AVillage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Figures that stand beside a list of names are those of that list, for whoever looks. */
@SpringBootTest
@AutoConfigureMockMvc
class RailAndListTest {

  private static final Map<Phase, String> WORDS =
      Map.of(
          Phase.ABROAD, "Di luar negeri",
          Phase.PREPARING, "Menyiapkan diri",
          Phase.INTERESTED, "Berminat",
          Phase.RETURNED, "Sudah pulang");

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;

  @Test
  void an_officer_whom_she_excluded_reads_the_same_number_at_the_side_as_in_the_list()
      throws Exception {
    var village = new AVillage("36.03.02.2001", people, journeys);
    var day = LocalDate.of(2026, 3, 4);
    var her = village.abroad("Warga Contoh Tersembunyi", day, 14);
    village.abroad("Warga Contoh Dua", day, 14);
    village.returned("Warga Contoh Pulang", day);
    village.person("Warga Contoh Tanpa Rencana");
    var officer = village.officer();
    agree(officer, 4, 2);
    agree(excluded(officer, her.person().value()), 3, 1);
  }

  private void agree(Viewer officer, int all, int abroad) throws Exception {
    var home = body(officer, "/hari-ini");
    assertThat(figure(home, "Orang di daftar warga"))
        .isEqualTo(heading(body(officer, "/warga")))
        .isEqualTo(all);
    for (var phase : WORDS.keySet()) {
      assertThat(figure(home, WORDS.get(phase)))
          .as(phase.name())
          .isEqualTo(heading(body(officer, "/warga?fase=" + phase.letter())));
    }
    assertThat(figure(home, Objects.requireNonNull(WORDS.get(Phase.ABROAD)))).isEqualTo(abroad);
    assertThat(home).doesNotContain("angka pasti");
    // the register's figures say for everybody that a list need not agree with them
    assertThat(body(officer, "/angka/" + officer.home())).contains("tidak harus sama");
  }

  private static int figure(String page, String label) {
    return number(page, "<dt>" + label + "</dt><dd class=\"num\">(\\d+)</dd>");
  }

  private static int heading(String page) {
    return number(page, ">\\s*(\\d+) orang\\s*<");
  }

  private static int number(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static Viewer excluded(Viewer officer, UUID her) {
    return new Viewer(
        officer.account(),
        officer.name(),
        officer.role(),
        officer.home(),
        officer.people(),
        officer.figures(),
        Set.of(her));
  }

  private String body(Viewer viewer, String path) throws Exception {
    return pages
        .perform(get(path).requestAttr(Viewer.class.getName(), viewer))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
