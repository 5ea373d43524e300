package id.desbumi.site.web;

import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.statistics.PublicTable;
import id.desbumi.statistics.PublishedTable;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.web.Chart;
import id.desbumi.web.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Published tables as files with addresses that stay: CSV, JSON, and a picture for the website of a
 * village. Their tag changes when the table moves and never else.
 */
@Controller
class OpenTableController {

  private final Places places;
  private final PublicTables tables;
  private final OpenTables files;

  OpenTableController(Places places, PublicTables tables, OpenTables files) {
    this.places = places;
    this.tables = tables;
    this.files = files;
  }

  @Open
  @GetMapping("/data/{code}/{table}.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @PathVariable("table") String word,
      @RequestParam(name = "hxl", required = false) @Nullable String hxl,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    var asked = asked(code, word);
    var tagged = "1".equals(hxl);
    return answer(
        asked,
        (tagged ? "hxl" : "csv"),
        "text/csv;charset=UTF-8",
        known,
        () -> files.csv(asked.place(), asked.table(), tagged));
  }

  @Open
  @GetMapping("/data/{code}/{table}.json")
  ResponseEntity<byte[]> json(
      @PathVariable String code,
      @PathVariable("table") String word,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    var asked = asked(code, word);
    return answer(
        asked, "json", "application/json", known, () -> files.json(asked.place(), asked.table()));
  }

  @Open
  @GetMapping("/data/{code}/{table}.svg")
  ResponseEntity<byte[]> picture(
      @PathVariable String code,
      @PathVariable("table") String word,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    var asked = asked(code, word);
    return answer(
        asked,
        "svg",
        "image/svg+xml",
        known,
        () -> files.picture(asked.place(), asked.table(), Chart.WIDE));
  }

  private record Asked(Place place, PublishedTable table) {}

  private interface Making {
    String text();
  }

  private Asked asked(String code, String word) {
    var place =
        (code.equals(OpenTables.NATION)
                ? places.find(PlaceCode.NATION)
                : PlaceCode.parse(code)
                    .filter(one -> one.level().compareTo(PlaceLevel.NATION) > 0)
                    .filter(one -> one.level().compareTo(PlaceLevel.VILLAGE) <= 0)
                    .flatMap(places::find))
            .orElseThrow(NotThere::new);
    var table =
        PublicTable.ofWord(word).filter(one -> one.has(place.code())).orElseThrow(NotThere::new);
    return new Asked(place, tables.published(place.code(), table));
  }

  private static ResponseEntity<byte[]> answer(
      Asked asked, String kind, String type, @Nullable String known, Making making) {
    var tag = tag(asked, kind);
    var answer =
        (tag.equals(known) ? ResponseEntity.status(304) : ResponseEntity.ok())
            .header("ETag", tag)
            .header("Cache-Control", "public, max-age=0, must-revalidate")
            .header("Vary", "Cookie")
            .header("Access-Control-Allow-Origin", "*")
            .header("Cross-Origin-Resource-Policy", "cross-origin")
            .header("Link", "</tentang-data#licence>; rel=\"license\"");
    return tag.equals(known)
        ? answer.build()
        : answer
            .contentType(MediaType.parseMediaType(type))
            .body(making.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Of the table's own wave, or of the exact total it shows; never of a live row. */
  private static String tag(Asked asked, String kind) {
    var table = asked.table();
    var moved = table.asOf();
    var shown =
        moved != null
            ? "w" + moved.getEpochSecond() + "." + moved.getNano()
            : table.rows().isEmpty()
                ? "none"
                : String.valueOf(table.rows().getFirst().shown().value());
    return "\"1-%s-%s-%s-%s\"".formatted(kind, Text.locale().getLanguage(), table.state(), shown);
  }
}
