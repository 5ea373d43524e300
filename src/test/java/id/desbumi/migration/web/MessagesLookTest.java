package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.migration.Journeys;
import id.desbumi.registry.People;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.today.AVillage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The texts for a chat in a real browser: one tap copies, and without the script they stand there.
 */
@SpringBootTest
@AutoConfigureMockMvc
class MessagesLookTest {

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Clock clock;

  @Test
  void one_tap_copies_a_text() {
    var village = new AVillage("36.03.02.2010", people, journeys);
    var her = village.abroad("Warga Contoh 1", LocalDate.now(clock).minusDays(30), 14);
    for (var browser :
        List.of(Browser.phone(DeskBrowser.ADDRESS), Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        DeskBrowser.of(browser, pages, village.officer());
        browser.open("/warga/" + her.person() + "/kabar-wa");
        browser.look("chat-news");
        browser.open("/warga/" + her.person() + "/pesan");
        browser.look("messages");
        var copy = browser.page().locator("button[data-copy=teks-VISIT]");
        copy.click();
        assertThat(copy.textContent()).contains("Sudah disalin");
        assertThat(browser.page().evaluate("() => window.getSelection().toString()").toString())
            .contains("Salam dari kantor desa");
      }
    }
  }
}
