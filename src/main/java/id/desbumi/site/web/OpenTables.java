package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceLevel;
import id.desbumi.statistics.PublicTable;
import id.desbumi.statistics.PublishedTable;
import id.desbumi.territory.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Published tables written as files: the same cells as on the page, in every language. */
@Component
class OpenTables {

  /** The nation has no code; in addresses of files it is called so. */
  static final String NATION = "indonesia";

  /** The columns of a CSV, and the names of the same in JSON. */
  static final List<String> COLUMNS =
      List.of(
          "place",
          "place_name",
          "table",
          "category",
          "category_name",
          "value",
          "symbol",
          "low",
          "high",
          "as_of",
          "state");

  private static final List<String> HXL =
      List.of(
          "#adm+code",
          "#adm+name",
          "#indicator+table",
          "#indicator+code",
          "#indicator+name",
          "#affected+num",
          "#affected+symbol",
          "#affected+min",
          "#affected+max",
          "#date+asof",
          "#status+state");

  private static final String FEW = "<5";
  private static final Pattern HEIGHT = Pattern.compile(" height=\"([0-9]+)");

  private final PublicTables tables;
  private final JsonMapper mapper;

  OpenTables(PublicTables tables, JsonMapper mapper) {
    this.tables = tables;
    this.mapper = mapper;
  }

  static String address(Place place, PublicTable table, String kind) {
    return "/data/" + word(place) + "/" + table.word() + "." + kind;
  }

  static String word(Place place) {
    return place.level() == PlaceLevel.NATION ? NATION : place.code().value();
  }

  String csv(Place place, PublishedTable table, boolean hxl) {
    var lines = new ArrayList<List<String>>();
    lines.add(COLUMNS);
    if (hxl) {
      lines.add(HXL);
    }
    var cells = tables.view(place, table).cells();
    for (var cell : cells) {
      lines.add(
          List.of(
              word(place),
              place.name(),
              table.table().word(),
              cell.code(),
              cell.name(),
              cell.few() ? "" : String.valueOf(cell.value()),
              cell.few() ? FEW : "",
              String.valueOf(cell.low()),
              String.valueOf(cell.high()),
              moved(table),
              table.state().name()));
    }
    if (cells.isEmpty()) {
      lines.add(
          List.of(
              word(place),
              place.name(),
              table.table().word(),
              "",
              "",
              "",
              "",
              "",
              "",
              moved(table),
              table.state().name()));
    }
    return Csv.of(lines);
  }

  String json(Place place, PublishedTable table) {
    var view = tables.view(place, table);
    var all = new LinkedHashMap<String, Object>();
    all.put("place", word(place));
    all.put("place_name", place.name());
    all.put("table", table.table().word());
    all.put("title", view.title());
    all.put("state", table.state().name());
    all.put("as_of", table.asOf() == null ? null : moved(table));
    all.put("rule", "/cara-angka");
    all.put("licence", "/tentang-data#licence");
    all.put("rows", view.cells().stream().map(OpenTables::row).toList());
    return mapper.writeValueAsString(all);
  }

  private static LinkedHashMap<String, Object> row(TableView.Cell cell) {
    var row = new LinkedHashMap<String, Object>();
    row.put("category", cell.code());
    row.put("category_name", cell.name());
    row.put("value", cell.few() ? null : cell.value());
    row.put("symbol", cell.few() ? FEW : null);
    row.put("low", cell.low());
    row.put("high", cell.high());
    return row;
  }

  /** A picture that says by itself what it shows, of when, and how it was rounded. */
  String picture(Place place, PublishedTable table, int width) {
    var view = tables.view(place, table);
    var chart = view.chart();
    var drawing = chart == null ? "" : chart.svg(width);
    var height = drawing.isEmpty() ? 0 : height(drawing);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
    font-family="'Plus Jakarta Sans', sans-serif"><title>%s</title>\
    <rect width="100%%" height="100%%" fill="#ffffff"/>\
    <text x="16" y="30" font-size="18" font-weight="700" fill="#1d2b30">%s</text>\
    <text x="16" y="50" font-size="12" fill="#52636a">%s</text>%s\
    <text x="16" y="%d" font-size="12" fill="#52636a">%s</text></svg>
    """
        .formatted(
            width + 32,
            height + 100,
            width + 32,
            height + 100,
            safe(view.title() + ", " + place.name()),
            safe(view.title() + ", " + place.name()),
            safe(view.asOf()),
            drawing.isEmpty() ? "" : drawing.replaceFirst("<svg ", "<svg x=\"16\" y=\"62\" "),
            height + 84,
            safe(t("site.tables.picture")));
  }

  private static int height(String drawing) {
    var found = HEIGHT.matcher(drawing);
    return found.find() ? Integer.parseInt(Objects.requireNonNull(found.group(1))) : 0;
  }

  private static String moved(PublishedTable table) {
    var asOf = table.asOf();
    return asOf == null ? "" : asOf.toString();
  }

  private static String safe(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
