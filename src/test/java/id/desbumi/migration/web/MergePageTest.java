package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Route;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Answer;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Browser;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The officer finds the other record, sees both, chooses, and both addresses answer. */
@SpringBootTest
@AutoConfigureMockMvc
class MergePageTest {

  private static final String ADDRESS = "http://desbumi.test";
  private static final AtomicInteger NUMBER = new AtomicInteger(2020);

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Erasure erasure;
  @Autowired Clock clock;

  private final String code = "36.03.03." + NUMBER.incrementAndGet();
  private final Viewer officer = Viewers.officer(code);
  private final String nik = "990303410192" + NUMBER.incrementAndGet();

  @Test
  void she_compares_chooses_and_both_addresses_answer() throws Exception {
    var stays = person("Warga Contoh Sari", Map.of(PersonField.OCCUPATION, Answer.of("Tani")));
    var gone = person("Warga Contoh Sarie", Map.of(PersonField.OCCUPATION, Answer.of("Dagang")));

    assertThat(open(stays)).contains("/warga/" + stays + "/sama");
    assertThat(text(get("/warga/" + stays + "/sama"))).contains("Warga Contoh Sarie");
    var compared = text(get(both(stays, gone)));
    assertThat(compared).contains("Tani", "Dagang", "Satukan");

    var unchosen = ask(form(stays, gone).param("choose-occupation", ""));
    assertThat(unchosen.getStatus()).isEqualTo(422);
    assertThat(unchosen.getContentAsString()).contains("Pilih satu untuk Pekerjaan");

    var done =
        ask(
            form(stays, gone)
                .param("choose-occupation", "gone")
                .param("choose-name", "stays")
                .param("cause", "RECORDED_TWICE"));
    assertThat(done.getRedirectedUrl()).isEqualTo("/warga/" + stays + "?tersimpan");
    assertThat(people.find(officer, stays).orElseThrow().answer(PersonField.OCCUPATION).value())
        .isEqualTo("Dagang");
    assertThat(ask(get("/warga/" + gone)).getRedirectedUrl()).isEqualTo("/warga/" + stays);
    assertThat(text(get("/warga"))).contains(stays.toString()).doesNotContain(gone.toString());
    var again = ask(form(stays, stays, gone).param("cause", "RECORDED_TWICE"));
    assertThat(again.getRedirectedUrl()).isEqualTo("/warga/" + stays + "?tersimpan");
  }

  @Test
  void what_holds_afterwards_must_be_read_where_the_two_differ() throws Exception {
    var stays = person("Warga Contoh Nur", Map.of());
    var gone = person("Warga Contoh Nur", Map.of(), true);
    assertThat(text(get(both(stays, gone)))).contains("Tidak dibagikan ke luar desa");
    var unread = ask(form(stays, gone).param("cause", "RECORDED_TWICE"));
    assertThat(unread.getStatus()).isEqualTo(422);
    var read = ask(form(stays, gone).param("cause", "RECORDED_TWICE").param("read", "ya"));
    assertThat(read.getStatus()).isEqualTo(303);
    assertThat(people.find(officer, stays).map(Person::keptInVillage)).contains(true);
  }

  @Test
  void two_open_journeys_are_shown_and_stop_it() throws Exception {
    var village = new AVillage(code, people, journeys);
    var one = village.abroad("Warga Contoh Ani", LocalDate.now(clock).minusDays(30), 14).person();
    var other = village.abroad("Warga Contoh Ani", LocalDate.now(clock).minusDays(30), 14).person();
    assertThat(text(get(both(one, other))))
        .contains("masih berjalan")
        .contains("Kedua catatan punya perjalanan yang masih berjalan.")
        .doesNotContain("name=\"reason\"");
  }

  @Test
  void a_nik_of_two_stands_on_the_work_list_of_whom_both_are_there() throws Exception {
    var one = person("Warga Contoh Wati", Map.of(PersonField.NIK, Answer.of(nik)));
    var other = person("Warga Contoh Tuti", Map.of());
    people.change(
        officer,
        UUID.randomUUID(),
        other,
        1,
        new EnumMap<>(Map.of(PersonField.NIK, Answer.of(nik))));
    var today = text(get("/hari-ini"));
    assertThat(today).contains("memakai NIK yang sama").contains(both(one, other));
    assertThat(text(get(both(one, other)))).contains("NIK keduanya sama", "salah catat");
    assertThat(
            pages
                .perform(
                    get("/hari-ini")
                        .requestAttr(
                            Viewer.class.getName(), Viewers.without(officer, other.value())))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .doesNotContain("memakai NIK yang sama");
  }

  @Test
  void an_erased_record_answers_with_a_stone_to_whom_it_was_there() throws Exception {
    var her = person("Warga Contoh Rini", Map.of());
    erasure.erase(officer, her, UUID.randomUUID(), Erasure.Reason.ASKED);
    var answer = ask(get("/warga/" + her));
    assertThat(answer.getStatus()).isEqualTo(410);
    assertThat(answer.getContentAsString())
        .contains("Catatan ini dihapus pada")
        .doesNotContain("Rini");
    assertThat(
            pages
                .perform(
                    get("/warga/" + her)
                        .requestAttr(Viewer.class.getName(), Viewers.officer("36.03.03.2001")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(ask(get("/warga/" + her + "/cetak")).getStatus()).isEqualTo(404);
  }

  @Test
  void both_pages_are_looked_at_on_a_phone_and_at_a_desk() {
    var stays =
        person(
            "Warga Contoh Dewi",
            Map.of(
                PersonField.OCCUPATION, Answer.of("Tani"),
                PersonField.NIK, Answer.of(nik),
                PersonField.EDUCATION, Answer.of("sd")));
    var gone =
        person(
            "Warga Contoh Dewie",
            Map.of(
                PersonField.OCCUPATION, Answer.of("Dagang"),
                PersonField.PHONE, Answer.of("+6281200000009"),
                PersonField.EDUCATION, Answer.of("sd")),
            true);
    var erased = person("Warga Contoh Lia", Map.of());
    erasure.erase(officer, erased, UUID.randomUUID(), Erasure.Reason.ASKED);
    for (var browser : List.of(Browser.phone(ADDRESS), Browser.desk(ADDRESS))) {
      try (browser) {
        browser.answering("**/*", this::answer);
        browser.open("/warga/" + stays + "/sama");
        browser.look("merge-alike");
        browser.open(both(stays, gone));
        browser.look("merge");
        browser.open("/warga/" + erased);
        browser.look("merge-stone");
      }
    }
  }

  private static String both(PersonId stays, PersonId gone) {
    return "/warga/" + stays + "/sama/" + gone;
  }

  /** The form as the page gives it, on the revisions of now. */
  private MockHttpServletRequestBuilder form(PersonId stays, PersonId gone) {
    return form(stays, gone, gone);
  }

  private MockHttpServletRequestBuilder form(PersonId stays, PersonId known, PersonId gone) {
    return post(both(stays, gone))
        .param("request", UUID.randomUUID().toString())
        .param("staysBase", revision(stays))
        .param("goneBase", revision(known));
  }

  private String revision(PersonId id) {
    return people.find(officer, id).map(Person::revision).orElseThrow().toString();
  }

  private String open(PersonId id) throws Exception {
    return text(get("/warga/" + id));
  }

  private String text(MockHttpServletRequestBuilder request) throws Exception {
    return ask(request).getContentAsString();
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return pages
        .perform(request.requestAttr(Viewer.class.getName(), officer).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private PersonId person(String name, Map<PersonField, Answer> more) {
    return person(name, more, false);
  }

  private PersonId person(String name, Map<PersonField, Answer> more, boolean kept) {
    var id = new PersonId(UUID.randomUUID());
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of(name));
    answers.put(PersonField.SEX, Answer.of("P"));
    answers.putAll(more);
    people.register(
        officer,
        UUID.randomUUID(),
        new NewPerson(id, new PlaceCode(code), kept, true, answers),
        true);
    return id;
  }

  private void answer(Route route) {
    try {
      var answer = ask(get(URI.create(route.request().url())));
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(answer.getStatus() == 410 ? 200 : answer.getStatus())
              .setContentType(String.valueOf(answer.getContentType()))
              .setBodyBytes(answer.getContentAsByteArray()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
