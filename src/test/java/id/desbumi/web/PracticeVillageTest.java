package id.desbumi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.desbumi.core.Viewer;
import id.desbumi.testing.Viewers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The way to the practice village: a setting of the operator, a link at the desk (decision 21). */
@SpringBootTest
@AutoConfigureMockMvc
class PracticeVillageTest {

  private static final String ADDRESS = "https://latihan.contoh.desa.id/masuk";

  @Autowired MockMvc mvc;

  @AfterEach
  void none() {
    var _ = new HowTo("");
  }

  @Test
  void every_page_of_the_desk_leads_there_when_the_operator_runs_one() throws Exception {
    start(ADDRESS).run(context -> assertThat(context).hasNotFailed());
    for (var path : new String[] {"/hari-ini", "/warga", "/warga/baru", "/lembar", "/pendataan"}) {
      assertThat(page(path))
          .as(path)
          .contains(
              "<a href=\"" + ADDRESS + "\" rel=\"noreferrer\">Mau mencoba tanpa takut salah?");
    }
  }

  @Test
  void no_page_leads_there_when_there_is_none() throws Exception {
    for (var nothing : new String[] {"", "  "}) {
      start(nothing).run(context -> assertThat(context).hasNotFailed());
      assertThat(page("/hari-ini")).contains("Cara memakai").doesNotContain("desa latihan");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://latihan.desa.id",
        "javascript:alert(1)",
        "latihan.desa.id",
        "//latihan.desa.id",
        "https:",
        "http://la tihan.desa.id",
        "https:///masuk"
      })
  void what_is_no_address_stops_the_start_and_says_which_setting(String typed) {
    start(typed)
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("desbumi.practice.address must be an address that begins")
                .hasMessageContaining(typed));
  }

  private static ApplicationContextRunner start(String address) {
    return new ApplicationContextRunner()
        .withBean(HowTo.class)
        .withPropertyValues("desbumi.practice.address=" + address);
  }

  private String page(String path) throws Exception {
    return mvc.perform(
            get(path).requestAttr(Viewer.class.getName(), Viewers.officer("35.09.14.2001")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
