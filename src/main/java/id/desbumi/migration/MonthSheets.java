package id.desbumi.migration;

import id.desbumi.access.DoneWork;
import id.desbumi.access.KaderOfVillage;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A kader's month: visits, contacts and sessions by date, so that she gets her transport money. Her
 * own, or any kader's of the village for its officer. Numbers only: nobody she met is named, and
 * who has closed her record since is still counted.
 */
@Component
public class MonthSheets {

  /** What was done on one day. */
  public record Day(LocalDate day, int visits, int contacts, int sessions, int events) {}

  /** One kader's month. */
  public record Sheet(KaderOfVillage.Kader kader, YearMonth month, List<Day> days) {
    public Sheet {
      days = List.copyOf(days);
    }
  }

  private final ObjectProvider<DoneWork> done;
  private final KaderOfVillage kader;
  private final JdbcClient db;
  private final Journal journal;
  private final Clock clock;

  MonthSheets(
      ObjectProvider<DoneWork> done,
      KaderOfVillage kader,
      JdbcClient db,
      Journal journal,
      Clock clock) {
    this.done = done;
    this.kader = kader;
    this.db = db;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whose sheets this viewer may open: her own, or those of all kader of the officer's village. */
  public List<KaderOfVillage.Kader> kader(Viewer viewer, YearMonth month) {
    var village = viewer.home().village();
    var all = kader.between(village, month.atDay(1), month.atEndOfMonth());
    return viewer.role() == Role.OFFICER
        ? all
        : all.stream().filter(one -> one.account().equals(viewer.account())).toList();
  }

  /** The sheet of one of them. */
  public Sheet of(Viewer viewer, UUID account, YearMonth month) {
    var one =
        kader(viewer, month).stream()
            .filter(it -> it.account().equals(account))
            .findFirst()
            .orElseThrow(NotThere::new);
    var days = new TreeMap<LocalDate, Day>();
    done.stream()
        .flatMap(room -> room.of(account, month.atDay(1), month.atEndOfMonth()).stream())
        .forEach(line -> days.merge(line.day(), day(line), MonthSheets::together));
    return new Sheet(one, month, List.copyOf(days.values()));
  }

  /** The same to be printed; the journal keeps who printed it. */
  @Transactional
  public Sheet print(Viewer viewer, UUID account, YearMonth month) {
    var sheet = of(viewer, account, month);
    journal.note(viewer, Act.PRINTED, viewer.home().village(), account, "month sheet " + month);
    return sheet;
  }

  /** Notes a session she held; sent twice it is noted once. */
  @Transactional
  public void session(Viewer viewer, UUID id, LocalDate day, SessionKind kind, int present) {
    if (viewer.role() != Role.KADER) {
      throw new NotThere();
    }
    if (day.isAfter(LocalDate.now(clock).plusDays(1))) {
      throw new Refusal("journey.future");
    }
    PlaceCode village = viewer.home().village();
    var noted =
        db.sql(
                """
                insert into migration.session (id, village, account, on_day, kind, present, recorded)
                values (:id, :village, :account, :day, :kind, :present, :now)
                    on conflict (id) do nothing
                """)
            .param("id", id)
            .param("village", village.value())
            .param("account", viewer.account())
            .param("day", day)
            .param("kind", kind.name())
            .param("present", present)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (noted == 1) {
      journal.note(viewer, Act.EVENT_RECORDED, village, null, "session");
    }
  }

  private static Day day(DoneWork.Line line) {
    return new Day(
        line.day(),
        line.kind().equals("VISIT") ? line.count() : 0,
        line.kind().equals("CONTACT") ? line.count() : 0,
        line.kind().equals("SESSION") ? line.count() : 0,
        line.kind().equals("EVENT") ? line.count() : 0);
  }

  private static Day together(Day one, Day other) {
    return new Day(
        one.day(),
        one.visits() + other.visits(),
        one.contacts() + other.contacts(),
        one.sessions() + other.sessions(),
        one.events() + other.events());
  }
}
