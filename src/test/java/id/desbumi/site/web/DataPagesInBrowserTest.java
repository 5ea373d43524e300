package id.desbumi.site.web;

import id.desbumi.testing.Browser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Goals, the rule, published series and tables in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DataPagesInBrowserTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "/target, goals",
    "/cara-angka, rule",
    "/data/resmi, officials",
    "/data/resmi/penempatan?menurut=province, official-placements",
    "/data/resmi/remitansi, official-money"
  })
  void it_stands_on_a_phone_and_on_a_desk(String path, String name) {
    for (var browser : List.of(Browser.phone(address()), Browser.office(address()))) {
      try (browser) {
        browser.open(path);
        browser.look("site-" + name);
      }
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
