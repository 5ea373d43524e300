package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import id.desbumi.testing.Browser;
import id.desbumi.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Public pages in a real browser, on a phone and on the office's computer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPagesInBrowserTest {

  @LocalServerPort int port;

  @Value("${test.database}")
  String database;

  @ParameterizedTest
  @CsvSource({
    "/, front",
    "/bantuan, help",
    "/data, nation",
    "/data/33.07, regency",
    "/data/33.07.04, district",
    "/data/penempatan, placements",
    "/mitra, partners",
    "/tema, themes",
    "/tentang-data, about-data",
    "/kerahasiaan, confidentiality"
  })
  void every_public_page_stands_on_a_phone_and_on_a_desk(String path, String name) {
    for (var browser : List.of(Browser.phone(address()), Browser.desk(address()))) {
      try (browser) {
        browser.open(path);
        browser.look("site-" + name);
      }
    }
  }

  @Test
  void from_the_front_page_to_a_village_with_the_mouse() {
    try (var browser = Browser.desk(address())) {
      browser.open("/");
      var page = browser.page();
      page.click("text=Buka dasbor");
      page.fill("#cari", "Kuripan Watumalang");
      page.click("form[role=search] button");
      page.click("a.title >> text=Kuripan");
      assertThat(page.textContent("h1")).contains("Kuripan");
      assertThat(page.textContent("main")).contains("Perjalanan sebagai desa Desbumi");
    }
  }

  @Test
  void shades_and_bars_follow_what_is_shown() throws SQLException {
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into published.cycle (at) values (now()) on conflict (one) do update set at = now();
          insert into published.headline (place, state, value, as_of)
          values ('', 'EXACT', 1712, null), ('35', 'EXACT', 812, null), ('33', 'EXACT', 421, null),
                 ('53', 'EXACT', 260, null), ('52', 'ROUNDED', 135, now()),
                 ('32', 'ROUNDED', 80, now()), ('61', 'ROUNDED', 0, now()),
                 ('35.09', 'EXACT', 512, null), ('35.10', 'ROUNDED', 300, now())
              on conflict (place) do update set state = excluded.state, value = excluded.value;
          """);
    }
    for (var browser : List.of(Browser.phone(address()), Browser.desk(address()))) {
      try (browser) {
        browser.open("/");
        assertThat(browser.page().textContent("#dasbor ~ .headline .live"))
            .contains("1.712")
            .contains("angka pasti");
        browser.look("site-front-full");
        browser.open("/data");
        browser.look("site-nation-full");
        browser.open("/data/35");
        browser.look("site-province-full");
      }
    }
  }

  @Test
  void the_number_moves_on_an_open_page_and_others_stay_light() throws SQLException {
    try (var browser = Browser.desk(address())) {
      browser.open("/");
      assertThat(weight(browser)).isLessThan(200_000);
      try (var connection = TestDatabase.get().superuser(database);
          var statement = connection.createStatement()) {
        statement.execute(
            """
            insert into published.headline (place, state, value) values ('', 'EXACT', 1713)
                on conflict (place) do update set state = 'EXACT', value = 1713
            """);
      }
      browser.page().waitForSelector(".live .figure >> text=1.713");
    }
    try (var browser = Browser.phone(address())) {
      browser.open("/bantuan");
      assertThat(weight(browser)).isLessThan(60_000);
    }
  }

  private static int weight(Browser browser) {
    browser.page().waitForLoadState(LoadState.NETWORKIDLE);
    return ((Number)
            browser
                .page()
                .evaluate(
                    """
                    () => [...performance.getEntriesByType('navigation'),
                           ...performance.getEntriesByType('resource')]
                      .reduce((sum, one) => sum + one.transferSize, 0)
                    """))
        .intValue();
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
