package id.desbumi.sync;

import static id.desbumi.sync.Sender.batch;
import static id.desbumi.sync.Sender.brief;
import static id.desbumi.sync.Sender.change;
import static id.desbumi.sync.Sender.event;
import static id.desbumi.sync.Sender.journey;
import static id.desbumi.sync.Sender.person;
import static id.desbumi.sync.Sender.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Viewer;
import id.desbumi.migration.JourneyField;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Statements;
import id.desbumi.testing.Viewers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Do no harm, as far as the batch door of the API: the number is the design's sentence. */
@SpringBootTest
@AutoConfigureMockMvc
class DoNoHarmBatchTest {

  private static final String RETURN_REASON = JourneyField.RETURN_REASON.code();
  private static int number = 8000;

  @Autowired People people;

  private final Sender sender;
  private final Viewer officer = Viewers.officer(Sender.VILLAGE);

  DoNoHarmBatchTest(@Autowired MockMvc web) {
    sender = new Sender(web);
  }

  @Test
  void _8_1_batches_that_differ_only_in_channel_are_answered_alike() {
    assertThat(answered(true)).isEqualTo(answered(false)).contains("taken", "look");
  }

  private String answered(boolean procedural) {
    var her = UUID.randomUUID();
    var trip = UUID.randomUUID();
    var channel = procedural ? "prosedural" : "nonprosedural";
    var sent =
        List.of(
            person(her, Sender.VILLAGE, name()),
            journey(
                trip,
                her,
                "INTERESTED",
                "2024",
                "channel",
                channel,
                "visa",
                procedural ? "kerja" : "kunjungan",
                "bpjs",
                procedural ? "ya" : "tidak"),
            event(trip, 1, procedural ? "CANCELLED" : "PREVENTED", "2025"),
            change("journey", trip, 2, RETURN_REASON, procedural ? "cuti" : "dipulangkan"),
            change("journey", trip, 2, RETURN_REASON, "sakit"),
            change(
                "journey",
                trip,
                9,
                JourneyField.P3MI.code(),
                procedural ? "PT Contoh" : "tidak tahu"));
    return ids(text(sender.post(officer, batch(UUID.randomUUID(), sent))));
  }

  @Test
  void _8_1_a_kader_learns_nothing_by_writing_a_guess() {
    var her = UUID.randomUUID();
    var trip = UUID.randomUUID();
    var kader = Viewers.kader(Sender.VILLAGE + ".01.001");
    sender.send(
        officer,
        person(her, Sender.VILLAGE + ".01.001", name()),
        journey(trip, her, "INTERESTED", "2024"),
        change("journey", trip, 1, "channel", "nonprosedural"));
    for (var guess : List.of("prosedural", "nonprosedural", "berubah")) {
      var said = sender.send(kader, change("journey", trip, 1, "channel", guess));
      assertThat(brief(said)).as(guess).containsExactly("look differs");
      assertThat(said.toString()).doesNotContain("nonprosedural");
    }
    for (var guess : List.of("nonprosedural", "nonprosedural")) {
      var base = revision(kader, trip);
      sender.send(kader, change("journey", trip, base, "channel", guess));
      assertThat(revision(kader, trip)).as("a guess that is right counts too").isEqualTo(base + 1);
    }
  }

  /** As a writer learns it: by a look at what has changed. */
  private int revision(Viewer viewer, UUID trip) {
    var said = sender.send(viewer, change("journey", trip, 0, "channel", "berubah")).getFirst();
    return said.path("revision").intValue();
  }

  @Test
  void _8_2_the_batch_answers_alike_for_a_nik_unknown_and_one_held_elsewhere() {
    var held = nik();
    sender.send(
        Viewers.officer(Sender.OTHER),
        person(UUID.randomUUID(), Sender.OTHER, name(), "nik", held));
    alike(
        officer,
        person(UUID.randomUUID(), Sender.VILLAGE, name(), "nik", nik()),
        person(UUID.randomUUID(), Sender.VILLAGE, name(), "nik", held));
  }

  @Test
  void _8_2_nor_does_it_match_whoever_excluded_the_writer_or_lives_in_another_rt() {
    var held = nik();
    var her = UUID.randomUUID();
    sender.send(officer, person(her, Sender.VILLAGE + ".01.001", name(), "nik", held));
    alike(
        Viewers.without(officer, her),
        person(UUID.randomUUID(), Sender.VILLAGE, name(), "nik", nik()),
        person(UUID.randomUUID(), Sender.VILLAGE, name(), "nik", held));
    var elsewhere = Sender.VILLAGE + ".01.002";
    alike(
        Viewers.kader(elsewhere),
        person(UUID.randomUUID(), elsewhere, name(), "nik", nik()),
        person(UUID.randomUUID(), elsewhere, name(), "nik", held));
  }

  @Test
  void _8_3_whom_she_rules_out_is_answered_as_if_she_were_not_there() {
    var her = UUID.randomUUID();
    sender.send(officer, person(her, Sender.VILLAGE, name()));
    alike(
        Viewers.without(officer, her),
        change("person", UUID.randomUUID(), 1, "education", "sd"),
        change("person", her, 1, "education", "sd"));
    alike(
        Viewers.without(officer, her),
        journey(UUID.randomUUID(), UUID.randomUUID(), "READY", "2024"),
        journey(UUID.randomUUID(), her, "READY", "2024"));
  }

  @Test
  void _8_3_who_stays_in_the_village_is_not_there_for_a_partner() {
    var her = UUID.randomUUID();
    sender.send(
        officer,
        person(her, Sender.VILLAGE, name())
            .replace("\"answers\"", "\"keptInVillage\":true,\"answers\""));
    alike(
        Viewers.caseWorker("35.09"),
        change("person", UUID.randomUUID(), 1, "education", "sd"),
        change("person", her, 1, "education", "sd"));
  }

  @Test
  void _8_5_reported_by_others_she_is_shared_with_nobody_until_she_was_asked() {
    var her = UUID.randomUUID();
    sender.send(
        officer,
        person(her, Sender.VILLAGE, name()).replace("\"answers\"", "\"asked\":false,\"answers\""));
    assertThat(people.find(officer, new PersonId(her)).orElseThrow().keptInVillage()).isTrue();
    assertThat(people.find(Viewers.caseWorker("35.09"), new PersonId(her))).isEmpty();
  }

  @Test
  void _8_11_two_who_name_the_same_recruiter_are_never_put_together() {
    var one = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
    var other = new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
    var said =
        sender.send(
            officer,
            person(one[0], Sender.VILLAGE, name()),
            journey(one[1], one[0], "INTERESTED", "2024", "recruiter", "Pak Pengajak Contoh"),
            person(other[0], Sender.VILLAGE, name()),
            journey(other[1], other[0], "INTERESTED", "2024", "recruiter", "Pak Pengajak Contoh"));
    assertThat(brief(said)).containsOnly("taken");
    assertThat(said.toString()).doesNotContain("Pengajak");
  }

  private void alike(Viewer viewer, String one, String other) {
    var here = Statements.of(() -> ids(text(sender.post(viewer, batch(one)))));
    var there = Statements.of(() -> ids(text(sender.post(viewer, batch(other)))));
    assertThat(there.answer()).isEqualTo(here.answer());
    assertThat(there.statements()).isEqualTo(here.statements()).isNotEmpty();
  }

  private static String ids(String answer) {
    return answer.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
  }

  private static String name() {
    return "Warga Contoh B" + (++number * 7919L);
  }

  private static String nik() {
    return "990101450190%04d".formatted(++number);
  }
}
