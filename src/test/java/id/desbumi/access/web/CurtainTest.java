package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.signin.Pins;
import id.desbumi.core.Role;
import id.desbumi.testing.Browser;
import id.desbumi.testing.MovableClock;
import id.desbumi.testing.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk nobody sits at shows nothing, and whoever comes back finds what she was typing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClock.Moving.class)
class CurtainTest {

  private static final String VILLAGE = "53.13.04.2002";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Pins pins;
  @Autowired JdbcClient db;
  @Autowired MovableClock clock;

  SignedIn hands;
  UUID officer;

  @BeforeEach
  void anOfficer() {
    hands = new SignedIn(accounts, appointing, pins, db, clock);
    officer = hands.account(Role.OFFICER, VILLAGE);
  }

  @Test
  @DisplayName("8.8: two minutes without a touch and every page is the curtain")
  void two_minutes_without_a_touch_and_every_page_is_the_curtain() {
    try (var browser = hands.sit(Browser.withoutScripts(address()), officer)) {
      assertThat(browser.open("/warga").url()).endsWith("/warga");
      clock.on(Duration.ofSeconds(119));
      assertThat(browser.open("/warga").url()).endsWith("/warga");
      clock.on(Duration.ofSeconds(120));
      for (var path : List.of("/warga", "/hari-ini", "/akun", "/draf", "/akun/token", "/angka")) {
        assertThat(browser.open(path).url()).as(path).contains("/tirai");
        assertThat(browser.page().content()).contains("Tirai tertutup").doesNotContain("Hadakewa");
      }
      assertThat(browser.open("/warga?tahap=ABROAD").url())
          .contains("ke=%2Fwarga%3Ftahap%3DABROAD");
      type(browser.page(), SignedIn.PIN);
      assertThat(browser.page().url()).contains("/warga?tahap=ABROAD");
    }
  }

  @Test
  void what_is_kept_by_no_browser_is_not_behind_the_way_back_either() {
    try (var browser = sit()) {
      var page = browser.open("/warga");
      page.keyboard().press("F9");
      page.waitForURL("**/tirai**");
      browser.look("curtain");
      assertThat(Browser.settled(page).content()).doesNotContain("Cari nama");
      page.goBack();
      page.waitForTimeout(300);
      assertThat(Browser.settled(page).content()).doesNotContain("Cari nama");
      browser.open("/hari-ini");
      assertThat(page.url()).contains("/tirai");
    }
    try (var phone = hands.sit(Browser.phone(address()), officer)) {
      phone.open("/hari-ini");
      phone.page().locator("details.menu > summary").click();
      phone.page().locator("details.menu button:has-text('Tutup tirai')").click();
      phone.page().waitForURL("**/tirai**");
      phone.look("curtain");
    }
  }

  @Test
  @DisplayName("8.8: the curtain keeps the form and gives it back with the pin")
  void the_curtain_keeps_the_form_and_gives_it_back_with_the_pin() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      page.locator("input[name=consent][value=YES]").check(force());
      page.locator("#name").fill("Warga Contoh Tirai");
      page.keyboard().press("F9");
      page.waitForURL("**/tirai**");
      assertThat(Browser.settled(page).content()).doesNotContain("Warga Contoh Tirai");
      type(page, SignedIn.PIN);
      page.waitForURL("**/warga/baru**");
      page.waitForCondition(() -> page.locator("#name").inputValue().equals("Warga Contoh Tirai"));
      assertThat(page.locator("input[name=consent][value=YES]").isChecked()).isTrue();
      browser.look("curtain-lifted");
    }
  }

  /** By the browser's own clock: nobody presses anything. */
  @Test
  void it_falls_by_itself_and_not_while_somebody_sits_there() {
    try (var browser = sit()) {
      browser.page().clock().install();
      var page = browser.open("/warga");
      for (var i = 0; i < 3; i++) {
        page.clock().runFor(60_000);
        page.mouse().move(200 + i, 300);
      }
      assertThat(page.url()).endsWith("/warga");
      page.clock().runFor(121_000);
      page.waitForURL("**/tirai**");
    }
  }

  @Test
  void reading_without_asking_for_a_page_is_a_touch_that_the_server_hears_of() {
    try (var browser = sit()) {
      browser.page().clock().install();
      var page = browser.open("/warga");
      clock.on(Duration.ofSeconds(100));
      var heard =
          page.waitForResponse(
              "**/tirai/sentuh",
              () -> {
                page.clock().runFor(31_000);
                page.mouse().move(220, 310);
                page.clock().runFor(1_500);
              });
      assertThat(heard.status()).isEqualTo(204);
      clock.on(Duration.ofSeconds(100));
      assertThat(browser.open("/warga").url()).endsWith("/warga");
    }
  }

  @Test
  void a_form_sent_under_the_curtain_waits_behind_it() {
    try (var browser = hands.sit(Browser.withoutScripts(address()), officer)) {
      var page = browser.open("/warga/baru");
      fill(page, "Warga Contoh Telat");
      clock.on(Duration.ofMinutes(3));
      page.locator("button:has-text('Simpan dan lanjut')").click();
      assertThat(page.url()).contains("/tirai");
      assertThat(Browser.settled(page).content()).doesNotContain("Warga Contoh Telat");
      type(page, SignedIn.PIN);
      assertThat(page.url()).endsWith("/masuk/tersimpan");
      assertThat(Browser.settled(page).content()).contains("Warga Contoh Telat");
      page.locator("button:has-text('Kirim sekarang')").click();
      page.waitForURL("**/warga/*-*");
      assertThat(browser.open("/masuk/tersimpan").url()).endsWith("/hari-ini");
    }
  }

  @Test
  void after_wrong_tries_one_waits_longer_and_after_five_signs_in_anew() {
    try (var browser = hands.sit(Browser.withoutScripts(address()), officer)) {
      var page = browser.open("/tirai");
      assertThat(page.url()).endsWith("/hari-ini");
      clock.on(Duration.ofMinutes(2));
      browser.open("/warga/baru");
      type(page, "111222");
      assertThat(Browser.settled(page).content()).contains("masih 4 kali");
      type(page, "111223");
      assertThat(Browser.settled(page).content()).contains("masih 3 kali");
      type(page, SignedIn.PIN);
      assertThat(Browser.settled(page).content()).contains("Tunggu 5 detik");
      clock.on(Duration.ofSeconds(5));
      type(page, "111224");
      clock.on(Duration.ofSeconds(5));
      type(page, "111225");
      assertThat(Browser.settled(page).content()).contains("Tunggu 10 detik");
      clock.on(Duration.ofSeconds(10));
      type(page, "111225");
      assertThat(Browser.settled(page).content()).contains("masih 1 kali");
      clock.on(Duration.ofSeconds(45));
      type(page, "111226");
      assertThat(page.url()).contains("/masuk?ke=%2Fwarga%2Fbaru&tirai");
      assertThat(Browser.settled(page).content()).contains("Tirai tidak terbuka sesudah lima kali");
      assertThat(browser.open("/warga").url()).contains("/masuk");
    }
  }

  @Test
  void who_has_no_pin_lifts_it_with_her_password() {
    db.sql("update access.account set pin = null where id = :id").param("id", officer).update();
    try (var browser = sit()) {
      var page = browser.open("/warga");
      page.keyboard().press("F9");
      page.waitForURL("**/tirai**");
      assertThat(Browser.settled(page).content()).contains("kata sandi yang membuka tirai");
      type(page, SignedIn.PIN);
      assertThat(Browser.settled(page).content()).contains("masih 4 kali");
      browser.look("curtain-password");
    }
  }

  @Test
  void a_tab_left_open_overnight_loses_nothing() {
    try (var browser = sit()) {
      browser.page().clock().install();
      var page = browser.open("/warga/baru");
      page.locator("input[name=consent][value=YES]").check(force());
      page.locator("#name").fill("Warga Contoh Malam");
      // the lid closes: no script runs, the session ends, the morning comes
      clock.on(Duration.ofHours(13));
      page.clock().runFor(13 * 3_600_000L);
      page.waitForURL("**/masuk?ke=**");
      assertThat(page.url()).contains("warga%2Fbaru");
      assertThat(Browser.settled(page).content()).doesNotContain("Warga Contoh Malam");
    }
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      page.locator("[data-draft-go-on]").click();
      page.waitForCondition(() -> page.locator("#name").inputValue().equals("Warga Contoh Malam"));
    }
  }

  @Test
  void a_form_shown_before_the_night_is_still_hers_after_signing_in_again() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      fill(page, "Warga Contoh Pagi");
      DraftsInBrowserTest.saved(page);
      clock.on(Duration.ofHours(13));
      hands.sit(browser, officer); // in another tab
      page.locator("button:has-text('Simpan dan lanjut')").click();
      page.waitForURL("**/warga/*-*");
    }
  }

  private void fill(Page page, String name) {
    page.locator("input[name=consent][value=YES]").check(force());
    page.locator("#name").fill(name);
    page.locator("#birth-year").fill("1999");
    page.locator("input[name=sex][value=P]").check(force());
    page.locator("input[name=country][value=TWN]").check(force());
  }

  private static void type(Page page, String pin) {
    page.locator("#pin").fill(pin);
    page.locator("button:has-text('Buka tirai')").click();
  }

  private Browser sit() {
    return hands.sit(Browser.office(address()), officer);
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }
}
