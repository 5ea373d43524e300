package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.statistics.PublicTable;
import id.desbumi.statistics.PublishedTable;
import id.desbumi.statistics.PublishedTables;
import id.desbumi.statistics.Shown;
import id.desbumi.territory.Place;
import id.desbumi.web.Amount;
import id.desbumi.web.BarChart;
import id.desbumi.web.Chart;
import id.desbumi.web.Formats;
import id.desbumi.web.PairChart;
import id.desbumi.web.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The published tables of a place in words and bars. */
@Component
class PublicTables {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final PublishedTables tables;
  private final TableNames names;

  PublicTables(PublishedTables tables, TableNames names) {
    this.tables = tables;
    this.names = names;
  }

  /** The breakdowns its level has, in the order of the list of tables. */
  List<TableView> breakdowns(Place place) {
    return wanted(place.code()).map(table -> view(place, tables.of(place.code(), table))).toList();
  }

  /** Two places side by side on one scale; in the order of the first one. */
  List<TableView> beside(Place place, Place other) {
    return wanted(place.code())
        .filter(table -> table.has(other.code()))
        .map(table -> beside(place, other, table))
        .toList();
  }

  PublishedTable published(PlaceCode place, PublicTable table) {
    return tables.of(place, table);
  }

  TableView view(Place place, PublishedTable table) {
    var cells = cells(table);
    return new TableView(
        table.table().word(),
        names.title(table.table()),
        cells,
        cells.isEmpty() ? null : bars(place, table.table(), cells),
        asOf(table));
  }

  private static Stream<PublicTable> wanted(PlaceCode place) {
    return Stream.of(PublicTable.values())
        .filter(table -> table != PublicTable.TOTAL && table.has(place));
  }

  private TableView beside(Place place, Place other, PublicTable table) {
    var mine = tables.of(place.code(), table);
    var theirs = tables.of(other.code(), table);
    var cells = cells(mine);
    return new TableView(
        table.word(),
        names.title(table),
        cells,
        cells.isEmpty() || theirs.rows().isEmpty()
            ? null
            : pairs(place, other, table, cells, cells(theirs)),
        place.name() + ": " + asOf(mine) + " · " + other.name() + ": " + asOf(theirs));
  }

  private List<TableView.Cell> cells(PublishedTable table) {
    return table.rows().stream()
        .map(row -> cell(table.table(), row.category(), row.shown()))
        .toList();
  }

  private TableView.Cell cell(PublicTable table, String category, Shown shown) {
    return new TableView.Cell(
        category,
        names.category(table, category),
        shown.value(),
        shown.isFew(),
        shown.low(),
        shown.high(),
        shown.text(Text.locale()));
  }

  private Chart bars(Place place, PublicTable table, List<TableView.Cell> cells) {
    return new BarChart(
        names.title(table),
        description(place.name()),
        names.head(table),
        t("site.rows.total"),
        cells.stream().map(cell -> new BarChart.Bar(cell.name(), amount(cell))).toList());
  }

  private Chart pairs(
      Place place,
      Place other,
      PublicTable table,
      List<TableView.Cell> cells,
      List<TableView.Cell> theirs) {
    Map<String, TableView.Cell> there =
        theirs.stream().collect(Collectors.toMap(TableView.Cell::code, Function.identity()));
    return new PairChart(
        names.title(table),
        description(t("site.tables.two", place.name(), other.name())),
        names.head(table),
        place.name(),
        other.name(),
        PairChart.OTHERS,
        cells.stream()
            .filter(cell -> there.containsKey(cell.code()))
            .map(cell -> {
              var second = there.get(cell.code());
              return new PairChart.Pair(
                  cell.name(), amount(cell), second == null ? Amount.tooFew() : amount(second));
            })
            .toList());
  }

  private static String description(String where) {
    return t("site.tables.description", where);
  }

  private static Amount amount(TableView.Cell cell) {
    return cell.few() ? Amount.tooFew() : new Amount(cell.value(), cell.text(), false);
  }

  /** As of when, or why there is nothing. */
  static String asOf(PublishedTable table) {
    var moved = table.asOf();
    return switch (table.state()) {
      case SHOWN ->
          moved == null
              ? t("site.tables.live")
              : t("site.total.rounded.hint", Formats.moment(moved, JAKARTA));
      case TOO_SMALL -> t("site.tables.small");
      case NOT_YET -> t("site.tables.notYet");
    };
  }
}
