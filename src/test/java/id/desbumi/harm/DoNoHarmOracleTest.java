package id.desbumi.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Statements;
import id.desbumi.testing.Viewers;
import java.util.EnumMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Do no harm, 8.2: no form and no search answers whether somebody is known elsewhere. */
@SpringBootTest
@AutoConfigureMockMvc
class DoNoHarmOracleTest {

  private static final String VILLAGE = "35.09.11.2001";
  private static final String BESIDE = "35.09.11.2002";
  private static int number = 6000;

  @Autowired People people;

  private final Reading reading;
  private final Viewer officer = Viewers.officer(VILLAGE);
  private final Viewer elsewhere = Viewers.officer(BESIDE);

  DoNoHarmOracleTest(@Autowired MockMvc mvc) {
    reading = new Reading(mvc);
  }

  @Test
  void _8_2_the_form_answers_alike_for_a_nik_unknown_and_one_held_elsewhere() {
    var held = nik();
    enter(elsewhere, BESIDE, name(), held, phone(), false);
    assertAlike(officer, form(nik()), form(held));
  }

  @Test
  void _8_2_so_does_writing_the_nik_into_a_record_that_stands() {
    var held = nik();
    enter(elsewhere, BESIDE, name(), held, phone(), false);
    var one = enter(officer, VILLAGE, name(), null, phone(), false);
    var other = enter(officer, VILLAGE, name(), null, phone(), false);
    assertAlike(officer, change(one, nik()), change(other, held));
  }

  @Test
  void _8_2_and_a_row_that_is_pasted() {
    var held = nik();
    enter(elsewhere, BESIDE, name(), held, phone(), false);
    plain(officer, post("/warga/baru/tempel").param("baris", "x")); // what is read once and kept
    assertAlike(
        officer,
        post("/warga/baru/tempel").param("baris", "Warga Contoh Baris;" + nik()),
        post("/warga/baru/tempel").param("baris", "Warga Contoh Baris;" + held));
  }

  @Test
  void _8_2_a_match_is_told_only_to_whom_both_are_within_reach() throws Exception {
    var held = nik();
    var there = enter(officer, VILLAGE + ".01.001", name(), held, phone(), false);
    assertThat(reading.ask(officer, form(held)).getRedirectedUrl())
        .isEqualTo("/warga/" + there + "?sudah");
    var neighbour = Viewers.kader(VILLAGE + ".01.002");
    assertAlike(neighbour, formAt(VILLAGE + ".01.002", nik()), formAt(VILLAGE + ".01.002", held));
  }

  @Test
  void _8_2_whoever_is_excluded_or_shut_out_by_the_village_never_matches() throws Exception {
    var held = nik();
    var name = name();
    var her = enter(officer, VILLAGE, name, held, phone(), false);
    var excluded = Viewers.without(officer, her.value());
    assertAlike(excluded, form(nik()), form(held));
    assertThat(plain(excluded, form(nik(), name)))
        .as("nor by her name")
        .isEqualTo(plain(excluded, form(nik(), name())));
    var kept = nik();
    var phone = phone();
    enter(officer, VILLAGE, name(), kept, phone, true);
    var partner = Viewers.caseWorker("35.09");
    assertAlike(partner, find(kept), find(nik()));
    assertAlike(partner, find(phone), find(phone()));
  }

  @Test
  void _8_2_a_number_is_looked_for_within_ones_own_reach_only() throws Exception {
    var held = nik();
    var phone = phone();
    enter(elsewhere, BESIDE, name(), held, phone, false);
    assertThat(plain(elsewhere, find(held))).contains("Warga NAME");
    assertAlike(officer, find(held), find(nik()));
    assertAlike(officer, find(phone), find(phone()));
    assertAlike(Viewers.kader(BESIDE + ".01.009"), find(held), find(nik()));
  }

  /** The same words and the same statements. */
  private void assertAlike(
      Viewer viewer, MockHttpServletRequestBuilder one, MockHttpServletRequestBuilder other) {
    plain(viewer, get("/warga")); // what a desk reads once and keeps for a while
    var here = Statements.of(() -> plain(viewer, one));
    var there = Statements.of(() -> plain(viewer, other));
    assertThat(Reading.differences(here.answer(), there.answer())).isEmpty();
    assertThat(here.answer()).doesNotStartWith("4").doesNotStartWith("5");
    assertThat(
            Reading.differences(
                String.join("\n", here.statements()), String.join("\n", there.statements())))
        .isEmpty();
  }

  private String plain(Viewer viewer, MockHttpServletRequestBuilder request) {
    try {
      return reading
          .plain(viewer, request)
          .replaceAll("\\d{11,16}", "NUMBER")
          .replaceAll("Contoh N\\d+", "NAME");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private MockHttpServletRequestBuilder find(String number) {
    return post("/warga/cari").param("cari", number);
  }

  private MockHttpServletRequestBuilder form(String nik) {
    return form(nik, name());
  }

  private MockHttpServletRequestBuilder form(String nik, String name) {
    return formAt(VILLAGE, nik, name);
  }

  private MockHttpServletRequestBuilder formAt(String place, String nik) {
    return formAt(place, nik, name());
  }

  private static MockHttpServletRequestBuilder formAt(String place, String nik, String name) {
    var form =
        post("/warga")
            .param("place", place)
            .param("consent", "YES")
            .param("name", name)
            .param("nik", nik)
            .param("birthYear", "1999")
            .param("sex", "P")
            .param("country", "TWN");
    for (var id : new String[] {"id", "journey", "event", "request"}) {
      form.param(id, UUID.randomUUID().toString());
    }
    return form;
  }

  private MockHttpServletRequestBuilder change(PersonId her, String nik) {
    return post("/warga/" + her + "/ubah")
        .param("bagian", "nomor")
        .param("base", "1")
        .param("request", UUID.randomUUID().toString())
        .param("nik", nik);
  }

  private PersonId enter(
      Viewer viewer,
      String place,
      String name,
      @org.jspecify.annotations.Nullable String nik,
      String phone,
      boolean kept) {
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of(name));
    answers.put(PersonField.SEX, Answer.of("P"));
    answers.put(PersonField.BIRTH, Answer.of("1999"));
    answers.put(PersonField.PHONE, Answer.of("+62" + phone.substring(1)));
    if (nik != null) {
      answers.put(PersonField.NIK, Answer.of(nik));
    }
    var id = new PersonId(UUID.randomUUID());
    people.register(
        viewer,
        UUID.randomUUID(),
        new NewPerson(id, new PlaceCode(place), kept, true, answers),
        true);
    return id;
  }

  /** No name is like another. */
  private static String name() {
    return "Warga Contoh N" + (++number * 7919L);
  }

  private static String nik() {
    return "990101520899%04d".formatted(++number);
  }

  private static String phone() {
    return "08110000%04d".formatted(++number);
  }
}
