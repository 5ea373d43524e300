package id.desbumi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.access.Sight;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class JournalTest {

  @Autowired Journal journal;
  @Autowired JournalTable table;
  @Autowired JournalClock journalClock;
  @Autowired Verification verification;
  @Autowired Sight sight;
  @Autowired JdbcClient db;
  @Autowired @Worker JdbcClient workerDb;
  @Autowired PlatformTransactionManager transactionManager;
  @Autowired @Worker PlatformTransactionManager workerTransactionManager;
  @Autowired Clock clock;

  private final PlaceCode village = someVillage();
  private final Viewer officer = viewer(Role.OFFICER, Reach.of(village));
  private final UUID ani = UUID.randomUUID();

  @Test
  void what_was_noted_stands_in_the_journal_of_the_village() {
    inTransaction(() -> {
      journal.note(officer, Act.OPENED, new PlaceCode(village + ".02.003"), ani, "");
      journal.note(officer, Act.CHANGED, village, ani, "phone, \u00e9t\u00e9");
    });
    assertThat(rows()).isEqualTo(2);
    assertThat(
            workerDb
                .sql("select detail from audit.journal where area = :area and seq = 2")
                .param("area", village.value())
                .query(String.class)
                .single())
        .isEqualTo("phone, \u00e9t\u00e9");
    assertThat(verification.of(village)).isEqualTo(new Finding.Whole(2, 1));
  }

  @Test
  void what_came_to_nothing_leaves_no_line() {
    assertThatThrownBy(() ->
            inTransaction(() -> {
              journal.note(officer, Act.CHANGED, village, ani, "");
              throw new IllegalStateException("came to nothing");
            }))
        .hasMessage("came to nothing");
    assertThat(rows()).isZero();
  }

  @Test
  void outside_of_a_transaction_nothing_can_be_noted() {
    assertThatThrownBy(() -> journal.note(officer, Act.OPENED, village, ani, ""))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void after_the_commit_it_is_too_late() {
    inTransaction(() -> {
      journal.note(officer, Act.OPENED, village, ani, "");
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              assertThatThrownBy(() -> journal.note(officer, Act.OPENED, village, ani, ""))
                  .hasMessageContaining("too late");
            }
          });
    });
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void no_journal_no_change() {
    var account = UUID.randomUUID();
    var broken =
        new Journal(table, Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC));
    note();
    assertThatThrownBy(() ->
            inTransaction(() -> {
              db.sql(
                      """
                      insert into vault.person_key (owner, class_key, class, sealed)
                      values (:id, 1, 'S', 'x')
                      """)
                  .param("id", account)
                  .update();
              broken.note(officer, Act.CHANGED, village, ani, "");
            }))
        .isInstanceOf(Refusal.class);
    assertThat(
            db.sql("select count(*) from vault.person_key where owner = :id")
                .param("id", account)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_clock_that_fell_behind_stops_the_writing() {
    note();
    var behind = at(clock.instant().minusSeconds(60));
    assertThatThrownBy(
            () -> inTransaction(() -> behind.note(officer, Act.OPENED, village, ani, "")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("clock.behind"));
    var another = at(clock.instant().minusSeconds(3));
    inTransaction(() -> another.note(officer, Act.OPENED, village, ani, "another process"));
    assertThat(verification.of(village)).isEqualTo(new Finding.Whole(2, 1));
  }

  @Test
  void a_clock_that_ran_ahead_is_accepted_by_the_operator() {
    var ahead = at(clock.instant().plus(Duration.ofDays(400)));
    inTransaction(() -> ahead.note(officer, Act.CHANGED, village, ani, "ahead"));
    assertThat(journalClock.isBehind()).isTrue();
    assertThatThrownBy(this::note).isInstanceOf(Refusal.class);
    assertThat(journalClock.accept(Actor.PROGRAM)).isEqualTo(1);
    assertThat(journalClock.isBehind()).isFalse();
    note();
    assertThat(rows()).isEqualTo(2);
    assertThat(verification.of(village)).isEqualTo(new Finding.Whole(2, 1));
    var later = clock.instant().plusSeconds(2).truncatedTo(ChronoUnit.MICROS);
    inTransaction(() -> at(later).note(officer, Act.OPENED, someVillage(), ani, ""));
    assertThat(journal.latest()).hasValue(later);
  }

  @Test
  void around_midnight_an_entry_noted_late_is_filed_under_the_new_day() {
    var midnight = LocalDate.now(clock).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    noteAt(midnight.minusSeconds(30));
    noteAt(midnight.plusMillis(5));
    noteAt(midnight.minusMillis(5));
    noteAt(midnight.plus(Duration.ofDays(3)));
    assertThat(
            workerDb
                .sql(
                    """
                    select string_agg(day - :day || ':' || seq, ' ' order by day, seq)
                      from audit.journal
                     where area = :area
                    """)
                .param("day", LocalDate.now(clock))
                .param("area", village.value())
                .query(String.class)
                .single())
        .isEqualTo("0:1 1:1 1:2 4:1");
    assertThat(verification.of(village)).isEqualTo(new Finding.Whole(4, 1));
    journalClock.accept(Actor.PROGRAM);
  }

  @Test
  void sixteen_at_once_in_one_village_leave_no_gap() throws Exception {
    var other = someVillage();
    try (var desks = Executors.newFixedThreadPool(16)) {
      Callable<Boolean> desk =
          () -> {
            for (var i = 0; i < 25; i++) {
              var here = i % 2 == 0;
              inTransaction(() -> {
                journal.note(officer, Act.CHANGED, here ? village : other, ani, "");
                journal.note(officer, Act.CHANGED, here ? other : village, ani, "");
              });
            }
            return true;
          };
      for (var done : desks.invokeAll(IntStream.range(0, 16).mapToObj(i -> desk).toList())) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(verification.of(village)).isEqualTo(new Finding.Whole(400, 1));
    assertThat(verification.of(other)).isEqualTo(new Finding.Whole(400, 1));
  }

  @Test
  void several_at_once_at_the_turn_of_a_day_leave_no_gap() throws Exception {
    var start = clock.instant();
    try (var desks = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> desk =
          () -> {
            for (var i = 0; i < 20; i++) {
              noteAt(start.plus(Duration.ofDays(i)));
            }
            return true;
          };
      // some come late with yesterday's clock and are refused: nothing of theirs may stay
      var done = desks.invokeAll(IntStream.range(0, 8).mapToObj(i -> desk).toList());
      for (var one : done) {
        try {
          one.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(Refusal.class);
        }
      }
    }
    assertThat(verification.of(village)).isInstanceOf(Finding.Whole.class);
    journalClock.accept(Actor.PROGRAM);
  }

  @Test
  void the_worker_writes_with_its_own_transaction() {
    new TransactionTemplate(workerTransactionManager)
        .executeWithoutResult(status -> {
          journal.note(Actor.PROGRAM, Act.FIGURES_REBUILT, PlaceCode.NATION, null, "places: 3");
          journal.note(Actor.PROGRAM, Act.CHANGED, village, null, "");
          status.setRollbackOnly();
        });
    assertThat(rows()).isZero();
    new TransactionTemplate(workerTransactionManager)
        .executeWithoutResult(
            status -> journal.note(Actor.PROGRAM, Act.CHANGED, village, null, ""));
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void only_an_opening_that_wrote_nothing_else_commits_without_waiting_for_the_disk() {
    assertThat(waits(() -> journal.note(officer, Act.OPENED, village, ani, ""))).isEqualTo("off");
    assertThat(waits(() -> journal.note(officer, Act.REVEALED, village, ani, ""))).isEqualTo("on");
    assertThat(
            waits(() -> {
              journal.note(officer, Act.OPENED, village, ani, "");
              journal.note(officer, Act.CHANGED, village, ani, "");
            }))
        .isEqualTo("on");
    assertThat(
            waits(() -> {
              db.sql("select pg_current_xact_id()::text").query(String.class).single();
              journal.note(officer, Act.OPENED, village, ani, "");
            }))
        .isEqualTo("on");
  }

  @Test
  void the_program_can_add_and_do_nothing_else() {
    note();
    for (var sql :
        new String[] {
          "select count(*) from audit.journal",
          "delete from audit.journal",
          "update audit.chain_head set seq = 0",
          "select audit.accept_clock(now())",
          "select audit.lock_head('', current_date)"
        }) {
      assertThatThrownBy(() -> db.sql(sql).query().listOfRows())
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(() -> workerDb.sql("delete from audit.journal").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void no_two_acts_share_a_number() {
    assertThat(Act.values()).extracting(Act::number).doesNotHaveDuplicates();
  }

  @Test
  void the_number_of_a_person_is_not_taken() {
    assertThatThrownBy(() ->
            inTransaction(
                () -> journal.note(officer, Act.CHANGED, village, ani, "9901014101900001")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("9901014101900001");
  }

  @Test
  void the_desk_is_told_who_of_the_desk_looked() {
    var kader = viewer(Role.KADER, Reach.of(new PlaceCode(village + ".02")));
    var partner = viewer(Role.CASE_WORKER, Reach.of(village));
    inTransaction(() -> {
      journal.note(officer, Act.OPENED, village, ani, "");
      journal.note(officer, Act.CHANGED, village, ani, "phone");
      journal.note(kader, Act.REVEALED, village, ani, "phone");
      journal.note(partner, Act.OPENED, village, ani, "");
      journal.note(officer, Act.OPENED, village, UUID.randomUUID(), "");
    });
    for (var viewer : new Viewer[] {officer, kader}) {
      assertThat(sight.of(viewer, () -> journal.deskViews(viewer, ani)))
          .extracting(DeskView::account, DeskView::name, DeskView::role, DeskView::act)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(
                  officer.account(), "Petugas Contoh", Role.OFFICER, Act.OPENED),
              org.assertj.core.groups.Tuple.tuple(
                  kader.account(), "Petugas Contoh", Role.KADER, Act.REVEALED));
    }
  }

  @Test
  void nobody_else_is_told_who_looked() {
    note();
    var neighbour = viewer(Role.OFFICER, Reach.of(someVillage()));
    assertThat(sight.of(neighbour, () -> journal.deskViews(neighbour, ani))).isEmpty();
    for (var role : new Role[] {Role.CASE_WORKER, Role.ADMINISTRATOR, Role.ANALYST}) {
      var viewer = viewer(role, Reach.of(village));
      assertThatThrownBy(() -> sight.of(viewer, () -> journal.deskViews(viewer, ani)))
          .isInstanceOf(NotThere.class);
    }
    var excluded =
        new Viewer(
            UUID.randomUUID(),
            "Petugas Contoh",
            Role.OFFICER,
            village,
            Reach.of(village),
            Reach.NOTHING,
            Set.of(ani));
    assertThatThrownBy(() -> sight.of(excluded, () -> journal.deskViews(excluded, ani)))
        .isInstanceOf(NotThere.class);
    // the second wall says the same when the first is forgotten
    assertThat(sight.of(excluded, () -> table.deskViews(ani))).isEmpty();
  }

  @Test
  void one_entry_and_a_batch_are_timed_and_told() {
    for (var n : new int[] {1, 1, 100, 300, 300, 300}) {
      var start = System.nanoTime();
      for (var round = 0; round < 20; round++) {
        inTransaction(() -> {
          for (var i = 0; i < n; i++) {
            journal.note(officer, Act.REGISTERED, village, UUID.randomUUID(), "fields: 12");
          }
        });
      }
      System.out.printf(
          "audit: a transaction with %d entries: %.2f ms%n", n, (System.nanoTime() - start) / 2e7);
    }
    for (var round = 0; round < 3; round++) {
      var begun = System.nanoTime();
      for (var i = 0; i < 50; i++) {
        new TransactionTemplate(transactionManager)
            .executeWithoutResult(status -> {
              var entry =
                  new Entry(
                          clock.instant(),
                          officer.account(),
                          1,
                          ani,
                          village.value(),
                          "OFFICER",
                          "Petugas Contoh",
                          "fields: 12")
                      .bytes();
              table.jot(java.util.Collections.nCopies(300, entry), false);
              status.setRollbackOnly();
            });
      }
      System.out.printf(
          "audit: jot of 300 without commit: %.2f ms%n", (System.nanoTime() - begun) / 5e7);
    }
    var start = System.nanoTime();
    var whole = verification.of(village);
    System.out.printf("audit: verified %s in %.0f ms%n", whole, (System.nanoTime() - start) / 1e6);
  }

  private String waits(Runnable work) {
    return new TransactionTemplate(transactionManager)
        .execute(status -> {
          work.run();
          var seen = new String[1];
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public int getOrder() {
                  return LOWEST_PRECEDENCE;
                }

                @Override
                public void beforeCommit(boolean readOnly) {
                  seen[0] =
                      db.sql("select current_setting('synchronous_commit')")
                          .query(String.class)
                          .single();
                }
              });
          return new Object() {
            @Override
            public String toString() {
              return seen[0];
            }
          };
        })
        .toString();
  }

  private int rows() {
    return workerDb
        .sql("select count(*) from audit.journal where area = :area")
        .param("area", village.value())
        .query(Integer.class)
        .single();
  }

  private void note() {
    inTransaction(() -> journal.note(officer, Act.OPENED, village, ani, ""));
  }

  private void noteAt(Instant moment) {
    inTransaction(() -> at(moment).note(officer, Act.OPENED, village, ani, ""));
  }

  private Journal at(Instant moment) {
    return new Journal(table, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactionManager).executeWithoutResult(status -> work.run());
  }

  private Viewer viewer(Role role, Reach reach) {
    return new Viewer(
        UUID.randomUUID(), "Petugas Contoh", role, village, reach, Reach.NOTHING, Set.of());
  }

  static PlaceCode someVillage() {
    var random = ThreadLocalRandom.current();
    return new PlaceCode(
        "99.%02d.%02d.%04d"
            .formatted(random.nextInt(100), random.nextInt(100), random.nextInt(1000, 10_000)));
  }
}
