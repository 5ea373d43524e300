package id.desbumi.access;

import id.desbumi.access.draft.Drafts;
import id.desbumi.audit.Act;
import id.desbumi.audit.Actor;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the worker does for this room: forgets sessions that ran out, attempts, late forms and
 * drafts nobody asks for any more, and lets grants follow the places they are for.
 */
@Component
class Upkeep {

  private static final Duration LONGEST_SESSION = Duration.ofHours(12);
  private static final Duration ATTEMPTS_FORGOTTEN = Duration.ofDays(1);
  private static final Duration FORMS_KEPT = Duration.ofHours(24);

  private record Step(String old, String successor, String kind, LocalDate onDate) {}

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Journal journal;
  private final Clock clock;

  Upkeep(
      @Worker JdbcClient db,
      @Worker PlatformTransactionManager transactionManager,
      Journal journal,
      Clock clock) {
    this.db = db;
    this.transactions = new TransactionTemplate(transactionManager);
    this.journal = journal;
    this.clock = clock;
  }

  /** Removes what is over; how many rows. */
  int forget() {
    var now = clock.instant();
    return delete("delete from access.session where last_seen < :before", now, LONGEST_SESSION)
        + delete("delete from access.attempt where at < :before", now, ATTEMPTS_FORGOTTEN)
        + delete("delete from access.postponed_post where at < :before", now, FORMS_KEPT)
        + delete("delete from access.draft where at < :before", now, Drafts.KEPT);
  }

  /** Lets grants follow places that changed until today, each change once; how many were added. */
  int follow() {
    var today = Today.of(clock);
    var steps =
        db.sql(
                """
                select s.old, s.new as successor, s.kind, s.on_date
                  from territory.succession_facts s
                 where s.old <> s.new
                   and s.on_date <= :today
                   and not exists (select 1
                                     from access.followed f
                                    where f.old = s.old
                                      and f.new = s.new
                                      and f.on_date = s.on_date)
                 order by s.on_date, s.old, s.new
                 limit 1000
                """)
            .param("today", today)
            .query(Step.class)
            .list();
    var added = 0;
    for (var step : steps) {
      added += transactions.execute(status -> follow(step));
    }
    return added;
  }

  private int follow(Step step) {
    var added =
        db.sql("select access.follow(:old, :new, :day, :moved, :now)")
            .param("old", step.old())
            .param("new", step.successor())
            .param("day", step.onDate())
            .param("moved", step.kind().equals("MOVE"))
            .param("now", at(clock.instant()))
            .query(Integer.class)
            .single();
    if (added > 0) {
      journal.note(
          Actor.of(Operator.viewer()),
          Act.GRANTED,
          new PlaceCode(step.successor()),
          null,
          added + " follow " + step.old());
    }
    return added;
  }

  private int delete(String sql, Instant now, Duration kept) {
    return db.sql(sql).param("before", at(now.minus(kept))).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
