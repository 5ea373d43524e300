package id.desbumi.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Viewer;
import id.desbumi.territory.Programme;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class SystemPageTest {

  @Autowired MockMvcTester pages;
  @Autowired MockMvc mvc;
  @Autowired Programme programme;

  @Test
  void the_administrator_sees_version_database_work_and_disk() {
    var page =
        pages.get().uri("/sistem").requestAttr(Viewer.class.getName(), Viewers.admin()).exchange();
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("PostgreSQL")
        .contains("Di server lain")
        .contains("kosong dari")
        .contains("Menghitung angka")
        .doesNotContain("lebih awal daripada catatan terakhir");
  }

  @Test
  void both_pages_fit_every_window_and_stand_in_nobodys_way() {
    for (var browser :
        List.of(Browser.phone(DeskBrowser.ADDRESS), Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        DeskBrowser.of(browser, mvc, Viewers.admin());
        browser.open("/sistem");
        browser.look("system");
        browser.open("/sistem/tempat");
        browser.look("system-places");
      }
    }
  }

  @Test
  void what_found_no_place_is_named_with_its_source_and_what_it_may_be() {
    var page =
        pages
            .get()
            .uri("/sistem/tempat")
            .requestAttr(Viewer.class.getName(), Viewers.admin())
            .exchange();
    var first = programme.unmatched().getFirst();
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("Program tidak menebak", "Sumber:", "action=\"/data\"")
        .contains(first.place());
    assertThat(
            pages
                .get()
                .uri("/sistem/tempat")
                .requestAttr(Viewer.class.getName(), Viewers.officer("35.09.17.2003"))
                .exchange())
        .hasStatus(404);
  }
}
