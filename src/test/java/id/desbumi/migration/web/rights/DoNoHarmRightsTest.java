package id.desbumi.migration.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.access.Sight;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.registry.Answer;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.Families;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.OpenedPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Relative;
import id.desbumi.registry.Search;
import id.desbumi.registry.rights.Emergencies;
import id.desbumi.registry.rights.FamilyQuestions;
import id.desbumi.registry.rights.HerReaders;
import id.desbumi.registry.rights.NewRequest;
import id.desbumi.registry.rights.Outcome;
import id.desbumi.registry.rights.PartnerCare;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequests;
import id.desbumi.testing.Desks;
import id.desbumi.testing.Dump;
import id.desbumi.today.WorkList;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Do no harm, as far as it is her own record: the number in each name is the design's sentence. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Desks.class)
class DoNoHarmRightsTest {

  private static int villages = 2050;

  @Autowired MockMvc mvc;
  @Autowired Desks desks;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Families families;
  @Autowired Consents consents;
  @Autowired Erasure erasure;
  @Autowired Search search;
  @Autowired WorkList work;
  @Autowired HerReaders readers;
  @Autowired PartnerCare care;
  @Autowired RightsRequests rights;
  @Autowired FamilyQuestions questions;
  @Autowired Emergencies emergencies;
  @Autowired OpenedPerson opened;
  @Autowired Journal journal;
  @Autowired Sight sight;
  @Autowired Clock clock;
  @Autowired @Worker JdbcClient worker;

  @Value("${spring.datasource.url}")
  String url;

  private final PlaceCode village = new PlaceCode("33.07.09." + villages++);
  private final PersonId her = new PersonId(UUID.randomUUID());
  private final String name = "Warga Contoh Melati " + villages;

  @Test
  void _8_3_whom_she_rules_out_finds_her_nowhere_and_nothing_says_so() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Ipar Contoh");
    var kader = desks.worker(Role.KADER, village + ".01.001", "Kader Contoh");
    enter(desks.eyes(officer), false);
    ask(desks.eyes(officer), Right.CORRECT, List.of("diri"));
    assertThat(list(officer)).contains(her);
    readers.set(desks.eyes(kader), UUID.randomUUID(), her, officer.account(), true);

    var eyes = desks.eyes(officer);
    assertThat(list(officer)).doesNotContain(her);
    assertThat(search.find(eyes, name).people()).isEmpty();
    assertThat(work.of(eyes).tasks()).noneMatch(task -> her.equals(task.person()));
    assertThatThrownBy(() -> sight.of(eyes, () -> journal.deskViews(eyes, her.value())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> sight.of(eyes, () -> journal.whatLeft(eyes, her.value())))
        .isInstanceOf(NotThere.class);
    var nobody = UUID.randomUUID();
    for (var page : List.of("", "/hak", "/siapa", "/ditanyakan", "/riwayat", "/cetak")) {
      assertThat(plain(eyes, "/warga/" + her + page))
          .as(page)
          .isEqualTo(plain(eyes, "/warga/" + nobody + page));
    }
    for (var page : List.of("/warga", "/hari-ini", "/ditanyakan", "/darurat")) {
      assertThat(body(eyes, page)).as(page).doesNotContain(name, her.toString());
    }
    assertThat(emergencies.open(eyes, UUID.randomUUID(), name, village, "nyawa", "mencari dia"))
        .as("not in an emergency either")
        .isEmpty();
    assertThat(list(kader)).as("the kader still does").contains(her);
  }

  @Test
  void _8_3_when_nobody_at_the_desk_remains_the_record_passes_to_the_partner() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Ipar Contoh");
    var kader = desks.worker(Role.KADER, village + ".01.001", "Kader Contoh");
    var partner = desks.worker(Role.CASE_WORKER, "33.07", "Pendamping Contoh");
    enter(desks.eyes(officer), true);
    assertThat(list(partner)).as("kept in the village").doesNotContain(her);
    var figures = figures();

    readers.set(desks.eyes(kader), UUID.randomUUID(), her, officer.account(), true);
    assertThat(cared(partner)).doesNotContain(her);
    readers.set(desks.eyes(kader), UUID.randomUUID(), her, kader.account(), true);

    assertThat(list(officer)).doesNotContain(her);
    assertThat(list(kader)).doesNotContain(her);
    assertThat(cared(partner)).contains(her);
    assertThat(people.find(desks.eyes(partner), her)).isPresent();
    assertThat(body(desks.eyes(partner), "/titipan")).contains(name);
    assertThat(figures()).as("figures do not move").isEqualTo(figures);
    assertThat(handovers()).isEqualTo(1);

    readers.set(desks.eyes(partner), UUID.randomUUID(), her, kader.account(), false);
    assertThat(list(kader)).as("back at the desk, by itself").contains(her);
    assertThat(people.find(desks.eyes(kader), her).orElseThrow().keptInVillage()).isTrue();
    assertThat(people.find(desks.eyes(partner), her)).isEmpty();
  }

  @Test
  void _8_3_the_whole_desk_is_ruled_out_by_one_choice_sent_once_or_twice() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var partner = desks.worker(Role.CASE_WORKER, "33.07", "Pendamping Contoh");
    enter(desks.eyes(officer), false);
    var request = UUID.randomUUID().toString();
    var eyes = desks.eyes(officer);
    for (var time = 0; time < 2; time++) {
      var answer =
          send(
              eyes,
              post("/warga/" + her + "/siapa/meja")
                  .param("request", request)
                  .param("meja", "tidak"));
      assertThat(answer.getRedirectedUrl()).isEqualTo("/warga");
    }
    assertThat(handovers()).isEqualTo(1);
    assertThat(list(officer)).doesNotContain(her);
    assertThat(list(desks.worker(Role.OFFICER, village.value(), "Petugas Baru")))
        .as("who comes later")
        .doesNotContain(her);
    assertThat(list(partner)).contains(her);
  }

  @Test
  void _8_3_the_letter_names_nobody_and_a_choice_broken_off_leaves_nothing() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Ipar Contoh");
    var kader = desks.worker(Role.KADER, village + ".01.001", "Kader Contoh");
    enter(desks.eyes(officer), false);
    var eyes = desks.eyes(kader);
    assertThatThrownBy(() ->
            sight.run(
                eyes,
                () -> {
                  readers.wholeDesk(eyes, UUID.randomUUID(), her, true);
                  ask(eyes, Right.ERASE, List.of());
                  throw new IllegalStateException("the light went out");
                }))
        .hasMessage("the light went out");
    assertThat(list(officer)).contains(her);
    assertThat(handovers()).isZero();
    assertThat(rights.of(eyes, her)).isEmpty();

    readers.set(eyes, UUID.randomUUID(), her, kader.account(), true);
    var request = ask(desks.eyes(officer), Right.WHO, List.of());
    rights.answer(desks.eyes(officer), UUID.randomUUID(), request, Outcome.DONE, null, null);
    var letter = body(desks.eyes(officer), "/warga/" + her + "/hak/" + request + "/surat");
    assertThat(letter.substring(letter.indexOf("Yang dilakukan"), letter.indexOf("Yang menjawab")))
        .contains("petugas desa: 1 orang")
        .doesNotContain("kader", "Kader Contoh");
  }

  @Test
  void _8_4_a_partners_looks_are_answered_to_her_alone() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var partner = desks.worker(Role.CASE_WORKER, "33.07", "Pendamping Contoh");
    enter(desks.eyes(officer), false);
    people.print(desks.eyes(partner), her);
    people.open(desks.eyes(partner), her);
    people.open(desks.eyes(officer), her);
    var copy = copy(desks.eyes(officer), "kertas", true);
    assertThat(copy).contains("Petugas Contoh").doesNotContain("Pendamping Contoh");
    var eyes = desks.eyes(officer);
    assertThat(sight.of(eyes, () -> journal.whatLeft(eyes, her.value())))
        .noneMatch(left -> left.role() == Role.CASE_WORKER)
        .isNotEmpty();
    var theirs = desks.eyes(partner);
    assertThat(sight.of(theirs, () -> journal.whatLeft(theirs, her.value())))
        .anyMatch(left -> left.role() == Role.CASE_WORKER);
  }

  @Test
  void _8_5_her_copy_has_all_of_hers_and_nothing_of_others() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var eyes = desks.eyes(officer);
    var journey = enter(eyes, false);
    families.add(
        eyes,
        UUID.randomUUID(),
        her,
        new Relative(
            UUID.randomUUID(),
            "anak",
            "Bunga Rahasia",
            2015,
            null,
            PhoneNumber.parse("081234567890").orElseThrow(),
            false,
            null,
            true,
            null));
    journeys.change(
        eyes,
        UUID.randomUUID(),
        journey,
        journeys.of(eyes, her).getFirst().revision(),
        Map.of(
            JourneyField.VISA, Answer.of("kunjungan"),
            JourneyField.RECRUITER, Answer.of("Si Anu"),
            JourneyField.WAGE_PROMISED, Answer.of("TWD 20000")));

    var open = copy(eyes, "kertas", false);
    assertThat(open).contains(name, "TWD 20000", "6281100000").doesNotContain("Kunjungan");
    var whole = copy(eyes, "berkas", true);
    assertThat(whole).contains("\"field\" : \"visa\"", "TWD 20000", "\"family\"");
    for (var paper : List.of(open, whole)) {
      assertThat(paper).doesNotContain("Bunga", "81234567890", "Si Anu", "2015");
    }
    assertThat(acts(4)).isPositive();
    assertThat(acts(5)).isPositive();
    var kader = desks.worker(Role.KADER, village + ".01.001", "Kader Contoh");
    var request = ask(desks.eyes(kader), Right.COPY, List.of());
    assertThat(
            send(desks.eyes(kader), post("/warga/" + her + "/hak/" + request + "/salinan"))
                .getStatus())
        .as("a kader writes it down, she does not copy")
        .isEqualTo(404);
  }

  @Test
  void _8_5_a_consent_taken_back_stops_at_once_and_says_what_had_left() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var partner = desks.worker(Role.CASE_WORKER, "33.07", "Pendamping Contoh");
    var eyes = desks.eyes(officer);
    var journey = enter(eyes, false);
    consents.record(eyes, her, ConsentKind.CONTACT, true, "lisan");
    journeys.agreeRhythm(eyes, journey, 14);
    people.print(eyes, her);
    var id = UUID.randomUUID().toString();
    var form = Map.of("request", id, "right", "WITHDRAW", "via", "sendiri", "wish", "Saya takut");
    for (var time = 0; time < 2; time++) {
      var answer = send(eyes, filled("/hak", form).param("consents", "SHARE", "CONTACT"));
      assertThat(answer.getRedirectedUrl()).isEqualTo("/warga/" + her + "/hak/" + id);
    }
    assertThat(list(partner)).doesNotContain(her);
    assertThat(journeys.of(eyes, her).getFirst().rhythmDays()).isNull();
    assertThat(consents.of(eyes, her).stream().filter(one -> one.answer().equals("tidak")))
        .hasSize(2);
    var page = body(eyes, "/warga/" + her + "/hak/" + id);
    assertThat(page).contains("dicetak oleh petugas", "Saya takut");
    assertThat(work.of(eyes).tasks())
        .filteredOn(task -> her.equals(task.person()))
        .anyMatch(task -> task.deed().name().equals("ANSWER") && task.due() != null);

    var answered =
        send(
            eyes,
            filled(
                "/hak/" + id + "/jawab",
                Map.of("request", UUID.randomUUID().toString(), "outcome", "DONE")));
    assertThat(answered.getStatus()).isEqualTo(303);
    assertThat(body(eyes, "/warga/" + her + "/hak/" + id + "/surat"))
        .contains(name, "Tarik persetujuan", "kepala desa", "dicetak oleh");
    assertThat(work.of(eyes).tasks()).noneMatch(task -> task.deed().name().equals("ANSWER"));
    assertThat(Dump.find(database(), List.of("Saya takut"))).isEmpty();
  }

  @Test
  void _8_5_what_cannot_be_made_certain_is_marked_and_a_no_needs_its_ground() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var eyes = desks.eyes(officer);
    enter(eyes, false);
    var request = ask(eyes, Right.CORRECT, List.of("diri"));
    var form = Map.of("request", UUID.randomUUID().toString(), "outcome", "REFUSED");
    assertThat(send(eyes, filled("/hak/" + request + "/jawab", form)).getStatus()).isEqualTo(422);
    rights.answer(eyes, UUID.randomUUID(), request, Outcome.DISPUTED, null, null);
    assertThat(body(eyes, "/warga/" + her)).contains("Ia membantah: Data diri");
    assertThatThrownBy(
            () -> rights.answer(eyes, UUID.randomUUID(), request, Outcome.DONE, null, null))
        .isInstanceOf(Refusal.class)
        .hasMessage("rights.answered");
  }

  @Test
  void _8_5_erasure_is_checked_decided_and_answered_and_leaves_no_word_of_hers() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var eyes = desks.eyes(officer);
    enter(eyes, false);
    readers.name(eyes, UUID.randomUUID(), her, "Pak Penghalang Contoh");
    var held = ask(eyes, Right.ERASE, List.of());
    rightsForm(eyes, held, Map.of("outcome", "REFUSED", "ground", "perkara"), 303);
    assertThat(body(eyes, "/warga/" + her + "/hak/" + held)).contains("perkara hukum");
    var request = ask(eyes, Right.ERASE, List.of());
    var erase = Map.of("outcome", "DONE", "looked", "ya", "eraseWord", "hapus");
    rightsForm(eyes, request, Map.of("outcome", "DONE"), 422);
    rightsForm(eyes, request, erase, 409);
    assertThat(people.find(eyes, her)).as("held").isPresent();
    var hold = erasure.holds(eyes, her).getFirst().id().toString();
    var released =
        send(
            eyes,
            filled(
                "/hak/" + held + "/lepas",
                Map.of("request", UUID.randomUUID().toString(), "hold", hold)));
    assertThat(released.getStatus()).isEqualTo(303);

    var once = UUID.randomUUID().toString();
    for (var time = 0; time < 2; time++) {
      var answer = send(eyes, filled("/hak/" + request + "/jawab", erase).param("request", once));
      assertThat(answer.getRedirectedUrl()).endsWith("/surat");
    }
    assertThat(people.find(eyes, her)).isEmpty();
    assertThat(body(eyes, "/warga/" + her + "/hak/" + request + "/surat"))
        .contains("Catatan sudah dihapus", "ditulis tangan")
        .doesNotContain(name);
    assertThat(Dump.find(database(), List.of(name, "Penghalang"))).isEmpty();
    assertThat(acts(18)).isPositive();
  }

  private void rightsForm(Viewer viewer, UUID request, Map<String, String> form, int status)
      throws Exception {
    var answer =
        send(
            viewer,
            filled("/hak/" + request + "/jawab", form)
                .param("request", UUID.randomUUID().toString()));
    assertThat(answer.getStatus()).isEqualTo(status);
  }

  @Test
  void _8_7_a_family_hears_at_most_that_she_is_safe_after_she_was_asked() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var eyes = desks.eyes(officer);
    enter(eyes, false);
    var id = UUID.randomUUID().toString();
    var form = Map.of("request", id, "asking", "suami", "asker", "Pak Penanya, 0812000");
    for (var time = 0; time < 2; time++) {
      assertThat(send(eyes, filled("/ditanyakan", form)).getStatus()).isEqualTo(303);
    }
    assertThat(work.of(eyes).tasks())
        .filteredOn(task -> task.deed().name().equals("ASK_FOR_FAMILY"))
        .hasSize(1);
    var unasked = tell(eyes);
    questions.answer(
        eyes, UUID.randomUUID(), her, UUID.fromString(id), FamilyQuestions.HerAnswer.NOTHING);
    assertThat(tell(eyes)).as("a no is not told apart from silence").isEqualTo(unasked);
    questions.answer(
        eyes, UUID.randomUUID(), her, UUID.fromString(id), FamilyQuestions.HerAnswer.NOT_REACHED);
    assertThat(tell(eyes)).isEqualTo(unasked);
    questions.answer(
        eyes, UUID.randomUUID(), her, UUID.fromString(id), FamilyQuestions.HerAnswer.SAFE);
    assertThat(tell(eyes)).contains("selamat").doesNotContain("Taiwan", village.value());
    questions.told(eyes, UUID.randomUUID(), her, UUID.fromString(id));
    assertThat(work.of(eyes).tasks())
        .noneMatch(task -> task.deed().name().equals("ASK_FOR_FAMILY"));
    assertThat(Dump.find(database(), List.of("Penanya", "0812000"))).isEmpty();
    readers.name(eyes, UUID.randomUUID(), her, "Pak Penanya Contoh");
    questions.ask(eyes, UUID.randomUUID(), her, "suami", "Penanya Contoh");
    assertThat(questions.of(eyes, her).getFirst().ruledOut()).isTrue();
  }

  @Test
  void _8_10_a_rumour_changes_no_figure_and_sends_nothing() {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var eyes = desks.eyes(officer);
    var journey = enter(eyes, false);
    journeys.agreeRhythm(eyes, journey, 14);
    var figures = figures();
    var before = work.of(eyes).tasks();
    record(eyes, journey, EventKind.DEATH_TOLD, "telepon tetangga");
    assertThat(figures()).isEqualTo(figures);
    assertThat(work.of(eyes).tasks()).isEqualTo(before);
    assertThatThrownBy(() -> record(eyes, journey, EventKind.DIED, null))
        .hasMessage("journey.death-source");
    record(eyes, journey, EventKind.DIED, "surat KBRI");
    assertThat(figures()).as("confirmed, with a source").isNotEqualTo(figures);
    assertThat(work.of(eyes).tasks())
        .as("nobody is asked after her any more")
        .noneMatch(task -> task.deed().name().equals("CALL"));
  }

  @Test
  void an_emergency_opens_for_one_hour_and_a_second_person_looks_it_over() throws Exception {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    var head = desks.worker(Role.VILLAGE_HEAD, village.value(), "Kades Contoh");
    var neighbour = desks.worker(Role.OFFICER, "33.07.08.2001", "Tetangga Contoh");
    enter(desks.eyes(officer), true);
    assertThat(
            emergencies.open(
                desks.eyes(head),
                UUID.randomUUID(),
                "Warga Lain",
                village,
                "nyawa",
                "tidak ada orangnya"))
        .isEmpty();
    for (var who : List.of(head, neighbour)) {
      var id = UUID.randomUUID();
      var form =
          Map.of(
              "request",
              id.toString(),
              "who",
              name,
              "village",
              village.value(),
              "reason",
              "sakit",
              "why",
              "Pingsan di pasar, perlu keluarganya");
      for (var time = 0; time < 2; time++) {
        var answer = send(desks.eyes(who), fill(post("/darurat"), form));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/darurat/" + id);
      }
      assertThat(body(desks.eyes(who), "/darurat/" + id)).contains(name, "+62811");
      assertThat(desks.eyes(who).maySee(her.value(), village, true)).isTrue();
      assertThat(plain(desks.eyes(who), "/warga/" + her)).startsWith("404");
      var late = desks.eyes(who, Duration.ofMinutes(61));
      assertThat(late.maySee(her.value(), village, true)).isFalse();
      assertThatThrownBy(() -> opened.look(late, id)).isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> emergencies.get(desks.eyes(neighbour), id))
          .as("whoever opens does not judge")
          .isInstanceOfAny(NotThere.class);
      var eyes = desks.eyes(officer);
      assertThat(work.of(eyes).tasks())
          .anyMatch(task -> task.deed().name().equals("REVIEW") && id.equals(task.part()));
      var judged =
          send(
              eyes,
              fill(
                  post("/darurat/" + id + "/periksa"),
                  Map.of(
                      "request", UUID.randomUUID().toString(), "verdict", "tidak", "told", "ya")));
      assertThat(judged.getStatus()).isEqualTo(303);
      assertThat(work.of(eyes).tasks()).noneMatch(task -> id.equals(task.part()));
    }
    assertThat(body(desks.eyes(officer), "/warga/" + her + "/hak")).contains("tidak wajar");
    assertThat(Dump.find(database(), List.of("Pingsan"))).isEmpty();
  }

  @Test
  void an_emergency_opening_is_for_few_tries_and_ones_own_regency() {
    var officer = desks.worker(Role.OFFICER, village.value(), "Petugas Contoh");
    enter(desks.eyes(officer), false);
    var far = desks.worker(Role.OFFICER, "33.08.08.2001", "Jauh Contoh");
    for (var time = 0; time < Emergencies.TRIES; time++) {
      assertThat(
              emergencies.open(
                  desks.eyes(far),
                  UUID.randomUUID(),
                  name,
                  village,
                  "nyawa",
                  "dari kabupaten lain"))
          .isEmpty();
    }
    assertThatThrownBy(() ->
            emergencies.open(
                desks.eyes(far), UUID.randomUUID(), name, village, "nyawa", "dari kabupaten lain"))
        .hasMessage("emergency.limit");
    var own = desks.worker(Role.OFFICER, village.value(), "Petugas Kedua");
    var id = UUID.randomUUID();
    emergencies.open(desks.eyes(own), id, name, village, "nyawa", "di desa sendiri");
    assertThatThrownBy(
            () -> emergencies.review(desks.eyes(own), UUID.randomUUID(), id, true, false))
        .hasMessage("emergency.own");
  }

  private JourneyId enter(Viewer viewer, boolean kept) {
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of(name));
    answers.put(PersonField.SEX, Answer.of("P"));
    answers.put(PersonField.BIRTH, Answer.of("1999"));
    answers.put(PersonField.NO_NIK, Answer.of("belum_punya"));
    answers.put(PersonField.PHONE, Answer.of("+62811000001"));
    var _ =
        people.register(
            viewer,
            UUID.randomUUID(),
            new NewPerson(her, new PlaceCode(village + ".01.001"), kept, true, answers),
            true);
    var journey = new JourneyId(UUID.randomUUID());
    journeys.begin(
        viewer,
        UUID.randomUUID(),
        new NewJourney(
            journey,
            her,
            Map.of(JourneyField.COUNTRY, Answer.of("TWN")),
            new NewEvent(UUID.randomUUID(), EventKind.DEPARTED, null, "TWN", null, null)));
    return journey;
  }

  private void record(Viewer viewer, JourneyId journey, EventKind kind, @Nullable String source) {
    journeys.record(
        viewer,
        UUID.randomUUID(),
        journey,
        journeys.of(viewer, her).getFirst().revision(),
        new NewEvent(UUID.randomUUID(), kind, null, null, source, null));
  }

  private UUID ask(Viewer viewer, Right right, List<String> about) {
    var id = UUID.randomUUID();
    rights.ask(viewer, new NewRequest(id, her, right, "sendiri", about, null));
    return id;
  }

  private String copy(Viewer viewer, String form, boolean closed) throws Exception {
    var request = ask(viewer, Right.COPY, List.of());
    var answer =
        send(
            viewer,
            post("/warga/" + her + "/hak/" + request + "/salinan")
                .param("bentuk", form)
                .param("berdua", closed ? "ya" : ""));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private String tell(Viewer viewer) throws Exception {
    var page = body(viewer, "/warga/" + her + "/ditanyakan");
    return page.substring(page.indexOf("<blockquote>"), page.indexOf("</blockquote>"));
  }

  private List<PersonId> list(Desks.Worker who) {
    return people.list(desks.eyes(who), village, Optional.empty(), 50).stream()
        .map(one -> one.id())
        .toList();
  }

  private List<PersonId> cared(Desks.Worker who) {
    return care.of(desks.eyes(who), 100).stream().map(PartnerCare.Cared::person).toList();
  }

  /** What the figures hold of her, and how often they were told something. */
  private List<String> figures() {
    var found = new ArrayList<String>();
    found.addAll(
        worker
            .sql(
                """
                select phase || ' ' || country
                  from migration.standing_facts
                 where person = :her
                """)
            .param("her", her.value())
            .query(String.class)
            .list());
    return found;
  }

  private int handovers() {
    return acts(14);
  }

  private int acts(int act) {
    return worker
        .sql("select count(*) from audit.journal where subject = :her and act = :act")
        .param("her", her.value())
        .param("act", act)
        .query(Integer.class)
        .single();
  }

  private String database() {
    return url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
  }

  private MockHttpServletRequestBuilder filled(String page, Map<String, String> form) {
    return fill(post("/warga/" + her + page), form);
  }

  private static MockHttpServletRequestBuilder fill(
      MockHttpServletRequestBuilder request, Map<String, String> form) {
    form.forEach(request::param);
    return request;
  }

  private MockHttpServletResponse send(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.requestAttr(Viewer.class.getName(), viewer).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private String body(Viewer viewer, String path) throws Exception {
    var answer = send(viewer, get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  private String plain(Viewer viewer, String path) throws Exception {
    var answer = send(viewer, get(path));
    return answer.getStatus()
        + answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
