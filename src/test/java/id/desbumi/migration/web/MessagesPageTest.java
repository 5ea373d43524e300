package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Answer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Texts for a chat, and news that came by one. */
@SpringBootTest
@AutoConfigureMockMvc
class MessagesPageTest {

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Clock clock;

  @Test
  void texts_stand_ready_and_name_neither_her_nor_where_she_is() throws Exception {
    var village = new AVillage("36.03.02.2001", people, journeys);
    var her = village.abroad("Warga Contoh 1", today().minusDays(30), 14);
    var page = body(village.officer(), "/warga/" + her.person() + "/pesan");
    assertThat(page.split("<textarea", -1)).hasSize(6);
    for (var text : page.split("<textarea")) {
      if (text.contains("</textarea>")) {
        assertThat(text.substring(0, text.indexOf("</textarea>")))
            .contains("Salam dari kantor desa")
            .doesNotContain("Warga Contoh", "Taiwan");
      }
    }
  }

  @Test
  void who_has_not_agreed_is_not_asked_how_she_is() throws Exception {
    var village = new AVillage("36.03.02.2002", people, journeys);
    var her = village.returned("Warga Contoh 2", today().minusDays(5));
    assertThat(body(village.officer(), "/warga/" + her.person() + "/pesan"))
        .contains("belum setuju ditanya", "Mengabarkan kunjungan")
        .doesNotContain("Menanyakan kabar");
  }

  @Test
  @DisplayName("8.7: who wants to be left alone gets no text at all")
  void who_wants_to_be_left_alone_gets_no_text_at_all() throws Exception {
    var village = new AVillage("36.03.02.2003", people, journeys);
    var her = village.abroad("Warga Contoh 3", today().minusDays(30), 14);
    assertThat(body(village.officer(), "/hari-ini")).contains("Warga Contoh 3");
    people.change(
        village.officer(),
        UUID.randomUUID(),
        her.person(),
        people.find(village.officer(), her.person()).orElseThrow().revision(),
        Map.of(PersonField.PHONE_SAFE, Answer.of("tidak")));
    assertThat(body(village.officer(), "/warga/" + her.person() + "/pesan"))
        .contains("Ia meminta jangan dihubungi")
        .doesNotContain("<textarea");
    assertThat(body(village.officer(), "/hari-ini"))
        .as("it beats the work list")
        .doesNotContain("Warga Contoh 3");
  }

  @Test
  void a_place_that_is_not_of_the_list_and_an_hour_that_is_none_come_back() throws Exception {
    var village = new AVillage("36.03.02.2004", people, journeys);
    var her = village.abroad("Warga Contoh 4", today().minusDays(30), 14);
    var page =
        pages
            .perform(
                get("/warga/" + her.person() + "/pesan")
                    .param("tempat", "Rumah Bu Warga Contoh 4")
                    .param("jam", "jam sembilan")
                    .param("onDay", "1")
                    .param("onMonth", "1")
                    .param("onYear", "2020")
                    .requestAttr(Viewer.class.getName(), village.officer()))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("Pilih tempat dari daftar", "Tulis jam seperti 09.00", "Pilih hari mulai")
        .doesNotContain("<textarea");
  }

  @Test
  void news_by_whatsapp_takes_two_taps_and_is_noted_once() throws Exception {
    var village = new AVillage("36.03.02.2005", people, journeys);
    var her = village.abroad("Warga Contoh 5", today().minusDays(30), 14);
    var path = "/warga/" + her.person() + "/kabar-wa";
    assertThat(body(village.officer(), path))
        .contains("Kabar baik", "Perlu bicara", "Hapus gambar dan pesan suara");
    var request = UUID.randomUUID().toString();
    for (var twice = 0; twice < 2; twice++) {
      pages
          .perform(
              post(path)
                  .param("request", request)
                  .param("isi", "bicara")
                  .requestAttr(Viewer.class.getName(), village.officer())
                  .with(csrf()))
          .andExpect(redirectedUrl(path + "?tersimpan"));
    }
    var contacts = journeys.of(village.officer(), her.person()).getFirst().contacts();
    assertThat(contacts).hasSize(1);
    assertThat(contacts.getFirst().channel()).isEqualTo("whatsapp");
    assertThat(body(village.officer(), path + "?tersimpan="))
        .contains("Tersimpan", "Hapus gambar dan pesan suara");
  }

  @Test
  void another_village_finds_neither_texts_nor_the_way_to_note() throws Exception {
    var village = new AVillage("36.03.02.2006", people, journeys);
    var her = village.abroad("Warga Contoh 6", today().minusDays(30), 14);
    var other = Viewers.officer("36.03.02.2007");
    for (var path : new String[] {"/pesan", "/kabar-wa"}) {
      pages
          .perform(get("/warga/" + her.person() + path).requestAttr(Viewer.class.getName(), other))
          .andExpect(status().isNotFound());
    }
    pages
        .perform(
            post("/warga/" + her.person() + "/kabar-wa")
                .param("request", UUID.randomUUID().toString())
                .param("isi", "baik")
                .requestAttr(Viewer.class.getName(), other)
                .with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void the_work_list_leads_to_both() throws Exception {
    var village = new AVillage("36.03.02.2008", people, journeys);
    var her = village.abroad("Warga Contoh 7", today().minusDays(34), 14);
    assertThat(body(village.officer(), "/hari-ini"))
        .contains("/warga/" + her.person() + "/kabar-wa\"");
    assertThat(body(village.officer(), "/warga/" + her.person()))
        .contains("/warga/" + her.person() + "/kabar-wa\"", "/warga/" + her.person() + "/pesan\"");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
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
