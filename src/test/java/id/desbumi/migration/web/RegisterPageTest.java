package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Viewer;
import id.desbumi.migration.Story;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
class RegisterPageTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(700);

  @Autowired MockMvc mvc;
  @Autowired People people;

  private final Viewer officer = Story.officer(Story.VILLAGE);

  @Test
  void the_page_reads_the_consent_aloud_before_the_first_field() throws Exception {
    var page = body(as(get("/warga/baru")));
    assertThat(page.indexOf("Bacakan dulu")).isPositive().isLessThan(page.indexOf("name=\"name\""));
    assertThat(page).contains("Tidak ada yang disimpan sebelum ia menjawab persetujuan");
  }

  @Test
  void a_whole_form_makes_a_person_with_a_plan_and_leads_to_her_page() throws Exception {
    var form = form();
    var at =
        Objects.requireNonNull(
            send(form)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    assertThat(at).isEqualTo("/warga/" + in(form, "id"));
    var page = body(as(get(at)));
    assertThat(page).contains(in(form, "name"), "Berminat", "Taiwan", "Siapa yang melihat");
    assertThat(page).doesNotContain("orang_datang", "Orang yang datang ke desa", in(form, "nik"));
  }

  @Test
  void what_cannot_be_read_is_named_at_its_field_and_nothing_typed_is_lost() throws Exception {
    var form = form();
    form.put("birthDay", "31");
    form.put("birthMonth", "2");
    form.put("birthYear", "1999");
    form.put("nik", "5313");
    form.remove("country");
    send(form)
        .andExpect(status().is(422))
        .andExpect(content().string(Matchers.containsString("Tanggal ini tidak ada")))
        .andExpect(content().string(Matchers.containsString("NIK harus 16 angka")))
        .andExpect(content().string(Matchers.containsString("Belum dijawab. Pilih satu")))
        .andExpect(content().string(Matchers.containsString("value=\"" + in(form, "name") + "\"")))
        .andExpect(content().string(Matchers.containsString("value=\"5313\"")));
    assertThat(people.find(officer, id(form))).isEmpty();
  }

  @Test
  void a_refusal_keeps_nothing() throws Exception {
    var form = form();
    form.put("consent", "NO");
    var page = send(form).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("Tidak ada yang disimpan").doesNotContain(in(form, "name"));
    assertThat(people.find(officer, id(form))).isEmpty();
  }

  @Test
  void sent_twice_it_is_one_person_and_the_same_answer() throws Exception {
    var form = form();
    send(form).andExpect(status().isSeeOther());
    send(form).andExpect(status().isSeeOther());
    assertThat(people.village(officer, Story.VILLAGE).stream().filter(p -> p.id().equals(id(form))))
        .hasSize(1);
  }

  @Test
  void a_forged_village_is_refused_in_words() throws Exception {
    var form = form();
    form.put("place", Story.NEIGHBOUR.value());
    send(form)
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("Tempat ini di luar wilayah Anda")));
  }

  @Test
  void only_in_the_village_stays_in_the_village() throws Exception {
    var form = form();
    form.put("consent", "VILLAGE_ONLY");
    send(form).andExpect(status().isSeeOther());
    assertThat(people.find(officer, id(form)).orElseThrow().keptInVillage()).isTrue();
  }

  @Test
  void odd_names_are_kept_or_refused_but_never_half_stored() throws Exception {
    for (var name :
        new String[] {"Siti 😀 Aminah", "a".repeat(121), "O'Brien <script>", "Nur\u0000Aini"}) {
      var form = form();
      form.put("name", name);
      var code = send(form).andReturn().getResponse().getStatus();
      assertThat(code).isIn(303, 422, 400);
      assertThat(people.find(officer, id(form)).isPresent()).isEqualTo(code == 303);
    }
  }

  @Test
  void her_page_answers_a_neighbour_as_if_it_were_not_there() throws Exception {
    var form = form();
    send(form).andExpect(status().isSeeOther());
    var neighbour = Story.officer(Story.NEIGHBOUR);
    var hers =
        mvc.perform(get("/warga/" + in(form, "id")).requestAttr(Viewer.class.getName(), neighbour))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString();
    var nobodys =
        mvc.perform(
                get("/warga/" + UUID.randomUUID()).requestAttr(Viewer.class.getName(), neighbour))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(hers).isEqualTo(nobodys);
  }

  @Test
  void a_masked_number_is_shown_by_a_deed_and_goes_after_a_minute() throws Exception {
    var form = form();
    send(form);
    var answer =
        mvc.perform(
                as(
                    post("/warga/" + in(form, "id") + "/tampilkan")
                        .with(csrf())
                        .param("field", "nik")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();
    assertThat(answer.getContentAsString())
        .contains(in(form, "nik"), "terlihat 60 detik, tercatat");
    assertThat(answer.getHeader("Refresh")).startsWith("60");
  }

  @Test
  void she_is_found_by_an_old_spelling_and_by_her_number_but_not_by_a_neighbour() throws Exception {
    var form = form();
    form.put("name", "Djoeminten Contoh " + NUMBER.incrementAndGet());
    send(form).andExpect(status().isSeeOther());
    assertThat(search(officer, "juminten")).contains(in(form, "id"));
    assertThat(search(officer, in(form, "nik"))).contains(in(form, "id"));
    assertThat(search(Story.officer(Story.NEIGHBOUR), in(form, "nik")))
        .doesNotContain(in(form, "id"));
  }

  @Test
  void every_page_of_her_record_opens() throws Exception {
    var form = form();
    send(form);
    for (var page :
        new String[] {
          "", "/ubah", "/ubah?bagian=nomor", "/ubah?bagian=kontak", "/perjalanan?bagian=plan",
          "/perjalanan?bagian=contact", "/tertutup", "/perkembangan", "/kabar", "/persetujuan",
          "/pindah?desa=kuripan", "/riwayat", "/cetak", "/keluarga"
        }) {
      mvc.perform(as(get("/warga/" + in(form, "id") + page))).andExpect(status().isOk());
    }
    mvc.perform(as(get("/warga")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("/warga/")));
    mvc.perform(as(get("/pindahan"))).andExpect(status().isOk());
  }

  @Test
  void two_desks_on_the_same_field_choose_with_one_tap() throws Exception {
    var form = form();
    send(form);
    var path = "/warga/" + in(form, "id") + "/ubah?bagian=diri";
    var seen = people.find(officer, id(form)).orElseThrow().revision();
    change(path, form, seen, "Ina").andExpect(status().isSeeOther());
    var conflict =
        change(path, form, seen, "Nana")
            .andExpect(status().isConflict())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(conflict)
        .contains("Dua meja mengisi hal yang sama", "Ina", "Nana", "choose-nickname");
    var now = people.find(officer, id(form)).orElseThrow().revision();
    mvc.perform(
            as(post(path).with(csrf()))
                .param("request", UUID.randomUUID().toString())
                .param("base", Integer.toString(now))
                .param("name", in(form, "name"))
                .param("nickname", "Nana")
                .param("sex", "P")
                .param("choose-nickname", "yours"))
        .andExpect(status().isSeeOther());
    assertThat(people.find(officer, id(form)).orElseThrow().answer(PersonField.NICKNAME).value())
        .isEqualTo("Nana");
  }

  @Test
  void an_event_is_recorded_and_seen_on_her_page() throws Exception {
    var form = form();
    send(form);
    var path = "/warga/" + in(form, "id") + "/perkembangan";
    var page = body(as(get(path)));
    mvc.perform(
            as(post(path).with(csrf()))
                .param("journey", value(page, "journey"))
                .param("event", value(page, "event"))
                .param("request", value(page, "request"))
                .param("base", value(page, "base"))
                .param("kind", "DEPARTED")
                .param("happenedYear", "2026")
                .param("happenedMonth", "1")
                .param("happenedDay", "14")
                .param("country", "HKG"))
        .andExpect(status().isSeeOther());
    assertThat(body(as(get("/warga/" + in(form, "id")))))
        .contains("Bekerja di Hong Kong", "14 Januari 2026");
  }

  private ResultActions change(String path, Map<String, String> form, int base, String nickname)
      throws Exception {
    return mvc.perform(
        as(post(path).with(csrf()))
            .param("request", UUID.randomUUID().toString())
            .param("base", Integer.toString(base))
            .param("name", in(form, "name"))
            .param("sex", "P")
            .param("nickname", nickname));
  }

  private String search(Viewer viewer, String typed) throws Exception {
    return mvc.perform(
            post("/warga/cari")
                .with(csrf())
                .requestAttr(Viewer.class.getName(), viewer)
                .param("cari", typed))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Map<String, String> form() {
    var n = NUMBER.incrementAndGet();
    var form = new LinkedHashMap<String, String>();
    form.put("id", UUID.randomUUID().toString());
    form.put("journey", UUID.randomUUID().toString());
    form.put("event", UUID.randomUUID().toString());
    form.put("request", UUID.randomUUID().toString());
    form.put("place", Story.VILLAGE.value());
    form.put("consent", "YES");
    form.put("name", "Warga Contoh " + n);
    form.put("nik", "990101550199%04d".formatted(n));
    form.put("birthYear", "1999");
    form.put("sex", "P");
    form.put("country", "TWN");
    form.put("offer", "orang_datang");
    return form;
  }

  private ResultActions send(Map<String, String> form) throws Exception {
    var request = as(post("/warga").with(csrf()));
    form.forEach(request::param);
    return mvc.perform(request);
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.requestAttr(Viewer.class.getName(), officer);
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String value(String page, String name) {
    var at = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
    return page.substring(at, page.indexOf('"', at));
  }

  private static String in(Map<String, String> form, String field) {
    return Objects.requireNonNull(form.get(field));
  }

  private static PersonId id(Map<String, String> form) {
    return PersonId.parse(in(form, "id")).orElseThrow();
  }
}
