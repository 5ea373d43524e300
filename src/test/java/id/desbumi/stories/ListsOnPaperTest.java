package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Answer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Paper leaks (design 8.9): what leaves the printer has initials, RT and the deed, and no more. */
@SpringBootTest
@AutoConfigureMockMvc
class ListsOnPaperTest {

  private static final String VILLAGE = "53.13.05.2001";

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired Journeys journeys;

  private final Viewer officer = Viewers.officer(VILLAGE);

  @BeforeEach
  void fill() {
    var village = new AVillage(new PlaceCode(VILLAGE), officer, people, journeys);
    if (people.village(officer, village.code()).isEmpty()) {
      village.abroad(
          "Zubaidah Yuli Xandra", new PlaceCode(VILLAGE + ".01.003"), LocalDate.of(2026, 1, 4), 14);
      var back = village.returned("Qomariah Contoh", LocalDate.of(2026, 11, 1));
      people.change(
          officer,
          UUID.randomUUID(),
          back.person(),
          people.find(officer, back.person()).orElseThrow().revision(),
          Map.of(PersonField.PHONE, Answer.of("+6281234567890")));
    }
  }

  @Test
  @DisplayName("8.9: the days work is printed without names reasons and telephones")
  void the_days_work_is_printed_without_names_reasons_and_telephones() throws Exception {
    var page = print("/hari-ini/cetak");
    assertThat(page).contains("Z.Y.X.", "RT 003", "Catat kabar", "Q.C.", "Catat kunjungan");
    assertThat(page).contains("Dicetak oleh Petugas Contoh", "Simpan paling lama sampai");
    nothingElse(page);
    assertThat(page).doesNotContain("belum ada kabar", "belum dikunjungi", "Pulang ");
  }

  @Test
  @DisplayName("8.9: the list of residents is printed as initials")
  void the_list_of_residents_is_printed_as_initials() throws Exception {
    var page = print("/warga/cetak");
    assertThat(page).contains("Z.Y.X.", "Q.C.", "Dicetak oleh Petugas Contoh");
    nothingElse(page);
  }

  @Test
  @DisplayName("8.9: a list of names does not leave the screen")
  void a_list_of_names_does_not_leave_the_screen() {
    try (var browser = DeskBrowser.of(Browser.desk(DeskBrowser.ADDRESS), mvc, officer)) {
      for (var at : List.of("/hari-ini", "/warga")) {
        var page = browser.open(at);
        assertThat(page.innerText("main")).contains("Zubaidah");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.innerText("main"))
            .doesNotContain("Zubaidah", "Qomariah")
            .contains("tidak dicetak dari layar");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      }
      browser.page().locator("button:has-text('Cetak daftar')").click();
      browser.page().waitForSelector(".printed");
      browser.look("list-on-paper");
    }
  }

  private static void nothingElse(String page) {
    assertThat(page)
        .doesNotContain("Zubaidah", "Xandra", "Qomariah", "0812", "+62", "Taiwan", "TWN")
        .doesNotContain("Di luar negeri", "Sudah pulang", "1999", "/warga/0");
  }

  private String print(String at) throws Exception {
    return mvc.perform(post(at).with(csrf()).requestAttr(Viewer.class.getName(), officer))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
