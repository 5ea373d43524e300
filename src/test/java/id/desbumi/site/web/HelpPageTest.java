package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class HelpPageTest {

  @Autowired MockMvcTester pages;

  @Test
  void one_tap_calls_and_the_tab_says_nothing() {
    assertThat(pages.get().uri("/bantuan"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"tel:+622129244800\"")
        .contains("Kalau satu nomor tidak diangkat, coba yang berikutnya.")
        .contains("<title>Layanan warga</title>")
        .contains("Keluar cepat");
  }

  @Test
  void an_old_number_says_check_first() {
    assertThat(pages.get().uri("/bantuan"))
        .bodyText()
        .contains("Cek dulu, terakhir tercatat 5 Agustus 2024");
  }

  @Test
  void it_leaves_no_trace_and_is_light() {
    var result = pages.get().uri("/bantuan").exchange();
    assertThat(result.getResponse().getHeaders("Set-Cookie")).isEmpty();
    assertThat(result.getRequest().getSession(false)).isNull();
    assertThat(result.getResponse().getContentAsByteArray().length).isLessThan(60_000);
    assertThat(result.getResponse().getHeader("Cache-Control")).contains("public");
  }

  @Test
  void it_speaks_english_second() {
    assertThat(pages.get().uri("/bantuan?bahasa=en"))
        .bodyText()
        .contains("Who you can call now")
        .contains("Check first, last seen 5 August 2024");
  }
}
