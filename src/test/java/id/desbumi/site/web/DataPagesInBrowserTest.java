package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.desbumi.statistics.PublicTable;
import id.desbumi.testing.Browser;
import id.desbumi.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Goals, the rule, published series and tables in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DataPagesInBrowserTest {

  private static final Pattern PAPER = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  @LocalServerPort int port;

  @Value("${test.database}")
  String database;

  @BeforeEach
  void published() throws SQLException {
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement()) {
      for (var place : List.of("64", "63", "64.02")) {
        for (var table : PublicTable.values()) {
          if (table != PublicTable.TOTAL) {
            var shown = new StringBuilder();
            var value = 1205;
            for (var code : table.categories()) {
              shown.append(shown.isEmpty() ? "" : ", ").append("\"" + code + "\": " + value);
              value = value / 10 * 5;
            }
            statement.execute(
                """
                insert into published.place_table (place, tab, state, as_of, shown)
                values ('%s', '%s', 'SHOWN', '2026-11-24T03:04:00Z', '{%s}')
                    on conflict (place, tab) do update set shown = excluded.shown
                """
                    .formatted(place, table.name(), shown));
          }
        }
      }
      statement.execute(
          """
          insert into published.headline (place, state, value, as_of)
          values ('64', 'ROUNDED', 2410, '2026-11-24T03:04:00Z'),
                 ('64.02', 'ROUNDED', 640, '2026-11-24T03:04:00Z'),
                 ('64.01', 'ROUNDED', 0, '2026-11-24T03:04:00Z'),
                 ('64.02.06', 'ROUNDED', 90, '2026-11-24T03:04:00Z')
              on conflict (place) do update set state = 'ROUNDED', value = excluded.value,
                                                as_of = excluded.as_of
          """);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/target, goals",
    "/cara-angka, rule",
    "/data/resmi, officials",
    "/data/resmi/penempatan?menurut=province, official-placements",
    "/data/katalog, catalogue",
    "/data/64, tables",
    "/data/64.02, tables-regency",
    "/data/64.02.06, tables-none",
    "/data/64?banding=63, beside"
  })
  void it_stands_on_a_phone_and_on_a_desk(String path, String name) {
    for (var browser : List.of(Browser.phone(address()), Browser.office(address()))) {
      try (browser) {
        browser.open(path);
        browser.look("site-" + name);
      }
    }
  }

  @Test
  void from_the_nation_to_a_village_and_back_by_map_bar_and_list() {
    try (var browser = Browser.office(address())) {
      browser.open("/data");
      var page = browser.page();
      page.click(".tilemap a[href='/data/64']");
      assertThat(page.textContent("h1")).contains("Kalimantan Timur");
      page.click("a[aria-hidden][href='/data/64.02'] svg");
      assertThat(page.url()).endsWith("/data/64.02");
      page.click("a:not([aria-hidden])[href='/data/64.02.06']");
      assertThat(page.url()).endsWith("/data/64.02.06");
      page.click("summary:has-text('wilayah lain')");
      page.locator("a[href^='/data/64.02.06.']").first().click();
      assertThat(page.url()).matches(".*/data/64[.]02[.]06[.]\\d{4}");
      page.click(".crumbs a[href='/data/64.02']");
      page.click(".crumbs a[href='/data']");
      assertThat(page.url()).endsWith("/data");
    }
  }

  @Test
  void two_places_are_compared_with_the_keyboard_alone() {
    try (var browser = Browser.office(address())) {
      var page = browser.open("/data/64");
      page.focus("#banding");
      page.keyboard().type("Kalimantan Selatan");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/data/64?banding=63");
      assertThat(page.textContent("h1")).contains("Kalimantan Timur dan Kalimantan Selatan");
    }
  }

  @Test
  void on_paper_it_is_a_brief_of_two_pages_with_the_same_numbers() {
    try (var browser = Browser.wide(address(), 680)) {
      var page = browser.open("/data/64");
      var onScreen = page.locator(".brief .desk-size svg text").allTextContents();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".brief .desk-size svg text").allTextContents()).isEqualTo(onScreen);
      assertThat(page.isVisible(".filters")).isFalse();
      browser.shoot("site-tables-paper");
      var paper =
          new String(
              page.pdf(
                  new Page.PdfOptions()
                      .setFormat("A4")
                      .setPath(Path.of("target", "screenshots", "site-tables.pdf"))),
              StandardCharsets.ISO_8859_1);
      assertThat(PAPER.matcher(paper).results().count()).isBetween(1L, 2L);
    }
  }

  @Test
  void without_scripts_it_reads_the_same_and_it_is_light() {
    try (var browser = Browser.withoutScripts(address())) {
      var page = browser.open("/data/64");
      assertThat(page.textContent("main"))
          .contains("2.410", "Menurut tahap", "Keadaan 24 Nov 2026");
      assertThat(page.content().getBytes(StandardCharsets.UTF_8).length).isLessThan(120_000);
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
