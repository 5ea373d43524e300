package id.desbumi.paper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.Journeys;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.registry.Consents;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The paper twin: in the order of the screen, typed in once, kept with its day and its writer. */
@SpringBootTest
@AutoConfigureMockMvc
class PaperTwinTest {

  private static final String VILLAGE = "53.13.02.2001";
  private static final Pattern LABEL =
      Pattern.compile(
          "<legend class=\"label-of\">([^<]*)</legend>|<label for=\"[\\w-]*\">([^<]*?)(?: <span class=\"optional\">[^<]*</span>)?</label>");
  private static final Pattern ON_PAPER = Pattern.compile("<b class=\"label\">([^<]*)</b>");
  private static final Pattern CODE = Pattern.compile("<b>([2-9A-Z]{4}-[2-9A-Z]{4})</b>");

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Sheets sheets;
  @Autowired Consents consents;
  @Autowired JdbcClient db;

  private final Viewer officer = Viewers.officer(VILLAGE);

  @Test
  void the_registration_sheet_asks_what_the_screen_asks_in_its_order() throws Exception {
    var code = print(SheetKind.REGISTRATION, 1).getFirst();
    var paper = labels(ON_PAPER, printed(SheetKind.REGISTRATION, 1));
    assertThat(labels(LABEL, body("/warga/baru?lembar=" + code))).containsExactlyElementsOf(paper);
    assertThat(paper).hasSizeGreaterThan(9).endsWith("Yang menulis di kertas", "Tanggal menulis");
    // the screen of every day asks the same in the same order; only the sheet's foot is paper's
    assertThat(labels(LABEL, body("/warga/baru")).stream().filter(paper::contains).toList())
        .containsExactlyElementsOf(paper.subList(0, paper.size() - 2));
  }

  @Test
  void the_sheets_about_a_contact_and_a_return_ask_what_their_screens_ask() throws Exception {
    var her = village().abroad("Warga Contoh 1", LocalDate.of(2026, 1, 4), 30);
    for (var kind : List.of(SheetKind.CONTACT, SheetKind.RETURN)) {
      var code = print(kind, 1).getFirst();
      var screen = new ArrayList<>(labels(LABEL, body("/lembar/" + code + "/siapa")));
      var deed = kind == SheetKind.CONTACT ? "kabar" : "perkembangan";
      screen.addAll(labels(LABEL, body("/warga/" + her.person() + "/" + deed + "?lembar=" + code)));
      assertThat(labels(ON_PAPER, printed(kind, 1))).containsExactlyElementsOf(screen);
      assertThat(labels(LABEL, body("/warga/" + her.person() + "/" + deed)))
          .containsSubsequence(screen.subList(1, screen.size() - 2));
    }
  }

  @Test
  @DisplayName("8.1: what only the access list may know has no box on paper")
  void what_only_the_access_list_may_know_has_no_box_on_paper() throws Exception {
    var registration = printed(SheetKind.REGISTRATION, 1);
    assertThat(registration).contains("Siapa yang menawari?", "Jangan ditulis di kertas");
    assertThat(registration).doesNotContain("Perusahaan (P3MI)", "Orang yang datang ke desa");
    assertThat(printed(SheetKind.CONTACT, 1))
        .contains("Bagaimana keadaannya?", "Jangan ditulis di kertas")
        .doesNotContain("Tidak bebas bicara", "Darurat");
  }

  @Test
  void a_blank_sheet_reads_the_consent_aloud_and_names_nobody() throws Exception {
    village().person("Warga Contoh Rahasia");
    var sheet = printed(SheetKind.REGISTRATION, 2);
    assertThat(sheet).contains("Yang bisa membaca:", "petugas desa", "sobek lembar ini");
    assertThat(sheet).doesNotContain("Warga Contoh Rahasia");
    assertThat(CODE.matcher(sheet).results().map(found -> found.group(1)).distinct()).hasSize(2);
  }

  @Test
  void printing_sent_twice_is_the_same_sheets_and_stands_in_the_journal() throws Exception {
    var request = UUID.randomUUID().toString();
    var first = printed(SheetKind.RETURN, 3, request);
    var again = printed(SheetKind.RETURN, 3, request);
    assertThat(CODE.matcher(first).results().map(found -> found.group(1)).toList())
        .hasSize(3)
        .isEqualTo(CODE.matcher(again).results().map(found -> found.group(1)).toList());
    assertThat(
            db.sql("select count(*) from paper.sheet where by_account = :by")
                .param("by", officer.account())
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void a_sheet_typed_in_keeps_its_day_and_its_writer() throws Exception {
    var code = print(SheetKind.REGISTRATION, 1).getFirst();
    var form = form(code, "Warga Contoh Kertas");
    send(form).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/lembar/" + code));
    assertThat(body("/lembar/" + code))
        .contains("Sudah diketik, musnahkan", "Lembar berikutnya", "/warga/" + form.get("id"));
    assertThat(body("/warga/" + form.get("id") + "/riwayat"))
        .contains("Ditulis 3 Feb 2026 oleh Kader Contoh", "oleh Petugas Contoh");
    var given = consents.of(officer, id(form)).getFirst();
    assertThat(given.onDay()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(given.how()).isEqualTo("kertas");
  }

  @Test
  void typed_by_two_people_the_first_holds_and_the_second_sees_it() throws Exception {
    var code = print(SheetKind.REGISTRATION, 1).getFirst();
    var first = form(code, "Warga Contoh Satu");
    var second = form(code, "Warga Contoh Lain");
    send(first).andExpect(redirectedUrl("/lembar/" + code));
    var colleague = Viewers.officer(VILLAGE);
    var request = post("/warga").with(csrf()).requestAttr(Viewer.class.getName(), colleague);
    second.forEach(request::param);
    mvc.perform(request).andExpect(redirectedUrl("/lembar/" + code));
    assertThat(people.find(officer, id(first))).isPresent();
    assertThat(people.find(officer, id(second))).isEmpty();
    mvc.perform(get("/warga/baru?lembar=" + code).requestAttr(Viewer.class.getName(), colleague))
        .andExpect(redirectedUrl("/lembar/" + code));
  }

  @Test
  void a_no_on_paper_keeps_nothing_and_closes_the_sheet() throws Exception {
    var code = print(SheetKind.REGISTRATION, 1).getFirst();
    var form = form(code, "Warga Contoh Tidak");
    form.put("consent", "NO");
    var page = send(form).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("Tidak ada yang disimpan", "Sobek kecil-kecil");
    assertThat(people.find(officer, id(form))).isEmpty();
    assertThat(sheets.find(officer, new SheetCode(code)).orElseThrow().typed()).isNotNull();
    assertThat(sheets.person(officer, new SheetCode(code))).isEmpty();
  }

  @Test
  void a_foot_left_empty_or_of_tomorrow_is_asked_for_and_nothing_typed_is_lost() throws Exception {
    var code = print(SheetKind.REGISTRATION, 1).getFirst();
    var form = form(code, "Warga Contoh Kaki");
    form.put("writer", "");
    form.put("writtenYear", "2099");
    var page = send(form).andExpect(status().is(422)).andReturn().getResponse();
    assertThat(page.getContentAsString())
        .contains("Siapa yang menulis di kertas?", "Tanggal ini belum terjadi")
        .contains("value=\"Warga Contoh Kaki\"", "value=\"" + code + "\"");
    assertThat(people.find(officer, id(form))).isEmpty();
  }

  @Test
  void a_contact_and_a_return_come_from_paper_once() throws Exception {
    var her = village().abroad("Warga Contoh 9", LocalDate.of(2026, 1, 4), 30);
    var contact = print(SheetKind.CONTACT, 1).getFirst();
    var at = "/warga/" + her.person() + "/kabar";
    for (var i = 0; i < 2; i++) {
      var form = foot(contact);
      form.put("id", UUID.randomUUID().toString());
      form.put("request", UUID.randomUUID().toString());
      form.put("reached", "ya");
      form.put("channel", "kunjungan");
      form.put("withWhom", "pasangan");
      form.putAll(Map.of("onDay", "2", "onMonth", "2", "onYear", "2026"));
      send(at, form).andExpect(redirectedUrl("/lembar/" + contact));
    }
    assertThat(journeys.of(officer, her.person()).getFirst().contacts()).hasSize(1);
    var back = print(SheetKind.RETURN, 1).getFirst();
    var form = foot(back);
    form.put("event", UUID.randomUUID().toString());
    form.put("request", UUID.randomUUID().toString());
    form.put("base", Integer.toString(journeys.of(officer, her.person()).getFirst().revision()));
    form.put("journey", her.journey().toString());
    form.put("kind", EventKind.RETURNED.name());
    form.putAll(Map.of("happenedDay", "1", "happenedMonth", "2", "happenedYear", "2026"));
    send("/warga/" + her.person() + "/perkembangan", form)
        .andExpect(redirectedUrl("/lembar/" + back));
    assertThat(body("/warga/" + her.person())).contains("Sudah pulang");
  }

  @Test
  void a_sheet_of_another_village_is_not_there() throws Exception {
    var code = print(SheetKind.REGISTRATION, 1).getFirst();
    var neighbour = Viewers.officer("53.13.02.2002");
    mvc.perform(get("/warga/baru?lembar=" + code).requestAttr(Viewer.class.getName(), neighbour))
        .andExpect(status().isNotFound());
    var page =
        mvc.perform(
                post("/lembar/ketik")
                    .with(csrf())
                    .param("kode", code)
                    .requestAttr(Viewer.class.getName(), neighbour))
            .andExpect(status().is(422))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("bukan dari desa Anda");
    mvc.perform(
            post("/lembar/" + code + "/buang")
                .with(csrf())
                .requestAttr(Viewer.class.getName(), neighbour))
        .andExpect(status().isNotFound());
  }

  @Test
  void what_came_from_paper_goes_with_her_record() throws Exception {
    var code = print(SheetKind.REGISTRATION, 1).getFirst();
    var form = form(code, "Warga Contoh Pindah");
    send(form).andExpect(redirectedUrl("/lembar/" + code));
    var stays = village().person("Warga Contoh Tinggal");
    sheets.unite(officer, id(form).value(), stays.value(), officer.home(), false);
    assertThat(sheets.about(officer, id(form).value())).isEmpty();
    assertThat(sheets.about(officer, stays.value())).hasSize(1);
    sheets.erase(officer, stays.value());
    assertThat(sheets.about(officer, stays.value())).isEmpty();
  }

  @Test
  void odd_codes_are_mistakes_and_never_faults() throws Exception {
    for (var odd : List.of("", "x", "😀😀😀😀", "K7QM-2XT\u0000", "A".repeat(1_000_000))) {
      mvc.perform(as(post("/lembar/ketik").with(csrf()).param("kode", odd)))
          .andExpect(status().is(422));
    }
    mvc.perform(as(get("/lembar/ZZZZZZZ2"))).andExpect(status().isNotFound());
    mvc.perform(as(post("/lembar/cetak").with(csrf()).param("jenis", "x").param("banyak", "900")))
        .andExpect(status().is(422));
  }

  private AVillage village() {
    return new AVillage(officer.home(), officer, people, journeys);
  }

  private List<String> print(SheetKind kind, int copies) {
    return sheets.print(officer, UUID.randomUUID(), kind, copies, List.of()).stream()
        .map(SheetCode::value)
        .toList();
  }

  private String printed(SheetKind kind, int copies) throws Exception {
    return printed(kind, copies, UUID.randomUUID().toString());
  }

  private String printed(SheetKind kind, int copies, String request) throws Exception {
    return mvc.perform(
            as(
                post("/lembar/cetak")
                    .with(csrf())
                    .param("jenis", kind.code())
                    .param("banyak", Integer.toString(copies))
                    .param("request", request)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Map<String, String> form(String code, String name) {
    var form = foot(code);
    for (var id : List.of("id", "journey", "event", "request")) {
      form.put(id, UUID.randomUUID().toString());
    }
    form.put("place", VILLAGE);
    form.put("consent", "YES");
    form.put("name", name);
    form.put("birthYear", "1999");
    form.put("sex", "P");
    form.put("country", "TWN");
    return form;
  }

  private static Map<String, String> foot(String code) {
    var form = new LinkedHashMap<String, String>();
    form.put("lembar", code);
    form.put("writer", "Kader Contoh");
    form.put("writtenDay", "3");
    form.put("writtenMonth", "2");
    form.put("writtenYear", "2026");
    return form;
  }

  private ResultActions send(Map<String, String> form) throws Exception {
    return send("/warga", form);
  }

  private ResultActions send(String at, Map<String, String> form) throws Exception {
    var request = as(post(at).with(csrf()));
    form.forEach(request::param);
    return mvc.perform(request);
  }

  private String body(String at) throws Exception {
    return mvc.perform(as(get(at)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.requestAttr(Viewer.class.getName(), officer);
  }

  /** The labels of questions, without those of a date's parts and of reasons. */
  private static List<String> labels(Pattern pattern, String page) {
    var parts = List.of("Tanggal", "Bulan", "Tahun");
    return pattern
        .matcher(page)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(label -> !parts.contains(label) && !label.startsWith("Alasan: "))
        .filter(label -> !label.equals("Satu baris dari tabel"))
        .toList();
  }

  private static PersonId id(Map<String, String> form) {
    return PersonId.parse(String.valueOf(form.get("id"))).orElseThrow();
  }
}
