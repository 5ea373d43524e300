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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed at a desk is on the server five seconds later, and nowhere else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClock.Moving.class)
class DraftsInBrowserTest {

  private static final String VILLAGE = "53.13.04.2001";

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
  void a_browser_killed_in_the_middle_loses_nothing_typed_five_seconds_ago() {
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Padam");
    }
    try (var browser = sit(officer)) {
      browser.open("/hari-ini");
      assertThat(browser.page().content())
          .contains("Satu isian belum dikirim")
          .doesNotContain("Padam");
      browser.look("draft-home");
      browser.page().locator("main a[href='/draf']").click();
      browser.look("draft-list");
      var page = browser.open("/warga/baru");
      assertThat(page.locator("#name").inputValue()).isEmpty();
      browser.look("draft-offer");
      page.locator("[data-draft-go-on]").click();
      page.waitForCondition(() -> page.locator("#name").inputValue().equals("Warga Contoh Padam"));
      assertThat(page.locator("input[name=consent][value=YES]").isChecked()).isTrue();
      assertThat(page.locator("#birth-year").inputValue()).isEqualTo("1999");
      page.locator("input[name=sex][value=P]").check(force());
      page.locator("input[name=country][value=TWN]").check(force());
      page.locator("button:has-text('Simpan dan lanjut')").click();
      page.waitForURL("**/warga/*-*");
      assertThat(count(officer)).isZero();
      browser.nothingComplained();
    }
  }

  @Test
  @DisplayName("8.5: nothing is kept before the answer and a no wipes it at once")
  void nothing_is_kept_before_the_answer_and_a_no_wipes_it_at_once() {
    try (var browser = sit(officer)) {
      var page = browser.open("/warga/baru");
      page.locator("#name").fill("Warga Contoh Belum");
      page.waitForTimeout(2000);
      assertThat(count(officer)).isZero();
      page.locator("input[name=consent][value=VILLAGE_ONLY]").check(force());
      saved(page);
      assertThat(count(officer)).isOne();
      page.locator("input[name=consent][value=NO]").check(force());
      page.waitForCondition(() -> count(officer) == 0);
    }
  }

  @Test
  @DisplayName("8.8: another account at the same pc finds nothing")
  void another_account_at_the_same_pc_finds_nothing() {
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Sendiri");
      var draft =
          db.sql("select id from access.draft where account = :a")
              .param("a", officer)
              .query(UUID.class)
              .single();
      var other = hands.account(Role.OFFICER, VILLAGE);
      hands.sit(browser, other);
      assertThat(browser.open("/warga/baru").locator("[data-draft-offer]").count()).isZero();
      assertThat(browser.open("/draf").content()).contains("Tidak ada draf");
      assertThat(browser.page().navigate("http://localhost:" + port + "/draf/" + draft).status())
          .isEqualTo(404);
    }
  }

  @Test
  @DisplayName("8.8: the database shows neither what was typed nor about whom")
  void the_database_shows_neither_what_was_typed_nor_about_whom() {
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Rahasia");
    }
    var row =
        db.sql("select d::text from access.draft d where account = :a")
            .param("a", officer)
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("Rahasia", "warga", hex("Rahasia"), hex("/warga"));
  }

  @Test
  void after_three_days_a_draft_is_gone() {
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Lama");
    }
    clock.on(Duration.ofDays(3).plusMinutes(1));
    try (var browser = sit(officer)) {
      assertThat(browser.open("/warga/baru").locator("[data-draft-offer]").count()).isZero();
      assertThat(browser.open("/draf").content()).contains("Tidak ada draf");
    }
  }

  @Test
  void a_second_form_of_the_kind_does_not_write_over_the_first() {
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Satu");
    }
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Dua");
      assertThat(browser.open("/draf").locator("main li.paper").count()).isEqualTo(2);
    }
  }

  @Test
  void a_form_that_comes_back_with_mistakes_goes_on_with_its_own_draft() {
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Keliru");
      var page = browser.page();
      page.locator("#birth-year").fill("3999");
      page.locator("button:has-text('Simpan dan lanjut')").click();
      page.waitForSelector(".summary");
      assertThat(page.locator("[data-draft-offer]").count()).isZero();
      assertThat(page.locator("#name").inputValue()).isEqualTo("Warga Contoh Keliru");
      assertThat(page.url()).endsWith("/warga/baru");
      page.locator("#birth-year").fill("1999");
      saved(page);
      assertThat(count(officer)).isOne();
      page.locator("input[name=sex][value=P]").check(force());
      page.locator("input[name=country][value=TWN]").check(force());
      page.locator("button:has-text('Simpan dan lanjut')").click();
      page.waitForURL("**/warga/*-*");
      assertThat(count(officer)).isZero();
    }
  }

  @Test
  void without_a_script_the_draft_is_sent_from_a_page_of_its_own() {
    try (var browser = sit(officer)) {
      begin(browser, "Warga Contoh Polos");
      browser.page().locator("input[name=sex][value=P]").check(force());
      browser.page().locator("input[name=country][value=TWN]").check(force());
      saved(browser.page());
    }
    try (var browser = hands.sit(Browser.withoutScripts(address()), officer)) {
      var page = browser.open("/warga/baru");
      page.locator("[data-draft-go-on]").click();
      assertThat(Browser.settled(page).content()).contains("Warga Contoh Polos");
      page.locator("button:has-text('Kirim sekarang')").click();
      page.waitForURL("**/warga/*-*");
      assertThat(count(officer)).isZero();
    }
  }

  private void begin(Browser browser, String name) {
    var page = browser.open("/warga/baru");
    page.locator("input[name=consent][value=YES]").check(force());
    page.locator("#name").pressSequentially(name);
    page.locator("#birth-year").fill("1999");
    saved(page);
  }

  /** Within five seconds of the last key. */
  static void saved(Page page) {
    page.waitForSelector(
        ".draft-state:has-text('Draf tersimpan')",
        new Page.WaitForSelectorOptions().setTimeout(5000));
    page.waitForCondition(
        () ->
            (boolean)
                page.evaluate(
                    "() => [...document.querySelectorAll('form[data-draft]')].map(f =>"
                        + " desbumiDrafts.of(f)).every(one => !one.since && !one.saving)"),
        new Page.WaitForConditionOptions().setTimeout(5000));
  }

  private int count(UUID account) {
    return db.sql("select count(*) from access.draft where account = :a")
        .param("a", account)
        .query(Integer.class)
        .single();
  }

  private Browser sit(UUID account) {
    return hands.sit(Browser.office(address()), account);
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }
}
