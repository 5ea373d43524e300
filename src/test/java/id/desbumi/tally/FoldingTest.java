package id.desbumi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.Lifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes told at the desk become exact figures of the village and of all places above it. */
@SpringBootTest
class FoldingTest {

  private static final PlaceCode VILLAGE = new PlaceCode("35.09.17.2003");

  @Autowired Tally tally;
  @Autowired Fold fold;
  @Autowired JdbcClient db;
  @Autowired @Worker JdbcClient worker;

  @Autowired
  @Qualifier("figureWork")
  Lifecycle figureWork;

  TransactionTemplate desk;
  TransactionTemplate background;
  PlatformTransactionManager workerTransactions;

  @Autowired
  void transactions(
      PlatformTransactionManager desk, @Worker PlatformTransactionManager background) {
    this.desk = new TransactionTemplate(desk);
    this.background = new TransactionTemplate(background);
    this.workerTransactions = background;
  }

  @BeforeEach
  void nothing_yet() {
    figureWork.stop();
    worker.sql("delete from tally.delta").update();
    worker.sql("delete from tally.figure").update();
    worker.sql("delete from tally.figure_year").update();
  }

  @AfterEach
  void and_on_it_goes() {
    figureWork.start();
  }

  @Test
  void a_person_counts_in_her_village_and_in_the_four_places_above_it() {
    count(Delta.people(VILLAGE, UUID.randomUUID(), Phase.INTERESTED, "MYS", Sex.P, 1));
    foldAll();
    assertThat(figures())
        .containsOnlyKeys(
            " 1 0 I MYS P",
            "35 1 0 I MYS P",
            "35.09 1 0 I MYS P",
            "35.09.17 1 0 I MYS P",
            "35.09.17.2003 1 0 I MYS P")
        .containsValue(1);
  }

  @Test
  void figures_by_year_are_the_sums_of_the_months() {
    count(
        flow(Measure.DEPARTURES, YearMonth.of(2025, 1), null, 1),
        flow(Measure.DEPARTURES, YearMonth.of(2025, 7), null, 1),
        flow(Measure.DEPARTURES, null, 2025, 1),
        flow(Measure.DEPARTURES, null, null, 1));
    foldAll();
    assertThat(
            db.sql(
                    "select year || ' ' || n from tally.figure_year_facts where area = '35.09' order by year")
                .query(String.class)
                .list())
        .containsExactly("0 1", "2025 3");
  }

  @Test
  void a_village_keeps_the_month_of_a_departure_but_not_its_country() {
    count(flow(Measure.DEPARTURES, YearMonth.of(2026, 11), null, 1));
    foldAll();
    assertThat(figures())
        .containsKeys("35.09.17 2 202611  SAU P", "35.09.17.2003 2 202611   P")
        .hasSize(5);
  }

  @Test
  void a_departure_may_have_only_a_year_or_no_time_at_all() {
    count(flow(Measure.RETURNS, null, 2019, 1), flow(Measure.RETURNS, null, null, 1));
    foldAll();
    assertThat(figures()).containsKeys(" 3 201900  SAU P", " 3 1  SAU P");
  }

  @Test
  void a_change_of_phase_is_folded_whole_and_changes_nobody() {
    for (var one = 0; one < 5; one++) {
      var person = UUID.randomUUID();
      count(
          Delta.people(VILLAGE, person, Phase.PREPARING, "MYS", Sex.P, -1),
          Delta.people(VILLAGE, person, Phase.ABROAD, "MYS", Sex.P, 1));
    }
    var lot = background.execute(status -> fold.next(3).orElseThrow());
    assertThat(lot.taken()).isEqualTo(4);
    assertThat(lot.people()).isEmpty();
  }

  @Test
  void what_cancels_within_one_transaction_is_not_written() {
    var person = UUID.randomUUID();
    count(
        Delta.people(VILLAGE, person, Phase.PREPARING, "MYS", Sex.P, 1),
        Delta.people(VILLAGE, person, Phase.PREPARING, "MYS", Sex.P, -1));
    assertThat(waiting()).isZero();
  }

  @Test
  void counting_without_a_transaction_is_refused() {
    assertThatThrownBy(() -> tally.count(officer(), List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_fact_that_is_not_saved_counts_nothing() {
    desk.executeWithoutResult(status -> {
      tally.count(officer(), List.of(flow(Measure.DEPARTURES, null, null, 1)));
      status.setRollbackOnly();
    });
    assertThat(waiting()).isZero();
  }

  @Test
  void a_crash_in_the_middle_of_a_cycle_leaves_queue_and_figures_as_they_were() {
    count(flow(Measure.DEPARTURES, null, 2020, 1));
    var before = worker.sql("select fold_no from tally.fold_state").query(Long.class).single();
    assertThatThrownBy(() ->
            background.executeWithoutResult(status -> {
              assertThat(fold.next(100).orElseThrow().taken()).isEqualTo(1);
              throw new IllegalStateException("power cut");
            }))
        .hasMessage("power cut");
    assertThat(waiting()).isEqualTo(1);
    assertThat(figures()).isEmpty();
    assertThat(worker.sql("select fold_no from tally.fold_state").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void two_programs_do_not_fold_at_once() {
    background.executeWithoutResult(status -> {
      assertThat(fold.next(10)).isPresent();
      var other = new TransactionTemplate(workerTransactions);
      other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
      assertThat(other.<Boolean>execute(inner -> fold.next(10).isEmpty())).isTrue();
    });
  }

  @Test
  void an_idle_cycle_still_tells_when_it_looked() {
    foldAll();
    var before = fold.last();
    foldAll();
    assertThat(fold.last()).isAfter(before);
  }

  @Test
  void many_desks_at_once_and_a_running_fold_lose_nothing() throws Exception {
    var running = new AtomicBoolean(true);
    var seed = System.nanoTime();
    var expected = new HashMap<String, Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var folding =
          threads.submit(() -> {
            while (running.get()) {
              background.execute(status -> fold.next(50));
            }
          });
      var desks = new ArrayList<java.util.concurrent.Future<Map<String, Integer>>>();
      for (var d = 0; d < 4; d++) {
        var random = new Random(seed + d);
        desks.add(threads.submit(() -> writeMany(random)));
      }
      for (var one : desks) {
        one.get().forEach((key, n) -> expected.merge(key, n, Integer::sum));
      }
      running.set(false);
      folding.get();
    }
    foldAll();
    expected.values().removeIf(n -> n == 0);
    assertThat(figures()).as("seed %s", seed).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void desks_read_neither_the_queue_nor_the_salt() {
    for (var table : List.of("tally.delta", "tally.counted", "tally.salt")) {
      assertThatThrownBy(() -> db.sql("select * from " + table).query().listOfRows())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  /** Random changes of one desk; what they add up to, by level. */
  private Map<String, Integer> writeMany(Random random) {
    var sums = new HashMap<String, Integer>();
    for (var transaction = 0; transaction < 60; transaction++) {
      var deltas = new ArrayList<Delta>();
      for (var i = random.nextInt(1, 6); i > 0; i--) {
        var village =
            new PlaceCode("35.%02d.01.200%d".formatted(1 + random.nextInt(3), random.nextInt(4)));
        var country = random.nextBoolean() ? "MYS" : "TWN";
        var n = random.nextInt(4) == 0 ? -1 : 1;
        var stock = random.nextBoolean();
        deltas.add(
            stock
                ? Delta.people(village, UUID.randomUUID(), Phase.ABROAD, country, Sex.L, n)
                : Delta.flow(
                    village,
                    UUID.randomUUID(),
                    Measure.DEPARTURES,
                    YearMonth.of(2026, 1 + random.nextInt(2)),
                    null,
                    country,
                    null,
                    n));
        for (var length : new int[] {0, 2, 5, 8, 13}) {
          var rest = stock ? "1 0 A " : "2 " + deltas.getLast().period().number() + "  ";
          sums.merge(
              village.value().substring(0, length)
                  + " "
                  + rest
                  + (length == 13 && !stock ? "" : country)
                  + (stock ? " L" : " ?"),
              n,
              Integer::sum);
        }
      }
      count(deltas.toArray(Delta[]::new));
    }
    return sums;
  }

  private void count(Delta... deltas) {
    desk.executeWithoutResult(status -> tally.count(officer(), List.of(deltas)));
  }

  private void foldAll() {
    while (!background.execute(status -> fold.next(1000)).orElseThrow().isEmpty()) {}
  }

  private int waiting() {
    return worker.sql("select count(*) from tally.waiting_facts").query(Integer.class).single();
  }

  private Map<String, Integer> figures() {
    var figures = new HashMap<String, Integer>();
    db.sql(
            """
            select concat_ws(' ', area, measure, period, phase, country, sex) key, n
              from tally.figure_facts
            """)
        .query(row -> {
          figures.put(row.getString(1), row.getInt(2));
        });
    return figures;
  }

  private static Delta flow(
      Measure measure, @Nullable YearMonth month, @Nullable Integer year, int n) {
    return Delta.flow(VILLAGE, UUID.randomUUID(), measure, month, year, "SAU", Sex.P, n);
  }

  private static Viewer officer() {
    return new Viewer(
        UUID.randomUUID(),
        "Petugas Contoh",
        Role.OFFICER,
        VILLAGE,
        Reach.of(VILLAGE),
        Reach.of(VILLAGE),
        Set.of());
  }
}
