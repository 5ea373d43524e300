package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.desbumi.testing.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A newcomer's hour: the trial fills itself, an officer signs in, records somebody, follows her to
 * Taiwan and home again, and the nation's public total has moved by one.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"desbumi.trial=true", "desbumi.database.folder=target/story-data"})
@DirtiesContext
class OfficersStoryTest {

  @LocalServerPort int port;

  @Test
  void an_officer_follows_somebody_from_the_first_word_to_the_return() throws Exception {
    filled();
    var total = total();
    for (var browser : List.of(Browser.phone(address()), Browser.desk(address()))) {
      try (browser) {
        story(browser, browser.page());
        total++;
        moves(total);
      }
    }
  }

  private void story(Browser browser, Page page) {
    browser.open("/masuk");
    browser.look("story-sign-in");
    page.locator("button:has-text('Petugas Contoh')").first().click();
    page.waitForURL("**/hari-ini");
    browser.look("story-today");

    browser.open("/warga/baru");
    browser.look("story-register");
    page.locator("button:has-text('Simpan dan lanjut')").click();
    assertThat(page.locator(".summary").textContent()).contains("Nama belum diisi");
    browser.shoot("story-register-mistakes");

    page.locator("input[name=consent][value=YES]").check(force());
    page.locator("#name").fill("Warga Contoh Cerita " + System.nanoTime() % 100_000);
    page.locator("#birth-year").fill("1999");
    page.locator("input[name=sex][value=P]").check(force());
    page.locator("input[name=country][value=TWN]").check(force());
    page.locator("button:has-text('Simpan dan lanjut')").click();
    page.waitForURL("**/warga/*-*");
    browser.look("story-person");

    happens(page, "DEPARTED", "14", "1", "2025");
    happens(page, "WORKING", "20", "1", "2025");
    assertThat(Browser.settled(page).content()).contains("Bekerja di Taiwan");
    browser.look("story-abroad");
    happens(page, "RETURNED", "12", "10", "2026");
    assertThat(Browser.settled(page).content()).contains("Sudah pulang");

    page.locator("a:has-text('Catat kunjungan')").click();
    page.locator("input[name=withWhom][value=ia_sendiri]").check(force());
    page.locator("button:has-text('Simpan kabar')").click();
    assertThat(Browser.settled(page).content())
        .contains("Tersimpan")
        .doesNotContain("belum dikunjungi");
    browser.look("story-returned");

    browser.open("/warga");
    browser.look("story-list");
    browser.open("/");
    browser.look("story-theme");
  }

  private static void happens(Page page, String kind, String day, String month, String year) {
    page.locator("a:has-text('Catat perkembangan')").click();
    page.locator("input[name=kind][value=" + kind + "]").check(force());
    page.locator("#happened").fill(day);
    page.locator("#happened-month").selectOption(month);
    page.locator("#happened-year").fill(year);
    page.locator("button:has-text('Simpan')").click();
    page.waitForURL("**tersimpan**");
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }

  private void filled() throws InterruptedException {
    var done = Path.of("target/story-data/samples.done");
    var until = System.nanoTime() + 120_000_000_000L;
    while (!Files.exists(done) && System.nanoTime() < until) {
      Thread.sleep(200);
    }
    assertThat(done).exists();
  }

  /** The total as anybody reads it. */
  private int total() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var until = System.nanoTime() + 20_000_000_000L;
      while (System.nanoTime() < until) {
        var text =
            http.send(
                    HttpRequest.newBuilder(URI.create(address() + "/data/jumlah"))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        var number = Pattern.compile("\\d[\\d.]*").matcher(text.replaceAll("<[^>]*>", " "));
        if (number.find()) {
          return Integer.parseInt(number.group().replace(".", ""));
        }
        Thread.sleep(300);
      }
    }
    throw new AssertionError("no total");
  }

  private void moves(int expected) throws Exception {
    var until = System.nanoTime() + 5_000_000_000L;
    var seen = total();
    while (seen != expected && System.nanoTime() < until) {
      Thread.sleep(200);
      seen = total();
    }
    assertThat(seen).as("within five seconds").isEqualTo(expected);
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
