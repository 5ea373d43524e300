package id.desbumi.rounds;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.paper.Sheet;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.tally.Requests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The list of an RT on paper with a code: printed for the doors, typed in once, with the day and
 * the writer of the paper. Whoever may not walk the RT finds no sheet of it.
 */
@Service
public class RoundSheets {

  /** So many lines has a sheet. */
  public static final int LINES = 14;

  /** At least so many empty ones come with a list. */
  private static final int NEW = 4;

  private final RoundSight sight;
  private final Walks walks;
  private final HouseTable houses;
  private final Houses doors;
  private final RoundSheetTable table;
  private final Sheets sheets;
  private final Requests requests;

  RoundSheets(
      RoundSight sight,
      Walks walks,
      HouseTable houses,
      Houses doors,
      RoundSheetTable table,
      Sheets sheets,
      Requests requests) {
    this.sight = sight;
    this.walks = walks;
    this.houses = houses;
    this.doors = doors;
    this.table = table;
    this.sheets = sheets;
    this.requests = requests;
  }

  /** Makes the sheets of an RT; the same request again gives the same ones. */
  public List<RoundSheet> print(Viewer viewer, UUID request, UUID round, PlaceCode place) {
    return sight.of(
        viewer,
        () -> {
          walks.find(viewer, round, place);
          var codes =
              requests.once(
                  viewer,
                  request,
                  "round sheets|" + round + "|" + place,
                  () -> make(viewer, request, round, place));
          return Arrays.stream(codes.split(" "))
              .map(code -> find(viewer, new SheetCode(code)))
              .toList();
        });
  }

  private String make(Viewer viewer, UUID request, UUID round, PlaceCode place) {
    var rows = pages(round, place, houses.of(viewer, round, place));
    var codes = new ArrayList<SheetCode>();
    while (codes.size() < rows.size()) {
      codes.addAll(
          sheets.print(
              viewer,
              UUID.nameUUIDFromBytes(
                  (request + "|" + codes.size()).getBytes(StandardCharsets.UTF_8)),
              SheetKind.ROUND,
              Math.min(Sheets.MOST, rows.size() - codes.size()),
              List.of()));
    }
    for (var i = 0; i < rows.size(); i++) {
      table.insert(codes.get(i), rows.get(i));
    }
    return codes.stream().map(SheetCode::value).collect(Collectors.joining(" "));
  }

  private static List<RoundSheetTable.Row> pages(
      UUID round, PlaceCode place, List<HouseTable.Row> houses) {
    var pages = new ArrayList<RoundSheetTable.Row>();
    for (var at = 0; at < houses.size(); at += LINES) {
      var these = houses.subList(at, Math.min(at + LINES, houses.size()));
      pages.add(
          new RoundSheetTable.Row(
              round,
              place,
              these.getFirst().number(),
              these.getLast().number(),
              LINES - these.size()));
    }
    if (pages.isEmpty() || pages.getLast().blank() < NEW) {
      pages.add(new RoundSheetTable.Row(round, place, 0, 0, LINES));
    }
    return pages;
  }

  /**
   * A sheet of an RT the viewer may walk today.
   *
   * @throws NotThere for everybody else
   */
  public RoundSheet find(Viewer viewer, SheetCode code) {
    return sight.of(
        viewer, () -> sheet(viewer, sheets.find(viewer, code).orElseThrow(NotThere::new)));
  }

  private RoundSheet sheet(Viewer viewer, Sheet sheet) {
    var row = row(sheet);
    var walk = walks.find(viewer, row.round(), row.place());
    return new RoundSheet(
        sheet.code(),
        walk.round(),
        row.place(),
        houses.of(viewer, row.round(), row.place()).stream()
            .filter(house -> house.number() >= row.lo() && house.number() <= row.hi())
            .map(house -> new RoundSheet.Line(house.number(), house.sign()))
            .toList(),
        row.blank(),
        sheet.typed() != null);
  }

  private RoundSheetTable.Row row(Sheet sheet) {
    if (sheet.kind() != SheetKind.ROUND) {
      throw new NotThere();
    }
    return table.find(sheet.code()).orElseThrow(NotThere::new);
  }

  /**
   * What came of typing in.
   *
   * @param first false when somebody had typed the sheet in before; then nothing was kept
   * @param late the keys of the lines whose house answered since, or is none any more; then nothing
   *     was kept either
   */
  public record Typing(boolean first, List<String> late) {
    public Typing {
      late = List.copyOf(late);
    }
  }

  /**
   * Types a sheet in, once; the same request sent again is the first still. A house that gave
   * another answer on that day or later stops all of it.
   */
  public Typing type(Viewer viewer, UUID request, SheetCode code, List<TypedLine> lines) {
    return sight.of(
        viewer,
        () -> {
          var sheet = sheets.hold(viewer, code);
          var row = row(sheet);
          var walk = walks.hold(viewer, row.round(), row.place());
          if (sheet.typed() != null) {
            return new Typing(typed(viewer, request, code), List.of());
          }
          var late = doors.type(viewer, walk, row.lo(), row.hi(), lines);
          if (late.isEmpty()) {
            sheets.typed(viewer, sheet);
            var _ = requests.once(viewer, request, content(code), code::value);
          }
          return new Typing(true, late);
        });
  }

  /** Whether it was this request that typed the sheet in. */
  public boolean typed(Viewer viewer, UUID request, SheetCode code) {
    return requests.answered(viewer, request, content(code)).isPresent();
  }

  private static String content(SheetCode code) {
    return "type round sheet|" + code;
  }
}
