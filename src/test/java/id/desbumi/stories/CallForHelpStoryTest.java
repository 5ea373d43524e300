package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.desbumi.testing.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A call for help from a borrowed phone, and its answer: she writes, gets a number, gives the phone
 * back; the partner's case worker opens it and answers in safe words; from another phone she reads
 * the answer and adds a word. And a kader writes one down for somebody at a door.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"desbumi.trial=true", "desbumi.database.folder=target/help-story-data"})
@DirtiesContext
class CallForHelpStoryTest {

  private static final String STORY =
      "Ceritacontoh dari ponsel pinjaman: paspor saya disimpan orang.";

  @LocalServerPort int port;

  @Test
  void a_call_for_help_from_a_borrowed_phone_is_answered() throws Exception {
    filled();
    for (var size : List.of("phone", "desk")) {
      var number = calls(size);
      answers(size);
      reads(size, number);
      atTheDoor(size);
    }
  }

  private String calls(String size) {
    try (var borrowed = browser(size)) {
      var page = borrowed.open("/bantuan");
      page.locator("a[href='/layanan']").first().click();
      page.waitForURL("**/layanan");
      borrowed.look("help-call");
      page.locator("button:has-text('Kirim')").click();
      assertThat(page.locator(".summary").textContent()).contains("satu kalimat pun cukup");
      borrowed.look("help-call-mistake");
      page.locator("#story").fill(STORY);
      page.locator("#whereabouts").fill("Kotacontoh");
      page.locator("select[name=list]")
          .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
      page.locator("button:has-text('Kirim')").click();
      page.waitForSelector(".figure");
      borrowed.look("help-receipt");
      assertThat(Browser.settled(page).content()).doesNotContain("Ceritacontoh");
      assertThat(page.url()).endsWith("/layanan");
      assertThat(page.title()).isEqualTo("Layanan warga");
      var number = page.locator(".figure").textContent().strip();
      paper(page, number);
      return number;
    }
  }

  /** On paper there is a number and where it is asked for, and nothing of what it is. */
  private static void paper(Page page, String number) {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/help-paper.png")));
    var seen = Browser.settled(page).locator("body").innerText();
    assertThat(seen).contains(number).contains("/layanan/nomor");
    for (var word :
        List.of("bantuan", "Bantuan", "cerita", "pendamping", "Pendamping", "Telepon", "dibaca")) {
      assertThat(seen).doesNotContain(word);
    }
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
  }

  private void answers(String size) {
    try (var partner = browser(size)) {
      var page = partner.open("/masuk");
      page.locator("button:has-text('Pendamping Contoh')").first().click();
      page.waitForURL("**/hari-ini");
      page.locator("main a[href='/kasus/masuk']").first().click();
      partner.look("help-list");
      assertThat(Browser.settled(page).content())
          .contains("belum dibaca")
          .doesNotContain("Ceritacontoh");
      var rows = page.locator("li.work:has-text('belum dibaca')");
      rows.last().locator("a.btn").click();
      partner.look("help-closed");
      page.locator("button:has-text('Buka dan baca')").click();
      page.waitForSelector("text=" + STORY);
      partner.look("help-opened");
      page.locator("#answer").fill("Apakah polisi sudah tahu?");
      page.locator("button:has-text('Simpan jawaban')").click();
      assertThat(page.locator(".summary").textContent()).contains("polisi");
      partner.look("help-unsafe");
      page.locator("#answer").fill("Pesan sudah kami terima. Apakah Minggu siang cocok?");
      page.locator("button:has-text('Simpan jawaban')").click();
      page.waitForURL("**tersimpan**");
      partner.look("help-answered");
      partner.open("/kasus/jam");
      partner.look("help-hours");
    }
  }

  private void reads(String size, String number) {
    try (var another = browser(size)) {
      var page = another.open("/layanan/nomor");
      another.look("help-number");
      page.locator("#number").fill(number.substring(0, number.length() - 3) + "000");
      page.locator("button:has-text('Lihat')").click();
      assertThat(Browser.settled(page).content()).contains("tidak ada yang terkunci");
      page.locator("#number").fill(number);
      page.locator("button:has-text('Lihat')").click();
      page.waitForSelector("text=Apakah Minggu siang cocok?");
      another.look("help-behind");
      assertThat(Browser.settled(page).content()).doesNotContain("Ceritacontoh");
      page.locator("#word").fill("Cocok, jam satu.");
      page.locator("button:has-text('Kirim tambahan')").click();
      page.waitForSelector("text=Tambahan sudah tersimpan.");
      another.look("help-added");
      assertThat(page.url()).doesNotContain(number.substring(0, 3));
      assertThatThrownBy(page::goBack).hasMessageContaining("ERR_CACHE_MISS");
    }
  }

  private void atTheDoor(String size) {
    try (var kader = browser(size)) {
      var page = kader.open("/masuk");
      page.locator("button:has-text('Kader Contoh')").first().click();
      page.waitForURL("**/hari-ini");
      page.locator("a[href='/layanan/catat']:visible").first().click();
      page.waitForURL("**/layanan/catat");
      kader.look("help-kader");
      page.locator("#story").fill("Ceritacontoh di pintu rumah");
      page.locator("summary:has-text('yang tidak boleh membaca')").click();
      page.locator("input[name=shutOut]").first().check(new Locator.CheckOptions().setForce(true));
      kader.shoot("help-kader-named");
      page.locator("button:has-text('Kunci dan kirim')").click();
      page.waitForSelector(".figure");
      kader.look("help-kader-receipt");
      assertThat(Browser.settled(page).content()).doesNotContain("Ceritacontoh");
    }
  }

  private Browser browser(String size) {
    var address = "http://localhost:" + port;
    return size.equals("phone") ? Browser.phone(address) : Browser.desk(address);
  }

  private void filled() throws InterruptedException {
    var done = Path.of("target/help-story-data/samples.done");
    var until = System.nanoTime() + 180_000_000_000L;
    while (!Files.exists(done) && System.nanoTime() < until) {
      Thread.sleep(200);
    }
    assertThat(done).exists();
  }
}
