package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.signin.Pins;
import id.desbumi.core.Role;
import id.desbumi.database.Worker;
import id.desbumi.testing.Browser;
import id.desbumi.testing.MovableClock;
import id.desbumi.testing.SignedIn;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line that drops in the middle of a save: it is said, tried again, and done once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClock.Moving.class)
class BrokenLineTest {

  private static final String VILLAGE = "53.13.04.2003";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Pins pins;
  @Autowired JdbcClient db;
  @Autowired MovableClock clock;
  @Autowired @Worker JdbcClient worker;

  SignedIn hands;
  UUID officer;
  int before;

  @BeforeEach
  void anOfficer() {
    hands = new SignedIn(accounts, appointing, pins, db, clock);
    officer = hands.account(Role.OFFICER, VILLAGE);
    before = 0;
    before = recorded();
  }

  @Test
  void a_form_that_never_arrived_is_sent_again_and_recorded_once() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      var tries = new AtomicInteger();
      browser.answering(
          "**/warga",
          route -> {
            if (route.request().method().equals("POST") && tries.incrementAndGet() <= 2) {
              route.abort("connectionreset");
            } else {
              route.resume();
            }
          });
      fill(page, "Warga Contoh Putus");
      send(page);
      page.waitForSelector(".draft-state:has-text('Belum terkirim, dicoba lagi')");
      browser.shoot("broken-line");
      page.waitForURL("**/warga/*-*");
      assertThat(tries).hasValue(3);
      assertThat(recorded()).isOne();
    }
  }

  /** The worst moment: it was recorded, and the answer was lost on the way. */
  @Test
  void a_form_whose_answer_was_lost_is_sent_again_and_recorded_once() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      var tries = new AtomicInteger();
      browser.answering(
          "**/warga",
          route -> {
            if (route.request().method().equals("POST") && tries.incrementAndGet() == 1) {
              route.fetch(new com.microsoft.playwright.Route.FetchOptions().setMaxRedirects(0));
              route.abort("connectionreset");
            } else {
              route.resume();
            }
          });
      fill(page, "Warga Contoh Jawaban");
      send(page);
      page.waitForURL("**/warga/*-*");
      assertThat(tries).hasValue(2);
      assertThat(recorded()).isOne();
    }
  }

  @Test
  void a_line_that_is_gone_for_a_while_says_so_and_comes_back() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      fill(page, "Warga Contoh Hilang Sinyal");
      browser.line(false);
      send(page);
      page.waitForSelector(".draft-state:has-text('Belum terkirim, dicoba lagi')");
      browser.line(true);
      page.waitForURL("**/warga/*-*");
      assertThat(recorded()).isOne();
    }
  }

  @Test
  void typing_without_a_line_is_said_and_kept_when_the_line_is_back() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      browser.line(false);
      fill(page, "Warga Contoh Tanpa Sinyal");
      page.waitForSelector(".draft-state:has-text('Draf belum tersimpan, dicoba lagi')");
      browser.line(true);
      page.waitForSelector(".draft-state:has-text('Draf tersimpan')");
    }
  }

  /** The curtain falls while there is no line: nothing is shown, and nothing is lost. */
  @Test
  void a_curtain_without_a_line_waits_for_it() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      fill(page, "Warga Contoh Gelap");
      browser.line(false);
      page.locator("#name").fill("Warga Contoh Gelap Gulita");
      page.keyboard().press("F9");
      page.waitForSelector(".curtain-note:has-text('Tirai tertutup')");
      assertThat(page.locator("main").isVisible()).isFalse();
      browser.line(true);
      page.waitForURL("**/tirai**");
      page.locator("#pin").fill(SignedIn.PIN);
      page.locator("button:has-text('Buka tirai')").click();
      page.waitForURL("**/warga/baru**");
      page.waitForCondition(
          () -> page.locator("#name").inputValue().equals("Warga Contoh Gelap Gulita"));
    }
  }

  /** What a browser does when somebody says "send again" to it. */
  @Test
  void without_a_script_the_browsers_own_second_send_is_harmless() {
    try (var browser = sit()) {
      var page = browser.open("/warga/baru");
      fill(page, "Warga Contoh Dua Kali");
      var form = RequestOptions.create().setMaxRedirects(0);
      var body =
          (String)
              page.evaluate(
                  "() => new URLSearchParams(new FormData(document.querySelector('form[data-draft]'))).toString()");
      form.setHeader("Content-Type", "application/x-www-form-urlencoded").setData(body);
      var first = page.request().post(address() + "/warga", form);
      var second = page.request().post(address() + "/warga", form);
      assertThat(first.status()).isEqualTo(303);
      assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
      assertThat(recorded()).isOne();
    }
  }

  /** People recorded by this test. */
  private int recorded() {
    return worker
            .sql("select count(*) from registry.person_facts where place_now = :village")
            .param("village", VILLAGE)
            .query(Integer.class)
            .single()
        - before;
  }

  private static void send(Page page) {
    page.locator("button:has-text('Simpan dan lanjut')").click();
  }

  private void fill(Page page, String name) {
    page.locator("input[name=consent][value=YES]").check(force());
    page.locator("#name").fill(name);
    page.locator("#birth-year").fill("1999");
    page.locator("input[name=sex][value=P]").check(force());
    page.locator("input[name=country][value=TWN]").check(force());
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
