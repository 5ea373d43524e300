package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.StewardGrant;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Pins;
import id.desbumi.access.signin.Totp;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.testing.Browser;
import id.desbumi.testing.MovableClock;
import id.desbumi.testing.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of one's own account and of who works here, on a telephone and at the office's PC. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClock.Moving.class)
class AccountLookTest {

  private static final String VILLAGE = "53.13.04.2003";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Pins pins;
  @Autowired JdbcClient db;
  @Autowired MovableClock clock;

  SignedIn hands;

  @BeforeEach
  void hands() {
    hands = new SignedIn(accounts, appointing, pins, db, clock);
  }

  @Test
  void a_token_is_shown_once_on_pages_that_fit_every_window() {
    var officer = hands.account(Role.OFFICER, VILLAGE);
    for (var browser : windows()) {
      try (browser) {
        var page = hands.sit(browser, officer).open("/akun");
        browser.look("account");
        browser.open("/akun/pin");
        browser.look("account-pin");
        browser.open("/akun/token");
        browser.look("account-tokens-none");
        page.locator("#device").fill("Telepon kader dusun Contoh");
        page.locator("main form.form button").click();
        var secret = page.locator("main code").textContent();
        assertThat(secret).startsWith("desbumi_");
        browser.look("account-token-made");
        browser.open("/akun/token");
        assertThat(Browser.settled(page).content())
            .contains("Telepon kader dusun Contoh")
            .doesNotContain(secret);
        page.locator(".lookers button").first().click();
        assertThat(Browser.settled(page).content()).doesNotContain("Telepon kader dusun Contoh");
      }
    }
  }

  @Test
  void codes_for_paper_are_printed_without_the_frame() {
    for (var browser : windows()) {
      var officer = hands.account(Role.OFFICER, VILLAGE);
      db.sql("update access.account set totp = null where id = :id").param("id", officer).update();
      try (browser) {
        var page = hands.sit(browser, officer).open("/akun/kode-kedua");
        browser.look("account-enrol");
        var secret = page.locator("input[name=secret]").inputValue();
        codes(browser, page, secret);
        clock.on(Duration.ofSeconds(60));
        browser.open("/akun/kode-cadangan");
        browser.look("account-new-codes");
        codes(browser, page, secret);
      }
    }
  }

  private void codes(Browser browser, Page page, String secret) {
    page.locator("#code").fill(Totp.code(secret, clock.instant()));
    page.locator("main form.form button").click();
    assertThat(page.locator("main ol li").count()).isEqualTo(10);
    browser.look("account-codes");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("main ol").isVisible()).isTrue();
    assertThat(page.locator("header nav").all()).noneMatch(it -> it.isVisible());
    assertThat(page.locator(".btn").all()).noneMatch(it -> it.isVisible());
    browser.shoot("account-codes-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @Test
  void who_works_here_fits_every_window() {
    var head = hands.account(Role.VILLAGE_HEAD, VILLAGE);
    appointing.first(
        new StewardGrant(
            UUID.randomUUID(),
            head,
            Set.of(Role.OFFICER, Role.KADER),
            new PlaceCode(VILLAGE),
            Today.of(clock),
            Today.of(clock).plusYears(5),
            "Warga Contoh 1",
            false),
        "Warga Contoh 2");
    var kader = hands.account(Role.KADER, VILLAGE + ".02");
    for (var browser : windows()) {
      try (browser) {
        var page = hands.sit(browser, head).open("/akses");
        page.locator("main details > summary").first().click();
        browser.look("who-works");
        browser.open("/akses/" + kader + "/peran");
        browser.look("who-works-role");
        page.locator("main form.form button").click();
        browser.look("who-works-role-mistakes");
        browser.open("/akses/kader");
        assertThat(page.locator("[aria-current=page]").allTextContents())
            .isNotEmpty()
            .allSatisfy(it -> assertThat(it.strip()).isEqualTo("Kader di desa ini"));
        browser.look("who-works-kader");
        browser.open("/akses");
        page.locator("main form[action$='/kode'] button").first().evaluate("it => it.click()");
        page.waitForURL("**/kode");
        browser.look("who-works-paper");
      }
    }
  }

  private List<Browser> windows() {
    return List.of(Browser.phone(address()), Browser.office(address()));
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
