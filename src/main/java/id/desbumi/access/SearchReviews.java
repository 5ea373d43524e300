package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days of many searches, and that another person looked at them; the auditor's deed. */
@Component
public class SearchReviews {

  /** What came of asking her. */
  public enum Finding {
    /** Her work that day explains it. */
    WORK,
    /** It was talked about, and shall not happen again. */
    TALK,
    /** It goes to whoever appoints her. */
    STEWARD
  }

  /** A day of an account that was looked at. */
  public record Reviewed(UUID account, LocalDate day, Finding finding, String byName) {}

  private final JdbcClient db;
  private final DutyTable duties;
  private final Journal journal;
  private final Clock clock;

  SearchReviews(JdbcClient db, DutyTable duties, Journal journal, Clock clock) {
    this.db = db;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /** The areas this viewer audits: those of her grants, not the wider place that holds them all. */
  public List<PlaceCode> areas(Viewer viewer) {
    return viewer.role() != Role.AUDITOR
        ? List.of()
        : duties.of(viewer.account(), Today.of(clock)).stream()
            .filter(duty -> duty.role() == Role.AUDITOR)
            .flatMap(duty -> duty.areas().stream())
            .toList();
  }

  /** Those of the given accounts since a day. */
  public List<Reviewed> since(LocalDate from, Set<UUID> accounts) {
    return db.sql(
            """
            select account, day, finding, by_name
              from access.search_review
             where day >= :from
               and account = any(:accounts)
            """)
        .param("from", from)
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(Reviewed.class)
        .list();
  }

  /**
   * Says that a day was looked at; the first word stays.
   *
   * @param days those this auditor was shown as to be reviewed
   */
  @Transactional
  public void review(
      Viewer viewer, UUID account, LocalDate day, Finding finding, Set<LocalDate> days) {
    if (areas(viewer).isEmpty() || !days.contains(day)) {
      throw new NotThere();
    }
    if (viewer.account().equals(account)) {
      throw new Refusal("review.another-person");
    }
    var noted =
        db.sql(
                """
                insert into access.search_review
                       (account, day, finding, reviewed_by, by_name, reviewed_at)
                values (:account, :day, :finding, :by, :name, :now)
                    on conflict do nothing
                """)
            .param("account", account)
            .param("day", day)
            .param("finding", finding.name())
            .param("by", viewer.account())
            .param("name", viewer.name())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (noted == 1) {
      journal.note(viewer, Act.CHANGED, viewer.home(), account, "searches reviewed " + finding);
    }
  }
}
