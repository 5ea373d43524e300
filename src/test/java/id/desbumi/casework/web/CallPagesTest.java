package id.desbumi.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.casework.Incoming;
import id.desbumi.casework.ListedCall;
import id.desbumi.casework.ReceiptCode;
import id.desbumi.casework.Staff;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The door's pages, as she and the desk meet them. */
@SpringBootTest
@AutoConfigureMockMvc
class CallPagesTest {

  private static int houses = 0;

  @Autowired MockMvcTester mvc;
  @Autowired Incoming incoming;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Clock clock;
  private Staff staff;
  private Viewer worker;
  private Viewer officer;
  private String regency;
  private String house;

  @BeforeEach
  void appoint() {
    staff = new Staff(accounts, appointing, clock);
    regency = "93.%02d".formatted(++houses);
    house = "198.51.100." + houses;
    worker = staff.appoint(Role.CASE_WORKER, regency);
    officer = staff.appoint(Role.OFFICER, regency + ".01.2001");
    staff.appoint(Role.CASE_DESK, "");
  }

  @Test
  void the_page_says_who_reads_and_whom_to_call_before_the_first_field() throws Exception {
    var result = mvc.get().uri("/layanan").exchange();
    var page = text(result);
    assertThat(page.indexOf("Yang membaca, dan kapan"))
        .isBetween(1, page.indexOf("name=\"story\""));
    assertThat(page)
        .contains("Dalam bahaya sekarang?", "Keluar cepat", "<title>Layanan warga</title>");
    assertThat(page.getBytes()).hasSizeLessThan(60_000);
    assertThat(result).hasHeader("Cache-Control", "no-store");
    assertThat(text(mvc.get().uri("/bantuan").exchange())).contains("href=\"/layanan\"");
    assertThat(text(mvc.get().uri("/layanan?bahasa=en").exchange()))
        .contains("Tell us, even without a name");
  }

  @Test
  void three_answers_give_a_number_and_behind_it_waits_the_answer() throws Exception {
    var sent = post("/layanan").param("sending", UUID.randomUUID().toString());
    var receipt =
        mvc.perform(from(call(sent, "Ceritacontoh 😀 \u0000satu").param("list", regency)));
    assertThat(receipt).hasStatusOk().hasHeader("Cache-Control", "no-store");
    var page = text(receipt);
    var number = number(page);
    assertThat(page).contains("Dibaca paling lambat").doesNotContain("Ceritacontoh");
    var id = only();
    mvc.perform(as(worker, post("/kasus/masuk/" + id + "/buka")));
    var opened = text(mvc.perform(as(worker, get("/kasus/masuk/" + id))));
    assertThat(opened).contains("Ceritacontoh 😀 satu", "Iparcontoh", "halaman layanan");
    mvc.perform(
        as(worker, post("/kasus/masuk/" + id + "/jawab"))
            .param("request", UUID.randomUUID().toString())
            .param("answer", "Apakah Minggu cocok?"));
    var behind = text(mvc.perform(from(post("/layanan/nomor").param("number", number))));
    assertThat(behind)
        .contains("Ada jawaban", "Apakah Minggu cocok?")
        .doesNotContain("Ceritacontoh")
        .doesNotContain(id.toString());
  }

  @Test
  void what_is_missing_comes_back_with_all_that_was_typed() throws Exception {
    var result =
        mvc.perform(
            from(post("/layanan").param("whereabouts", "Kotacontoh").param("way", "NUMBER")));
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("Kotacontoh", "satu kalimat pun cukup", "Tulis nomornya");
  }

  @Test
  void three_megabytes_come_back_whole_with_the_way_to_send_them() throws Exception {
    var story = "cerita panjang ".repeat(200_000);
    var result =
        mvc.perform(
            from(call(post("/layanan").param("sending", UUID.randomUUID().toString()), story)));
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains(story.strip(), "2.999.999 huruf");
  }

  @Test
  void sent_twice_it_gives_the_same_number() throws Exception {
    var id = UUID.randomUUID().toString();
    var first = number(text(mvc.perform(from(desk(id)))));
    assertThat(number(text(mvc.perform(from(desk(id)))))).isEqualTo(first);
    assertThat(incoming.list(worker)).hasSize(1);
  }

  @Test
  void the_desk_gets_a_number_and_nothing_of_what_it_typed() throws Exception {
    var page = text(mvc.perform(from(desk(UUID.randomUUID().toString()))));
    assertThat(number(page)).isNotBlank();
    assertThat(page).doesNotContain("Ceritacontoh").doesNotContain(only().toString());
    for (var path : new String[] {"/kasus/masuk", "/kasus/masuk/" + only(), "/kasus/jam"}) {
      assertThat(mvc.perform(as(officer, get(path)))).hasStatus(404);
    }
  }

  @Test
  void she_names_who_must_not_read_and_the_form_says_when_nobody_would_be_left() throws Exception {
    var all = mvc.perform(as(officer, get("/layanan/catat")));
    assertThat(text(all)).contains(worker.account().toString());
    var wrong = desk(UUID.randomUUID().toString());
    for (var reader : staffReaders()) {
      wrong.param("shutOut", reader.toString());
    }
    var result = mvc.perform(from(wrong));
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("tidak tersisa seorang pun", "Ceritacontoh");
  }

  @Test
  void wrong_numbers_all_get_the_same_page() throws Exception {
    var real = number(text(mvc.perform(from(desk(UUID.randomUUID().toString())))));
    var digits = real.replace(" ", "");
    var slip = (char) ('0' + (digits.charAt(0) - '0' + 1) % 10) + digits.substring(1);
    var pages =
        java.util.stream.Stream.of("", "1", slip, "000000000000001", "abc")
            .map(typed -> {
              var result = mvc.perform(from(post("/layanan/nomor").param("number", typed)));
              assertThat(result).hasStatus(422);
              return proofless(text(result));
            })
            .distinct()
            .toList();
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst()).contains("tidak ada yang terkunci");
  }

  @Test
  void after_many_wrong_numbers_hers_still_opens() throws Exception {
    var real = number(text(mvc.perform(from(desk(UUID.randomUUID().toString())))));
    for (var n = 0; n < Crowd.TRIES + 1; n++) {
      if (n < Crowd.TRIES) {
        mvc.perform(from(post("/layanan/nomor").param("number", "" + n)));
      }
    }
    assertThat(mvc.perform(from(post("/layanan/nomor").param("number", real)))).hasStatusOk();
  }

  @Test
  void in_a_flood_from_one_house_an_honest_call_is_taken_in_and_told_the_numbers()
      throws Exception {
    for (var n = 0; n < Crowd.CALLS; n++) {
      call(regency, "Banjircontoh " + n);
    }
    var honest = call(regency, "Ceritacontoh jujur");
    assertThat(honest).hasStatusOk();
    assertThat(text(honest)).contains("Sedang banyak kiriman", "tel:");
    assertThat(incoming.list(worker)).hasSize(Crowd.CALLS + 1);
    assertThat(incoming.list(worker).getLast().crowded()).isTrue();
    house = "203.0.113." + houses;
    call(regency, "Ceritacontoh dari rumah lain");
    var list = incoming.list(worker);
    assertThat(list.stream().takeWhile(one -> !one.crowded())).hasSize(Crowd.CALLS + 1);
    for (var n = 1; n < Crowd.CALLS_AT_MOST; n++) {
      crowdOf(house);
    }
    var waits = call(regency, "Ceritacontoh yang menunggu");
    assertThat(waits).hasStatus(429);
    assertThat(text(waits))
        .contains("Ceritacontoh yang menunggu", "Tulisan Anda masih ada", "tel:");
  }

  @Test
  void an_answer_with_a_word_that_could_harm_her_is_asked_about_once() throws Exception {
    mvc.perform(from(desk(UUID.randomUUID().toString())));
    var id = only();
    mvc.perform(as(worker, post("/kasus/masuk/" + id + "/buka")));
    var answer =
        as(worker, post("/kasus/masuk/" + id + "/jawab"))
            .param("request", UUID.randomUUID().toString())
            .param("answer", "Lapor polisi besok");
    var asked = mvc.perform(answer);
    assertThat(asked).hasStatus(422);
    assertThat(text(asked)).contains("polisi", "Lapor polisi besok", "name=\"sure\"");
    assertThat(mvc.perform(answer.param("sure", "ya"))).hasStatus(303);
  }

  @Test
  @DisplayName("8.8: a call is closed until it is opened and its row says nothing")
  void a_call_is_closed_until_it_is_opened_and_its_row_says_nothing() throws Exception {
    mvc.perform(from(desk(UUID.randomUUID().toString())));
    var list = text(mvc.perform(as(worker, get("/kasus/masuk"))));
    assertThat(list).contains("belum dibaca 0 menit", "K-").doesNotContain("Ceritacontoh");
    var closed = text(mvc.perform(as(worker, get("/kasus/masuk/" + only()))));
    assertThat(closed).contains("Buka dan baca").doesNotContain("Ceritacontoh");
    assertThat(mvc.perform(as(worker, post("/kasus/masuk/" + only() + "/ambil")))).hasStatus(409);
    assertThat(mvc.perform(as(worker, get("/kasus/masuk/bukan-id")))).hasStatus(404);
  }

  @Test
  void reading_hours_are_read_by_everyone_before_writing() throws Exception {
    var hours =
        as(worker, post("/kasus/jam"))
            .param("readers", "Pendamping Contoh " + regency)
            .param("weekdays", "1", "2", "3", "4", "5", "6")
            .param("opens", "8")
            .param("closes", "16.30");
    assertThat(mvc.perform(hours)).hasStatus(303);
    assertThat(text(mvc.perform(as(officer, get("/layanan/catat")))))
        .contains("Pendamping Contoh " + regency, "Senin–Sabtu 08.00–16.30 WIT");
    assertThat(mvc.perform(as(worker, post("/kasus/jam")).param("opens", "9").param("closes", "8")))
        .hasStatus(422);
  }

  @Autowired Crowd crowd;

  private void crowdOf(String address) {
    crowd.call(address);
  }

  private MvcTestResult call(String list, String story) {
    return mvc.perform(
        from(
            call(post("/layanan").param("sending", UUID.randomUUID().toString()), story)
                .param("list", list)));
  }

  private java.util.List<UUID> staffReaders() {
    return readers.list().stream().map(id.desbumi.access.CaseReaders.Reader::account).toList();
  }

  @Autowired id.desbumi.access.CaseReaders readers;

  private static MockHttpServletRequestBuilder call(
      MockHttpServletRequestBuilder request, String story) {
    return request
        .param("story", story)
        .param("whereabouts", "Kotacontoh")
        .param("way", "NUMBER")
        .param("number", "0800 7654 3210")
        .param("times", "Minggu siang")
        .param("notBy", "Iparcontoh")
        .param("named", "Pamancontoh");
  }

  private MockHttpServletRequestBuilder desk(String id) {
    return as(officer, call(post("/layanan/catat").param("sending", id), "Ceritacontoh di meja"));
  }

  private MockHttpServletRequestBuilder as(Viewer viewer, MockHttpServletRequestBuilder request) {
    return request.requestAttr(Viewer.class.getName(), viewer).with(csrf());
  }

  private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
    return request
        .with(csrf())
        .with(it -> {
          it.setRemoteAddr(house);
          return it;
        });
  }

  private UUID only() {
    return incoming.list(worker).stream().map(ListedCall::id).findFirst().orElseThrow();
  }

  private static String number(String page) {
    var found = Pattern.compile("\\d{3}( \\d{3}){4}").matcher(page);
    assertThat(found.find()).isTrue();
    assertThat(ReceiptCode.parse(found.group())).isPresent();
    return found.group();
  }

  private static String proofless(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
