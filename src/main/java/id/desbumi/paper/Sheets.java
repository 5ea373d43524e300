package id.desbumi.paper;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sheets of a village: printed, out at the doors, typed in once. */
@Service
public class Sheets {

  /** The most that come out of the printer at once. */
  public static final int MOST = 30;

  private final Sight sight;
  private final SheetTable table;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  Sheets(Sight sight, SheetTable table, Journal journal, Requests requests, Clock clock) {
    this.sight = sight;
    this.table = table;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Makes new sheets for the viewer's village; the same request again gives the same codes.
   *
   * @param readers who can read a record today, as it will stand on the paper
   * @throws Refusal {@code paper.no-village} for a desk without a village
   */
  public List<SheetCode> print(
      Viewer viewer, UUID request, SheetKind kind, int copies, List<String> readers) {
    if (copies < 1 || copies > MOST) {
      throw new IllegalArgumentException("from one to " + MOST);
    }
    var village = village(viewer);
    return sight.of(
        viewer,
        () -> {
          var codes =
              requests.once(
                  viewer,
                  request,
                  kind.code() + " " + copies,
                  () -> {
                    var made = new ArrayList<String>();
                    while (made.size() < copies) {
                      var code = SheetCode.next();
                      if (table.insert(viewer, code, kind, village, readers, clock.instant())) {
                        made.add(code.value());
                      }
                    }
                    journal.note(
                        viewer, Act.PRINTED, village, null, "lembar " + kind.code() + " " + copies);
                    return String.join(" ", made);
                  });
          return Arrays.stream(codes.split(" ")).map(SheetCode::new).toList();
        });
  }

  /** A sheet of the viewer's village. */
  public Optional<Sheet> find(Viewer viewer, SheetCode code) {
    return sight.of(viewer, () -> table.find(village(viewer), code, false));
  }

  /** Sheets of the viewer's village that nobody typed in yet, newest first, at most twenty. */
  public List<Sheet> out(Viewer viewer) {
    return sight.of(viewer, () -> table.out(village(viewer)));
  }

  /**
   * The sheet, held until the running transaction ends, so that two desks with the same paper do
   * not both enter it.
   *
   * @throws NotThere when this village has no such sheet
   */
  public Sheet hold(Viewer viewer, SheetCode code) {
    return table.find(village(viewer), code, true).orElseThrow(NotThere::new);
  }

  /**
   * Keeps, in the running transaction, that a sheet was typed in, and what of it is known of its
   * writing. Hold it first.
   *
   * @param place where she is now, and whether she is kept in the village, for the walls
   */
  public void typed(
      Viewer viewer, Sheet sheet, Written written, UUID person, PlaceCode place, boolean kept) {
    table.typed(viewer, sheet.code(), clock.instant());
    table.keep(viewer, sheet, written, person, place, kept, clock.instant());
    journal.note(viewer, Act.CHANGED, sheet.village(), person, "lembar " + sheet.kind().code());
  }

  /**
   * Keeps, in the running transaction, that a sheet was typed in that is about no one person; what
   * it said keeps its day and its writer elsewhere. Hold it first.
   */
  public void typed(Viewer viewer, Sheet sheet) {
    table.typed(viewer, sheet.code(), clock.instant());
    journal.note(viewer, Act.CHANGED, sheet.village(), null, "lembar " + sheet.kind().code());
  }

  /**
   * Closes a sheet that comes to nothing: she said no, it was spoiled, or she is in the register
   * already. Nothing of what stands on it is kept.
   *
   * @throws NotThere when this village has no such sheet
   */
  public void discard(Viewer viewer, SheetCode code) {
    sight.run(
        viewer,
        () -> {
          var sheet = hold(viewer, code);
          if (sheet.typed() == null) {
            table.typed(viewer, code, clock.instant());
            journal.note(
                viewer, Act.CHANGED, sheet.village(), null, "lembar " + sheet.kind().code());
          }
        });
  }

  /** What came from paper about one person, newest first. */
  public List<PaperEntry> about(Viewer viewer, UUID person) {
    return sight.of(viewer, () -> table.about(viewer, person));
  }

  /** Who came from this sheet, if the viewer may see her. */
  public Optional<UUID> person(Viewer viewer, SheetCode code) {
    return sight.of(viewer, () -> table.person(viewer, code));
  }

  /** Forgets that somebody came from a sheet, as part of erasing her record. */
  public void erase(Viewer viewer, UUID person) {
    sight.run(viewer, () -> table.erase(person));
  }

  /** What came from paper about one record is from now on about the one that stays. */
  public void unite(Viewer viewer, UUID gone, UUID stays, PlaceCode place, boolean kept) {
    sight.run(viewer, () -> table.unite(gone, stays, place, kept));
  }

  /** What stood at the foot of the sheet this account typed in last, for the next of the pile. */
  public Optional<Written> last(Viewer viewer) {
    return sight.of(viewer, () -> table.last(viewer, clock.instant().minus(Duration.ofHours(4))));
  }

  private static PlaceCode village(Viewer viewer) {
    if (viewer.home().level().compareTo(PlaceLevel.VILLAGE) < 0) {
      throw new Refusal("paper.no-village");
    }
    return viewer.home().village();
  }
}
