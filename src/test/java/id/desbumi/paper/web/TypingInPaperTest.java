package id.desbumi.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Ten sheets from the round, typed in on the office's keyboard; nobody touches a mouse. */
@SpringBootTest
@AutoConfigureMockMvc
class TypingInPaperTest {

  private static final String VILLAGE = "53.13.03.2001";
  private static final int SHEETS = 10;

  /** A practised clerk of a village office: two keys a second. */
  private static final int KEYS_A_MINUTE = 120;

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Sheets sheets;

  private final Viewer officer = Viewers.officer(VILLAGE);
  private int text;
  private int moves;

  @Test
  void ten_paper_forms_are_typed_in_within_ten_minutes_with_keys_only() throws Exception {
    var codes =
        sheets.print(officer, UUID.randomUUID(), SheetKind.REGISTRATION, SHEETS, List.of("x"));
    var started = System.nanoTime();
    try (var browser = DeskBrowser.of(Browser.desk(DeskBrowser.ADDRESS), pages, officer)) {
      var page = browser.page();
      page.addInitScript(
          "for (const kind of ['pointerdown', 'mousedown', 'click'])"
              + " addEventListener(kind, (e) => { if (e.isTrusted && e.detail > 0)"
              + " document.title = 'MOUSE'; }, true);");
      browser.open("/warga/baru?lembar=" + codes.getFirst().value());
      for (var i = 0; i < SHEETS; i++) {
        if (i > 0) {
          type(page, codes.get(i).printed().toLowerCase(java.util.Locale.ROOT));
          press(page, "Enter", "Enter");
          page.waitForURL("**/warga/baru?lembar=" + codes.get(i).value());
        }
        sheet(page, i);
        if (i == 0) {
          browser.shoot("paper-typing");
        }
        press(page, "Enter");
        page.waitForURL("**/lembar/" + codes.get(i).value());
        assertThat(page.title()).doesNotContain("MOUSE");
        assertThat(Browser.settled(page).content()).contains("Sudah diketik, musnahkan");
      }
      browser.look("paper-done");
    }
    var keys = text + moves;
    var minutes = keys / (double) KEYS_A_MINUTE;
    Files.writeString(
        Path.of("target", "typing-in.txt"),
        "%d sheets: %d keys of text, %d to move and choose; %.1f minutes at two keys a second, %d s here%n"
            .formatted(
                SHEETS,
                text,
                moves,
                minutes,
                Duration.ofNanos(System.nanoTime() - started).toSeconds()));
    assertThat(moves / SHEETS).as("keys besides text, a sheet").isLessThanOrEqualTo(24);
    assertThat(minutes).as("minutes").isLessThan(10);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMinutes(10));
    var entered = people.village(officer, new PlaceCode(VILLAGE));
    assertThat(entered).hasSize(SHEETS);
    var her = people.find(officer, entered.getFirst().id()).orElseThrow();
    assertThat(her.answer(PersonField.SEX).value()).isEqualTo("P");
    assertThat(her.birth().orElseThrow().iso()).isEqualTo("1999-08-12");
    assertThat(sheets.about(officer, her.id().value()).getFirst().writer())
        .isEqualTo("Kader Contoh");
  }

  /** One sheet, from the first question to the button; Enter on it saves. */
  private void sheet(Page page, int number) {
    press(page, "1"); // she agrees
    type(page, "Warga Contoh " + (char) ('A' + number));
    press(page, "Enter");
    type(page, "990101520899%04d".formatted(8000 + number));
    press(page, "Enter", "Enter"); // why no NIK: passed by
    type(page, "12");
    press(page, "Enter");
    type(page, "8");
    press(page, "Enter");
    type(page, "1999");
    press(page, "Enter", "Enter"); // why no birth date: passed by
    press(page, "1"); // a woman
    press(page, "2"); // the second country
    press(page, "Enter", "Enter"); // other country, who made the offer: not on paper
    if (number == 0) {
      type(page, "Kader Contoh");
      press(page, "Enter");
      type(page, "3");
      press(page, "Enter");
      type(page, "2");
      press(page, "Enter");
      type(page, "2026");
      press(page, "Enter");
    } else {
      press(page, "Enter", "Enter", "Enter", "Enter"); // as on the sheet before
    }
    assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("BUTTON");
  }

  private void type(Page page, String words) {
    page.keyboard().type(words, new Keyboard.TypeOptions());
    text += words.length();
  }

  private void press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
      moves++;
    }
  }
}
