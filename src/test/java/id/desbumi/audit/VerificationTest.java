package id.desbumi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.audit.Finding.Broken;
import id.desbumi.audit.Finding.Fault;
import id.desbumi.audit.Finding.Whole;
import id.desbumi.core.PlaceCode;
import id.desbumi.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the journal behind the program's back is found, even with all rights. */
@SpringBootTest
class VerificationTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 3, 4);

  @Autowired JournalTable table;
  @Autowired Verification verification;
  @Autowired PlatformTransactionManager transactionManager;

  @Value("${test.database}")
  String database;

  private final PlaceCode village = JournalTest.someVillage();

  @BeforeEach
  void three_rows_on_each_of_two_days() {
    for (var day : new LocalDate[] {FIRST, SECOND}) {
      for (var i = 0; i < 3; i++) {
        note(day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofHours(i + 1)));
      }
    }
  }

  @Test
  void what_nobody_touched_is_whole() {
    assertThat(verification.of(village)).isEqualTo(new Whole(6, 1));
    assertThat(verification.run()).isInstanceOf(Whole.class);
    assertThat(verification.from(SECOND)).isInstanceOf(Whole.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "at = at + interval '1 microsecond'; CHANGED",
        "at = at + interval '1 day'; CHANGED",
        "at = '-infinity'; CHANGED",
        "actor = gen_random_uuid(); CHANGED",
        "subject = gen_random_uuid(); CHANGED",
        "subject = null; CHANGED",
        "act = 2; CHANGED",
        "role = 'KADER'; CHANGED",
        "name = 'Orang Lain'; CHANGED",
        "detail = detail || ' '; CHANGED",
        "detail = repeat('x', 70000); CHANGED",
        "name = name || 'p', detail = substr(detail, 2); CHANGED",
        "hash = sha256('x'); CHANGED",
        "seq = 9; MISSING",
        "area = '00'; MISSING",
        "day = day + 1; MISSING",
      })
  void a_changed_column_is_found(String change, Fault fault) throws Exception {
    var found =
        whenSomebody(
            "update audit.journal set " + change + " where %s and day = '2026-03-01' and seq = 2");
    assertThat(found).isEqualTo(new Broken(village.value(), FIRST, 2, fault));
  }

  @Test
  void the_first_row_of_the_first_day_is_watched_too() throws Exception {
    assertThat(
            whenSomebody(
                "update audit.journal set detail = 'x' where %s and day = '2026-03-01' and seq = 1"))
        .isEqualTo(new Broken(village.value(), FIRST, 1, Fault.CHANGED));
  }

  @Test
  void a_missing_row_is_found() throws Exception {
    assertThat(
            whenSomebody("delete from audit.journal where %s and day = '2026-03-04' and seq = 1"))
        .isEqualTo(new Broken(village.value(), SECOND, 1, Fault.MISSING));
  }

  @Test
  void a_cut_tail_is_found() throws Exception {
    assertThat(
            whenSomebody("delete from audit.journal where %s and day = '2026-03-04' and seq = 3"))
        .isEqualTo(new Broken(village.value(), SECOND, 3, Fault.TAIL_CUT));
    assertThat(
            whenSomebody("delete from audit.journal where %s and day = '2026-03-01' and seq = 3"))
        .isEqualTo(new Broken(village.value(), FIRST, 3, Fault.TAIL_CUT));
    assertThat(whenSomebody("delete from audit.journal where %s and day = '2026-03-04'"))
        .isEqualTo(new Broken(village.value(), SECOND, 1, Fault.TAIL_CUT));
    assertThat(whenSomebody("delete from audit.journal where %s"))
        .isEqualTo(new Broken(village.value(), FIRST, 1, Fault.TAIL_CUT));
  }

  @Test
  void a_tail_cut_together_with_the_head_is_found_by_the_next_day() throws Exception {
    assertThat(
            whenSomebody(
                "delete from audit.journal where %s and day = '2026-03-01' and seq = 3",
                """
                update audit.chain_head h
                   set seq = 2, hash = j.hash
                  from audit.journal j
                 where h.%s and h.day = '2026-03-01'
                   and j.area = h.area and j.day = h.day and j.seq = 2
                """))
        .isEqualTo(new Broken(village.value(), SECOND, 1, Fault.DAY_SEAL));
  }

  @Test
  void a_day_taken_out_whole_is_found() throws Exception {
    assertThat(
            whenSomebody(
                "delete from audit.journal where %s and day = '2026-03-01'",
                "delete from audit.chain_head where %s and day = '2026-03-01'"))
        .isEqualTo(new Broken(village.value(), SECOND, 1, Fault.CHANGED));
  }

  @Test
  void a_head_that_is_wrong_or_away_is_found() throws Exception {
    for (var change :
        new String[] {
          "delete from audit.chain_head where %s and day = '2026-03-01'",
          "update audit.chain_head set hash = sha256('x') where %s and day = '2026-03-01'",
          "update audit.chain_head set seq = 2 where %s and day = '2026-03-01'"
        }) {
      assertThat(whenSomebody(change))
          .as(change)
          .isEqualTo(new Broken(village.value(), FIRST, 3, Fault.HEAD));
    }
  }

  @Test
  void a_row_written_anew_with_a_chain_that_fits_is_found_by_the_heads_sent_outside()
      throws Exception {
    var sent = verification.heads(SECOND);
    assertThat(sent).contains(village.value() + "\t2026-03-04\t3\t").contains("# 2026-03-04 ");
    assertThat(verification.compare(sent)).isInstanceOf(Whole.class);
    var cutWithHead =
        new String[] {
          "delete from audit.journal where %s and day = '2026-03-04'",
          "delete from audit.chain_head where %s and day = '2026-03-04'"
        };
    assertThat(whenSomebody(() -> verification.of(village), cutWithHead))
        .isEqualTo(new Whole(3, 1));
    assertThat(whenSomebody(() -> verification.compare(sent), cutWithHead))
        .isEqualTo(new Broken(village.value(), SECOND, 3, Fault.TAIL_CUT));
    assertThat(
            whenSomebody(
                () -> verification.compare(sent),
                "update audit.journal set hash = sha256('x') where %s and seq = 3"))
        .isEqualTo(new Broken(village.value(), SECOND, 3, Fault.OTHER_THAN_SENT));
  }

  @Test
  void heads_of_another_form_are_refused() {
    assertThatThrownBy(() -> verification.compare("99.01\tyesterday\t1\tff"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void from_a_day_on_the_days_before_are_not_looked_at() throws Exception {
    var change = "update audit.journal set detail = 'x' where %s and day = '%s' and seq = 2";
    assertThat(whenSomebody(() -> verification.from(SECOND), change.formatted("%s", FIRST)))
        .isInstanceOf(Whole.class);
    assertThat(whenSomebody(() -> verification.from(SECOND), change.formatted("%s", SECOND)))
        .isEqualTo(new Broken(village.value(), SECOND, 2, Fault.CHANGED));
    assertThat(whenSomebody(verification::run, change.formatted("%s", FIRST)))
        .isEqualTo(new Broken(village.value(), FIRST, 2, Fault.CHANGED));
  }

  private Finding whenSomebody(String... changes) throws SQLException {
    return whenSomebody(() -> verification.of(village), changes);
  }

  /** With all rights; put back afterwards, for the tests that share this database. */
  private Finding whenSomebody(Supplier<Finding> look, String... changes) throws SQLException {
    var mine = "area = '" + village + "'";
    try (var connection = TestDatabase.get().superuser(database);
        var all = connection.createStatement()) {
      for (var kept : new String[] {"journal", "chain_head"}) {
        all.execute(
            "create temp table " + kept + " as select * from audit." + kept + " where " + mine);
      }
      try {
        for (var change : changes) {
          assertThat(all.executeUpdate(change.formatted(mine))).isPositive();
        }
        return look.get();
      } finally {
        for (var kept : new String[] {"journal", "chain_head"}) {
          all.execute("delete from audit." + kept + " where " + mine + " or area = '00'");
          all.execute("insert into audit." + kept + " select * from pg_temp." + kept);
        }
      }
    }
  }

  private void note(Instant moment) {
    var journal = new Journal(table, Clock.fixed(moment, ZoneOffset.UTC));
    var actor = new Actor(new UUID(7, 7), "OFFICER", "Petugas Contoh");
    new TransactionTemplate(transactionManager)
        .executeWithoutResult(
            status -> journal.note(actor, Act.CHANGED, village, new UUID(1, 2), "phone"));
  }
}
