package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Viewer;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who holds which office of a village. */
@SpringBootTest
@AutoConfigureMockMvc
class OfficialsPageTest {

  @Autowired MockMvc pages;

  @Test
  void the_officer_writes_down_head_and_secretary_and_ends_a_term() throws Exception {
    var officer = Viewers.officer("33.07.06.2001");
    assertThat(body(officer, "/pejabat")).contains("Belum ada pejabat yang dicatat");
    var head = UUID.randomUUID().toString();
    send(officer, form(head, "33.07.06.2001", "HEAD", "PLT", "Warga Contoh 1", ""))
        .andExpect(redirectedUrl("/pejabat"));
    assertThat(body(officer, "/pejabat"))
        .contains("Warga Contoh 1", "Plt. Kepala Desa", "sejak 1 Maret 2026");
    var second =
        send(
                officer,
                form(
                    UUID.randomUUID().toString(),
                    "33.07.06.2001",
                    "HEAD",
                    "NONE",
                    "Warga Contoh 2",
                    ""))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(second).contains("Warga Contoh 1 masih tercatat sebagai kepala", "Warga Contoh 2");
    send(
            officer,
            post("/pejabat/" + head + "/akhiri")
                .param("desa", "33.07.06.2001")
                .param("untilDay", "30")
                .param("untilMonth", "6")
                .param("untilYear", "2026"))
        .andExpect(redirectedUrl("/pejabat"));
    assertThat(body(officer, "/pejabat")).contains("1 Maret 2026 sampai 30 Juni 2026");
  }

  @Test
  void what_is_missing_is_said_beside_its_field() throws Exception {
    var officer = Viewers.officer("33.07.06.2002");
    var page =
        send(
                officer,
                form(UUID.randomUUID().toString(), "33.07.06.2002", "SECRETARY", "NONE", "", ""))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Ketik nama lengkapnya", "Tulis jabatan seperti di surat");
  }

  @Test
  void another_village_is_not_there_and_the_head_reads_only() throws Exception {
    var id = UUID.randomUUID().toString();
    for (var other : List.of(Viewers.officer("33.07.06.2004"), Viewers.head("33.07.06.2004"))) {
      send(other, form(id, "33.07.06.2003", "HEAD", "NONE", "Warga Contoh 3", ""))
          .andExpect(status().isNotFound());
      pages
          .perform(
              get("/pejabat")
                  .param("desa", "33.07.06.2003")
                  .requestAttr(Viewer.class.getName(), other))
          .andExpect(status().isNotFound());
    }
    assertThat(body(Viewers.head("33.07.06.2003"), "/pejabat"))
        .contains("Pejabat sekarang")
        .doesNotContain("action=\"/pejabat\"");
  }

  @Test
  void a_kelurahan_has_a_lurah_and_a_nagari_a_wali() throws Exception {
    assertThat(body(Viewers.officer("13.71.01.1001"), "/pejabat")).contains("Kelurahan", "Lurah");
    assertThat(body(Viewers.officer("13.01.01.2001"), "/pejabat")).contains("Wali Nagari");
    assertThat(body(Viewers.officer("11.01.01.2001"), "/pejabat")).contains("Keuchik");
  }

  @Test
  void the_page_fits_every_window() throws Exception {
    var officer = Viewers.officer("53.13.01.2011");
    send(
        officer,
        form(UUID.randomUUID().toString(), "53.13.01.2011", "HEAD", "NONE", "Warga Contoh 4", ""));
    send(
        officer,
        post("/pejabat/pengurus")
            .param("id", UUID.randomUUID().toString())
            .param("teamName", "Warga Contoh 5")
            .param("teamTitle", "Ketua"));
    for (var browser :
        List.of(Browser.phone(DeskBrowser.ADDRESS), Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        DeskBrowser.of(browser, pages, officer);
        browser.open("/pejabat");
        browser.look("officials");
      }
    }
  }

  private static MockHttpServletRequestBuilder form(
      String id, String village, String office, String acting, String name, String title) {
    return post("/pejabat")
        .param("id", id)
        .param("desa", village)
        .param("office", office)
        .param("acting", acting)
        .param("fullName", name)
        .param("title", title)
        .param("sinceDay", "1")
        .param("sinceMonth", "3")
        .param("sinceYear", "2026");
  }

  private org.springframework.test.web.servlet.ResultActions send(
      Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
    return pages.perform(request.requestAttr(Viewer.class.getName(), viewer).with(csrf()));
  }

  private String body(Viewer viewer, String path) throws Exception {
    return pages
        .perform(get(path).requestAttr(Viewer.class.getName(), viewer).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
