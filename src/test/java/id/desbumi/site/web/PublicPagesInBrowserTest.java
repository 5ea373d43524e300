package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.testing.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Public pages in a real browser, on a phone and on the office's computer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPagesInBrowserTest {

  @LocalServerPort int port;

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

  private String address() {
    return "http://localhost:" + port;
  }
}
