package id.desbumi.sync;

import static id.desbumi.sync.Sender.batch;
import static id.desbumi.sync.Sender.brief;
import static id.desbumi.sync.Sender.change;
import static id.desbumi.sync.Sender.event;
import static id.desbumi.sync.Sender.gzip;
import static id.desbumi.sync.Sender.journey;
import static id.desbumi.sync.Sender.person;
import static id.desbumi.sync.Sender.sure;
import static id.desbumi.sync.Sender.text;
import static id.desbumi.sync.Sender.verdicts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Phase;
import id.desbumi.core.Viewer;
import id.desbumi.migration.JourneyEvent;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Answer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Statements;
import id.desbumi.testing.Viewers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class TakingBatchesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(1000);

  @Autowired People people;
  @Autowired Journeys journeys;

  private final Viewer officer = Viewers.officer(Sender.VILLAGE);
  private final Viewer elsewhere = Viewers.officer(Sender.OTHER);
  private final Sender sender;

  TakingBatchesTest(@Autowired MockMvc web) {
    sender = new Sender(web);
  }

  @Test
  void a_person_a_journey_and_an_event_are_taken_together() {
    var her = UUID.randomUUID();
    var journey = UUID.randomUUID();
    var said =
        sender.send(
            officer,
            someone(her),
            journey(journey, her, "INTERESTED", "2024-02"),
            event(journey, 1, "DEPARTED", "2024-05-06"),
            event(journey, 2, "RETURNED", "2026"));

    assertThat(brief(said)).containsExactly("taken", "taken", "taken", "taken");
    var shown = journeys.of(officer, new PersonId(her)).getFirst();
    assertThat(shown.phase()).isEqualTo(Phase.RETURNED);
    assertThat(shown.events()).hasSize(3);
  }

  @Test
  void one_wrong_in_a_hundred_costs_the_others_nothing() {
    var ids = IntStream.range(0, 100).mapToObj(i -> UUID.randomUUID()).toList();
    var entries = new ArrayList<String>();
    ids.forEach(id -> entries.add(someone(id)));
    entries.set(37, person(ids.get(37), Sender.VILLAGE, name(), "birth", "kapan-kapan"));

    var said = verdicts(sender.post(officer, batch(UUID.randomUUID(), entries)));

    assertThat(said).hasSize(100);
    assertThat(brief(said.get(37))).isEqualTo("refused field.unreadable answers.birth");
    assertThat(said.get(37).path("message").asString()).contains("tidak terbaca");
    assertThat(said.stream().filter(one -> brief(one).equals("taken"))).hasSize(99);
    assertThat(people.byIds(officer, ids)).hasSize(99);
  }

  @Test
  void one_the_database_refuses_costs_the_others_nothing_either() {
    var her = UUID.randomUUID();
    var other = UUID.randomUUID();
    var first = journey(UUID.randomUUID(), her, "INTERESTED", "2024");
    sender.send(officer, someone(her), first, someone(other));
    var event = first.replaceAll(".*\"first\":\\{\"id\":\"([^\"]+)\".*", "$1");
    var clash =
        journey(UUID.randomUUID(), other, "INTERESTED", "2024")
            .replaceAll("\"first\":\\{\"id\":\"[^\"]+\"", "\"first\":{\"id\":\"" + event + "\"");
    var third = UUID.randomUUID();

    var said =
        sender.send(
            officer, someone(third), clash, journey(UUID.randomUUID(), third, "READY", "2025"));

    assertThat(brief(said)).containsExactly("taken", "refused entry.clash", "taken");
    assertThat(journeys.of(officer, new PersonId(other))).isEmpty();
    assertThat(journeys.of(officer, new PersonId(third))).hasSize(1);
  }

  @Test
  void the_same_batch_again_gets_the_first_answer_at_no_cost() {
    var entries = IntStream.range(0, 100).mapToObj(i -> someone(UUID.randomUUID())).toList();
    var body = batch(UUID.randomUUID(), entries);
    var first = Statements.of(() -> sender.post(officer, body));
    var again = Statements.of(() -> sender.post(officer, body));

    assertThat(text(again.answer())).isEqualTo(text(first.answer()));
    assertThat(again.statements()).hasSize(1);
    assertThat(first.statements()).hasSizeBetween(5, 20);
  }

  @Test
  void the_same_id_with_other_content_is_refused() {
    var id = UUID.randomUUID();
    sender.post(officer, batch(id, List.of(someone(UUID.randomUUID()))));
    var her = UUID.randomUUID();
    var other = sender.post(officer, batch(id, List.of(someone(her))));

    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(text(other)).contains("request.other-content");
    assertThat(people.find(officer, new PersonId(her))).isEmpty();
  }

  @Test
  void entries_sent_again_in_another_batch_were_had() {
    var her = UUID.randomUUID();
    var journey = UUID.randomUUID();
    var entries =
        new String[] {
          someone(her),
          journey(journey, her, "INTERESTED", "2024"),
          event(journey, 1, "DEPARTED", "2025"),
          change("person", her, 1, "education", "smp")
        };
    assertThat(brief(sender.send(officer, entries))).containsOnly("taken");
    assertThat(brief(sender.send(officer, entries))).containsExactly("had", "had", "had", "had");
    assertThat(journeys.of(officer, new PersonId(her)).getFirst().events()).hasSize(2);
  }

  @Test
  void five_parallel_sends_make_one_row_of_each_and_one_answer() throws Exception {
    var her = UUID.randomUUID();
    var journey = UUID.randomUUID();
    var body =
        batch(
            someone(her),
            journey(journey, her, "INTERESTED", "2024"),
            event(journey, 1, "DEPARTED", "2025"));
    var answers = new HashSet<String>();
    try (var desks = Executors.newFixedThreadPool(5)) {
      var sends = new ArrayList<Callable<MockHttpServletResponse>>();
      for (var i = 0; i < 5; i++) {
        sends.add(() -> sender.post(officer, body));
      }
      for (var answer : desks.invokeAll(sends)) {
        answers.add(text(answer.get()));
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next()).contains("taken").doesNotContain("refused");
    assertThat(journeys.of(officer, new PersonId(her)).getFirst().events()).hasSize(2);
  }

  @Test
  void a_packed_batch_is_unpacked_and_a_bomb_is_not() {
    var her = UUID.randomUUID();
    var packed = gzip(batch(someone(her)).getBytes(UTF_8));
    assertThat(brief(verdicts(sender.post(officer, packed, "application/json", "gzip"))))
        .containsExactly("taken");

    var bomb = gzip(new byte[9 << 20]);
    assertThat(bomb.length).isLessThan(20_000);
    assertThat(sender.post(officer, bomb, "application/json", "gzip").getStatus()).isEqualTo(413);
    var half = java.util.Arrays.copyOf(packed, packed.length / 2);
    assertThat(sender.post(officer, half, "application/json", "gzip").getStatus()).isEqualTo(400);
    assertThat(sender.post(officer, packed, "application/json", "br").getStatus()).isEqualTo(415);
    assertThat(sender.post(officer, packed, "text/plain", null).getStatus()).isEqualTo(415);
  }

  @Test
  void what_is_no_batch_is_refused_whole_and_leaves_nothing() {
    var her = UUID.randomUUID();
    var good = batch(someone(her));
    assertThat(said(good.substring(0, good.length() - 3))).isEqualTo("400 batch.unreadable");
    assertThat(said(good + good)).isEqualTo("400 batch.unreadable");
    assertThat(said(good.replace("\"entries\"", "\"entries\":[],\"entries\"")))
        .isEqualTo("400 batch.unreadable");
    assertThat(said("[]")).isEqualTo("400 batch.unreadable");
    assertThat(said("")).isEqualTo("400 batch.unreadable");
    assertThat(said(good.replaceFirst("\"batch\":\"[^\"]+\"", "\"batch\":7")))
        .isEqualTo("400 batch.no-id");
    assertThat(said(good.replaceFirst("\\{", "{\"dryRun\":true,")))
        .isEqualTo("400 batch.unknown-field");
    assertThat(said(batch(UUID.randomUUID(), java.util.Collections.nCopies(1001, "{}"))))
        .isEqualTo("413 batch.too-many");
    assertThat(said("[".repeat(100_000))).isEqualTo("400 batch.unreadable");
    assertThat(people.find(officer, new PersonId(her))).isEmpty();
  }

  @Test
  void bad_entries_say_which_field_and_leave_nothing() {
    var her = UUID.randomUUID();
    var good = someone(her);
    sender.send(officer, good);
    var bad =
        List.of(
            "7",
            "{}",
            "{\"entry\":\"" + UUID.randomUUID() + "\"}",
            "{\"entry\":\"" + UUID.randomUUID() + "\",\"type\":\"kapal\"}",
            fresh().replace("\"person\"", "\"contact\""),
            fresh().replaceFirst("\"place\":\"[^\"]+\",", ""),
            fresh().replace(Sender.VILLAGE, "35.09"),
            fresh().replace(Sender.VILLAGE, "35.09.99.9999"),
            fresh().replace(Sender.VILLAGE, Sender.OTHER),
            fresh().replace("\"sex\":\"P\"", "\"sex\":1"),
            fresh().replace("\"sex\":\"P\"", "\"sex\":\"X\""),
            fresh().replace("\"sex\":\"P\"", "\"shoe|size\":\"38\""),
            fresh().replaceFirst("\"name\":\"[^\"]+\"", "\"name\":\"Siti\\\\u0000\""),
            fresh().replaceFirst("\"name\":\"[^\"]+\"", "\"name\":\"" + "x".repeat(3 << 20) + "\""),
            fresh().replaceFirst("\"name\":\"[^\"]+\"", "\"name\":{\"none\":\"unknown\"}"),
            fresh().replace("\"sex\":\"P\"", "\"sex\":{\"none\":\"lupa\"}"),
            fresh().replace("\"answers\"", "\"sure\":\"ya\",\"answers\""),
            journey(UUID.randomUUID(), her, "INTERESTED", "31-02-2024"),
            journey(UUID.randomUUID(), her, "DREAMED", "2024"),
            journey(UUID.randomUUID(), her, "INTERESTED", "2024").replace("TWN", "ZZZ"),
            journey(UUID.randomUUID(), her, "INTERESTED", "2099"),
            journey(UUID.randomUUID(), her, "EXTENDED", "2024"),
            event(UUID.randomUUID(), 1, "DEPARTED", "2024"),
            event(UUID.randomUUID(), 1, "DEPARTED", "2024").replace("\"base\":1", "\"base\":1.5"));

    var said = verdicts(sender.post(officer, batch(UUID.randomUUID(), bad)));

    assertThat(brief(said))
        .containsExactly(
            "refused entry.unreadable",
            "refused field.missing entry",
            "refused field.missing type",
            "refused field.unreadable type",
            "refused field.unknown place",
            "refused field.missing place",
            "refused field.unreadable place",
            "refused place.unknown place",
            "refused place.not-yours",
            "refused field.type answers.sex",
            "refused field.unreadable answers.sex",
            "refused field.unknown answers.?",
            "refused field.unreadable answers.name",
            "refused field.unreadable answers.name",
            "refused field.type answers.name",
            "refused field.unreadable answers.sex.none",
            "refused field.type sure",
            "refused field.unreadable first.happened",
            "refused field.unreadable first.kind",
            "refused field.unreadable answers.country",
            "refused journey.future",
            "refused journey.order",
            "refused entry.not-there",
            "refused field.type base");
    assertThat(journeys.of(officer, new PersonId(her))).isEmpty();
  }

  @Test
  void an_id_twice_in_a_batch_counts_once() {
    var entry = someone(UUID.randomUUID());
    assertThat(brief(sender.send(officer, entry, entry)))
        .containsExactly("taken", "refused entry.twice entry");
    assertThat(brief(sender.send(officer, entry, entry)))
        .containsExactly("had", "refused entry.twice entry");
  }

  @Test
  void a_nik_held_elsewhere_is_answered_like_a_free_one() {
    var nik = nik();
    sender.send(elsewhere, person(UUID.randomUUID(), Sender.OTHER, name(), "nik", nik));
    var free =
        Statements.of(() -> one(person(UUID.randomUUID(), Sender.VILLAGE, name(), "nik", nik())));
    var held =
        Statements.of(() -> one(person(UUID.randomUUID(), Sender.VILLAGE, name(), "nik", nik)));

    assertThat(held.answer()).isEqualTo(free.answer()).contains("taken");
    assertThat(held.statements()).isEqualTo(free.statements()).isNotEmpty();
  }

  @Test
  void somebody_elses_person_and_journey_are_answered_like_none() {
    var hers = UUID.randomUUID();
    var journey = UUID.randomUUID();
    sender.send(
        elsewhere,
        person(hers, Sender.OTHER, name()),
        journey(journey, hers, "INTERESTED", "2024"));
    for (var unknown :
        List.of(
            List.of(
                journey(UUID.randomUUID(), hers, "READY", "2024"),
                journey(UUID.randomUUID(), UUID.randomUUID(), "READY", "2024")),
            List.of(
                event(journey, 1, "DEPARTED", "2024"),
                event(UUID.randomUUID(), 1, "DEPARTED", "2024")),
            List.of(
                change("person", hers, 1, "education", "sd"),
                change("person", UUID.randomUUID(), 1, "education", "sd")),
            List.of(
                change("journey", journey, 1, "city", "Taipei"),
                change("journey", UUID.randomUUID(), 1, "city", "Taipei")))) {
      var foreign = Statements.of(() -> one(unknown.getFirst()));
      var none = Statements.of(() -> one(unknown.getLast()));
      assertThat(foreign.answer()).isEqualTo(none.answer()).contains("entry.not-there");
      assertThat(foreign.statements()).isEqualTo(none.statements());
    }
  }

  @Test
  void the_same_nik_within_ones_own_reach_needs_a_look() {
    var nik = nik();
    var first = UUID.randomUUID();
    var said =
        sender.send(
            officer,
            person(first, Sender.VILLAGE, name(), "nik", nik),
            person(UUID.randomUUID(), Sender.VILLAGE, name(), "nik", nik));
    assertThat(brief(said)).containsExactly("taken", "look person.known");
    assertThat(said.getLast().path("people").path(0).asString()).isEqualTo(first.toString());
  }

  @Test
  void who_looks_like_somebody_needs_a_look_unless_the_sender_is_sure() {
    var name = name();
    sender.send(officer, person(UUID.randomUUID(), Sender.VILLAGE, name, "birth", "1990"));
    var twin = person(UUID.randomUUID(), Sender.VILLAGE, name, "birth", "1991-03");
    assertThat(brief(sender.send(officer, twin))).containsExactly("look person.looks-like");
    assertThat(brief(sender.send(officer, sure(twin)))).containsExactly("taken");
  }

  @Test
  void two_writers_on_other_fields_both_stay_and_on_the_same_field_one_looks() {
    var her = UUID.randomUUID();
    sender.send(officer, someone(her));
    assertThat(
            brief(
                sender.send(
                    officer,
                    change("person", her, 1, "education", "smp"),
                    change("person", her, 1, "marital", "belum"))))
        .containsExactly("taken", "taken");
    var said = sender.send(officer, change("person", her, 1, "education", "sd", "reads", "ya"));

    assertThat(brief(said)).containsExactly("look differs");
    assertThat(said.getFirst().path("fields").toString()).isEqualTo("[\"education\"]");
    assertThat(said.getFirst().path("revision").intValue()).isEqualTo(3);
    var now = people.find(officer, new PersonId(her)).orElseThrow();
    assertThat(now.answer(PersonField.EDUCATION)).isEqualTo(Answer.of("smp"));
    assertThat(now.answer(PersonField.MARITAL)).isEqualTo(Answer.of("belum"));
  }

  @Test
  void an_event_on_top_of_what_has_changed_needs_a_look() {
    var her = UUID.randomUUID();
    var journey = UUID.randomUUID();
    sender.send(
        officer,
        someone(her),
        journey(journey, her, "INTERESTED", "2024"),
        event(journey, 1, "PAPERS", "2025"));
    var stale = event(journey, 1, "CANCELLED", "2025-03");
    var said = sender.send(officer, stale);

    assertThat(brief(said)).containsExactly("look moved-on");
    assertThat(said.getFirst().path("revision").intValue()).isEqualTo(2);
    assertThat(brief(sender.send(officer, stale.replace("\"base\":1", "\"base\":2"))))
        .containsExactly("taken");
  }

  @Test
  void a_journey_that_ends_makes_room_for_the_next_in_the_same_batch() {
    var her = UUID.randomUUID();
    var first = UUID.randomUUID();
    sender.send(officer, someone(her), journey(first, her, "DEPARTED", "2020"));
    var second = UUID.randomUUID();
    var said =
        sender.send(
            officer,
            journey(UUID.randomUUID(), her, "INTERESTED", "2022"),
            event(first, 1, "RETURNED", "2023"),
            journey(second, her, "INTERESTED", "2024"),
            event(second, 1, "CANCELLED", "2024-06"),
            journey(UUID.randomUUID(), her, "INTERESTED", "2025"));

    assertThat(brief(said))
        .containsExactly("refused journey.open", "taken", "taken", "taken", "taken");
    assertThat(journeys.of(officer, new PersonId(her))).hasSize(3);
  }

  @Test
  void closed_codes_and_fields_go_in_and_never_come_out() {
    var her = UUID.randomUUID();
    var journey = UUID.randomUUID();
    var said =
        sender.send(
            officer,
            someone(her),
            journey(journey, her, "INTERESTED", "2024", "channel", "nonprosedural"),
            event(journey, 1, "PREVENTED", "2025"));

    assertThat(brief(said)).containsOnly("taken");
    var shown = journeys.of(officer, new PersonId(her)).getFirst();
    assertThat(shown.toString()).doesNotContain("nonprosedural", "PREVENTED");
    assertThat(journeys.closed(officer, shown.id()).get(JourneyField.CHANNEL))
        .isEqualTo(Answer.of("nonprosedural"));
  }

  @Test
  void a_contact_is_taken_and_heard_of() {
    var her = UUID.randomUUID();
    var journey = UUID.randomUUID();
    var contact =
        """
        {"entry":"%s","type":"contact","id":"%s","journey":"%s","on":"2025-03-04","channel":"whatsapp","with":"pasangan","wellbeing":"baik"}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID(), journey);
    var said =
        sender.send(officer, someone(her), journey(journey, her, "WORKING", "2024"), contact);
    assertThat(brief(said)).containsOnly("taken");
    assertThat(journeys.of(officer, new PersonId(her)).getFirst().contacts()).hasSize(1);
  }

  @Test
  void a_thousand_entries_are_taken_in_order() {
    var entries = new ArrayList<String>();
    for (var i = 0; i < 250; i++) {
      var her = UUID.randomUUID();
      var journey = UUID.randomUUID();
      entries.add(someone(her));
      entries.add(journey(journey, her, "INTERESTED", "2024"));
      entries.add(event(journey, 1, "DEPARTED", "2025"));
      entries.add(event(journey, 2, "RETURNED", "2026"));
    }
    var said = verdicts(sender.post(officer, batch(UUID.randomUUID(), entries)));
    assertThat(said).hasSize(1000);
    assertThat(brief(said)).containsOnly("taken");
  }

  @Test
  void without_a_token_nothing_is_read() {
    var answer = sender.post(null, "nonsense".getBytes(UTF_8), "application/json", null);
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(text(answer)).contains("token");
  }

  @Test
  void events_keep_their_words() {
    var her = UUID.randomUUID();
    var journey = UUID.randomUUID();
    sender.send(
        officer,
        someone(her),
        journey(journey, her, "DEPARTED", "2024"),
        event(journey, 1, "DEATH_TOLD", "2025").replace("}", ",\"source\":\"telepon teman\"}"),
        event(journey, 2, "DIED", "2025"));
    assertThat(journeys.of(officer, new PersonId(her)).getFirst().events())
        .extracting(JourneyEvent::byName)
        .containsOnly(officer.name())
        .hasSize(2);
  }

  /** The answer to one entry, without the ids that differ from entry to entry. */
  private String one(String entry) {
    return text(sender.post(officer, batch(entry))).replaceAll("[0-9a-f-]{36}", "id");
  }

  private String said(String body) {
    var answer = sender.post(officer, body);
    return answer.getStatus() + " " + text(answer).replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
  }

  private static String fresh() {
    return someone(UUID.randomUUID());
  }

  private static String someone(UUID id) {
    return person(id, Sender.VILLAGE, name());
  }

  private static String name() {
    return "Warga Contoh " + NUMBER.incrementAndGet();
  }

  private static String nik() {
    return "990101450190%04d".formatted(NUMBER.incrementAndGet());
  }
}
