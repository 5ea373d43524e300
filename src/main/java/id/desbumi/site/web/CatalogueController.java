package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Open;
import id.desbumi.core.PlaceCode;
import id.desbumi.site.OfficialSeries;
import id.desbumi.site.TextPages;
import id.desbumi.statistics.PublicTable;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of open data, for people and for machines (DCAT). */
@Controller
class CatalogueController {

  private final Places places;
  private final TableNames names;
  private final TextPages texts;
  private final JsonMapper mapper;

  CatalogueController(Places places, TableNames names, TextPages texts, JsonMapper mapper) {
    this.places = places;
    this.names = names;
    this.texts = texts;
    this.mapper = mapper;
  }

  @Open
  @GetMapping("/data/katalog")
  ModelAndView page(HttpServletResponse response) {
    Keeping.upTo(Keeping.TEXT, response);
    return Pages.page(
        "site/catalogue",
        Map.of(
            "page",
            new CataloguePage(
                sets(),
                OpenTables.COLUMNS.stream()
                    .map(one -> new CataloguePage.Column(one, t("site.catalogue.column." + one)))
                    .toList(),
                texts.of("data").text("disclosure"))));
  }

  /** DCAT as JSON-LD; addresses are relative to where it was fetched. */
  @Open
  @GetMapping("/data/katalog.jsonld")
  ResponseEntity<String> machines() {
    var catalogue = new LinkedHashMap<String, Object>();
    catalogue.put(
        "@context",
        Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"));
    catalogue.put("@id", "/data/katalog");
    catalogue.put("@type", "dcat:Catalog");
    catalogue.put("dct:title", t("site.catalogue.title"));
    catalogue.put("dct:license", Map.of("@id", "/tentang-data#licence"));
    catalogue.put("dcat:dataset", sets().stream().map(CatalogueController::described).toList());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/ld+json"))
        .header("Cache-Control", "public, max-age=300")
        .header("Vary", "Cookie")
        .header("Access-Control-Allow-Origin", "*")
        .body(mapper.writeValueAsString(catalogue));
  }

  private List<CataloguePage.DataSet> sets() {
    var nation = places.find(PlaceCode.NATION).orElseThrow();
    return Stream.concat(
            Stream.of(PublicTable.values()).map(table -> own(nation, table)),
            Stream.of(OfficialSeries.Kind.values()).map(CatalogueController::official))
        .toList();
  }

  private CataloguePage.DataSet own(Place nation, PublicTable table) {
    return new CataloguePage.DataSet(
        names.title(table),
        t("site.catalogue.own"),
        "/data",
        Stream.of("csv", "json", "svg")
            .map(kind -> new CataloguePage.File(kind, OpenTables.address(nation, table, kind)))
            .toList(),
        "/data/{kode}/" + table.word() + ".csv");
  }

  private static CataloguePage.DataSet official(OfficialSeries.Kind kind) {
    var path = "/data/resmi/" + kind.word();
    return new CataloguePage.DataSet(
        t("site.official." + kind.word()),
        t("site.official." + kind.word() + ".lede"),
        path,
        List.of(new CataloguePage.File("csv", path + ".csv")),
        "");
  }

  private static Map<String, Object> described(CataloguePage.DataSet set) {
    var files = new ArrayList<Map<String, Object>>();
    for (var file : set.files()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("@type", "dcat:Distribution");
      one.put("dcat:downloadURL", Map.of("@id", file.address()));
      one.put(
          "dcat:mediaType",
          switch (file.kind()) {
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            default -> "image/svg+xml";
          });
      files.add(one);
    }
    var dataset = new LinkedHashMap<String, Object>();
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:title", set.title());
    dataset.put("dct:description", set.text());
    dataset.put("dct:conformsTo", Map.of("@id", "/cara-angka"));
    dataset.put("dcat:landingPage", Map.of("@id", set.page()));
    dataset.put("dcat:distribution", files);
    return dataset;
  }
}
