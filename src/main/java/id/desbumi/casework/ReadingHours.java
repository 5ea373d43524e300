package id.desbumi.casework;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the lists are read: said by their readers, shown to everyone before the first answer. */
@Service
public class ReadingHours {

  private final ReadingHoursTable table;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  ReadingHours(ReadingHoursTable table, Places places, Journal journal, Clock clock) {
    this.table = table;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** Those of a list; empty while nobody has said any. */
  public Optional<Hours> of(PlaceCode list) {
    return table.find(list, places.zone(list));
  }

  /**
   * When what comes in now is read at the latest: the end of the next day of work. While nobody has
   * said any hours, a day; the page says that this is a guess.
   */
  Instant readBy(PlaceCode list, Instant now) {
    return of(list).map(hours -> hours.readBy(now)).orElse(now.plusSeconds(86_400));
  }

  /** The lists this reader reads: the areas of her grants. */
  public static List<PlaceCode> lists(Viewer viewer) {
    return viewer.role() == Role.CASE_DESK
        ? List.of(PlaceCode.NATION)
        : Stream.of(viewer.people().lo()).map(PlaceCode::new).toList();
  }

  /** Says when she and her colleagues read, for all lists of hers; from the next call on. */
  @Transactional
  public void set(
      Viewer viewer, String readers, List<Integer> days, LocalTime opens, LocalTime to) {
    if (viewer.role() != Role.CASE_WORKER && viewer.role() != Role.CASE_DESK) {
      throw new NotThere();
    }
    for (var list : lists(viewer)) {
      table.put(
          list,
          new Hours(readers, days, opens, to, places.zone(list)),
          viewer.account(),
          clock.instant());
      journal.note(viewer, Act.READING_HOURS_SET, list, null, "");
    }
  }
}
