package id.desbumi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.NotThere;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.registry.Answer;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.Merging;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Why;
import id.desbumi.testing.Viewers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens at the desks, the figures are what one gets by counting the facts anew. */
@SpringBootTest
class CheckTest {

  private static final List<EventKind> KINDS =
      List.of(
          EventKind.INTERESTED,
          EventKind.PAPERS,
          EventKind.DEPARTED,
          EventKind.DEPARTED,
          EventKind.WORKING,
          EventKind.CHANGED_COUNTRY,
          EventKind.RETURNED,
          EventKind.RETURNED,
          EventKind.CANCELLED,
          EventKind.REINTEGRATION);

  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Handovers handovers;
  @Autowired Merging merging;
  @Autowired Erasure erasure;
  @Autowired Check check;
  @Autowired Rebuild rebuild;
  @Autowired FigureCycle cycle;
  @Autowired FigureWork work;
  @Autowired @Worker JdbcClient worker;

  private final Viewer here = Viewers.officer("35.09.17.2003");
  private final Viewer there = Viewers.officer("35.10.01.2001");

  @BeforeEach
  void other_tests_leave_figures_without_facts() {
    work.stop();
    rebuild.run();
    assertThat(check.run()).isEmpty();
  }

  @AfterEach
  void and_on_it_goes() {
    work.start();
  }

  @Test
  void random_histories_are_counted_as_a_rebuild_would_count_them() {
    var seed = System.nanoTime();
    histories(new Random(seed), 25);
    assertThat(check.run()).as("while the queue waits, seed %s", seed).isEmpty();
    cycle.run();
    assertThat(check.run()).as("after folding, seed %s", seed).isEmpty();
    assertThat(worker.sql("select count(*) from tally.figure_facts").query(Integer.class).single())
        .isPositive();
    assertThat(rebuild.run()).isEqualTo(new Rebuild.Done(0, 0));
  }

  @Test
  void desks_that_go_on_working_disturb_neither_check_nor_rebuild() throws Exception {
    work.start();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var desks = new ArrayList<Future<?>>();
      for (var d = 0; d < 2; d++) {
        var random = new Random(d);
        desks.add(threads.submit(() -> histories(random, 8)));
      }
      while (!desks.stream().allMatch(Future::isDone)) {
        assertThat(check.run()).isEmpty();
        assertThat(rebuild.run()).isEqualTo(new Rebuild.Done(0, 0));
      }
      for (var desk : desks) {
        desk.get();
      }
    }
    assertThat(check.run()).isEmpty();
  }

  @Test
  void a_wrong_figure_is_named_and_a_rebuild_puts_it_right() {
    histories(new Random(5), 6);
    cycle.run();
    worker
        .sql("update tally.figure set n = n + 7 where area = '35.09.17' and measure = 1")
        .update();
    worker.sql("delete from tally.figure where area = '' and measure = 2").update();
    assertThat(check.run())
        .anyMatch(found -> found.toString().contains("figure of '35.09.17', measure 1"))
        .anyMatch(found -> found.what().contains("figure of '', measure 2"));
    assertThat(rebuild.run().figures()).isPositive();
    assertThat(check.run()).isEmpty();
  }

  @Test
  void lost_people_and_public_numbers_are_named_and_put_right() {
    histories(new Random(6), 6);
    cycle.run();
    worker.sql("update statistics.place set n = n + 5 where place = '35'").update();
    worker.sql("delete from statistics.pending").update();
    worker
        .sql(
            """
            insert into tally.counted (fold_no, person, n, village)
            values (1, gen_random_uuid(), 1, '35.09.17.2003')
            """)
        .update();
    assertThat(check.run().stream().map(Difference::what))
        .contains("people of '35'")
        .anyMatch(what -> what.startsWith("people the log lacks"))
        .anyMatch(what -> what.startsWith("waiting people of"));
    assertThat(rebuild.run().people()).isEqualTo(1);
    assertThat(check.run()).isEmpty();
  }

  @Test
  void wrong_tables_and_unheard_people_are_named_and_put_right() {
    histories(new Random(8), 30);
    cycle.run();
    assertThat(check.run()).isEmpty();
    var moved =
        worker
            .sql("select count(*) from statistics.wave where state <> 'NONE'")
            .query(Integer.class)
            .single();
    assertThat(moved).as("tables that moved").isPositive();
    worker.sql("update statistics.cell set published = published + 5 where tab = 'SEX'").update();
    worker
        .sql("update published.place_table set shown = '{\"I\": 500}' where tab = 'PHASE'")
        .update();
    worker.sql("update statistics.wave set remaining = 1000 where state = 'NONE'").update();
    assertThat(check.run().stream().map(Difference::what))
        .anyMatch(what -> what.startsWith("published SEX of"))
        .anyMatch(what -> what.startsWith("shown PHASE of"))
        .anyMatch(what -> what.startsWith("people waiting unheard for"));
    rebuild.run();
    assertThat(check.run()).isEmpty();
  }

  /**
   * Random people with random, back-dated, corrected journeys, some of them merged, moved, erased;
   * what a rule refuses is let be.
   */
  private void histories(Random random, int number) {
    var her = new HashMap<JourneyId, PersonId>();
    var last = new HashMap<Viewer, PersonId>();
    var events = new HashMap<JourneyId, UUID>();
    for (var one = 0; one < number; one++) {
      var officer = random.nextBoolean() ? here : there;
      var person = person(officer, random);
      for (var step = 0; step < 7; step++) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        attempt(() -> {
          var open =
              journeys.of(officer, person).stream().filter(journey -> journey.open()).findFirst();
          var event = event(kind, random, null);
          if (open.isEmpty()) {
            var id = new JourneyId(UUID.randomUUID());
            journeys.begin(
                officer, UUID.randomUUID(), new NewJourney(id, person, work(random), event));
            her.put(id, person);
            events.put(id, event.id());
          } else {
            var id = open.get().id();
            var corrects = random.nextInt(4) == 0 ? events.get(id) : null;
            var next = event(kind, random, corrects);
            journeys.record(officer, UUID.randomUUID(), id, open.get().revision(), next);
            events.put(id, next.id());
          }
        });
      }
      var before = last.put(officer, person);
      if (before != null && random.nextInt(3) == 0) {
        merge(officer, person, before);
      }
      if (random.nextInt(4) == 0) {
        move(person, officer, officer == here ? there : here);
      } else if (random.nextInt(6) == 0) {
        attempt(() ->
            erasure.erase(officer, person, UUID.randomUUID(), Erasure.Reason.KEPT_LONG_ENOUGH));
      }
    }
  }

  private void merge(Viewer officer, PersonId stays, PersonId gone) {
    attempt(() -> {
      var pair = merging.look(officer, stays, gone);
      merging.merge(
          officer,
          UUID.randomUUID(),
          stays,
          gone,
          new Merging.Choice(
              pair.stays().revision(),
              pair.gone().revision(),
              Set.of(),
              Merging.Reason.RECORDED_TWICE));
    });
  }

  private void move(PersonId person, Viewer from, Viewer to) {
    attempt(() -> {
      handovers.offer(from, person, to.home());
      handovers.waiting(to).forEach(waiting -> handovers.accept(to, waiting.id(), to.home()));
    });
  }

  private PersonId person(Viewer officer, Random random) {
    var id = new PersonId(UUID.randomUUID());
    people.register(
        officer,
        UUID.randomUUID(),
        new NewPerson(
            id,
            new PlaceCode(officer.home().value()),
            false,
            true,
            Map.of(
                PersonField.NAME,
                Answer.of("Warga Contoh " + id.value()),
                PersonField.SEX,
                Answer.of(random.nextBoolean() ? "P" : "L"),
                PersonField.BIRTH,
                random.nextInt(5) == 0
                    ? Answer.none(Why.UNKNOWN)
                    : Answer.of("%d-03".formatted(1950 + random.nextInt(60))))),
        true);
    return id;
  }

  private static Map<JourneyField, Answer> work(Random random) {
    var jobs = JourneyField.JOB.question().options();
    var job = Answer.of(jobs.get(random.nextInt(jobs.size())));
    var country = Answer.of(List.of("TWN", "MYS", "FJI").get(random.nextInt(3)));
    return random.nextInt(5) == 0
        ? Map.of(JourneyField.COUNTRY, country)
        : Map.of(JourneyField.COUNTRY, country, JourneyField.JOB, job);
  }

  private static NewEvent event(EventKind kind, Random random, @Nullable UUID corrects) {
    var iso = new String[] {"2024", "2025-03", "2025-03-04", "2026-01"}[random.nextInt(4)];
    var country = kind == EventKind.DEPARTED || kind == EventKind.CHANGED_COUNTRY ? "MYS" : null;
    return new NewEvent(
        UUID.randomUUID(),
        kind,
        random.nextInt(8) == 0 ? null : PartialDate.parse(iso).orElseThrow(),
        country,
        null,
        corrects);
  }

  private static void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal | NotThere no) {
      // a rule said no, or the other desk was quicker: just as good
    }
  }
}
