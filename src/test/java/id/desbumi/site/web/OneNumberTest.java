package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import id.desbumi.statistics.PublicTable;
import id.desbumi.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/**
 * Disclosure, T8: the same cell through page, chart, table, CSV, JSON and picture, in both
 * languages, is the same text. (On paper: {@code DataPagesInBrowserTest}.)
 */
@SpringBootTest
@AutoConfigureMockMvc
class OneNumberTest {

  private static final String PLACE = "64";

  @Autowired MockMvcTester pages;
  @Autowired JsonMapper mapper;

  @Value("${test.database}")
  String database;

  @BeforeEach
  void published() throws SQLException {
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement()) {
      for (var table : PublicTable.values()) {
        if (table != PublicTable.TOTAL) {
          var codes = table.categories();
          statement.execute(
              """
              insert into published.place_table (place, tab, state, as_of, shown)
              values ('64', '%s', 'SHOWN', '2026-11-24T03:04:00Z', '{"%s": 1205, "%s": 15}')
                  on conflict (place, tab) do update
                 set shown = excluded.shown, as_of = excluded.as_of, state = excluded.state
              """
                  .formatted(table.name(), codes.get(0), codes.get(1)));
        }
      }
      statement.execute(
          """
          insert into published.place_table (place, tab, state, as_of, shown)
          values ('64.01', 'PHASE', 'TOO_SMALL', '2026-11-24T03:04:00Z', '{}')
              on conflict (place, tab) do update set state = 'TOO_SMALL', shown = '{}';
          insert into published.headline (place, state, value, as_of)
          values ('64', 'ROUNDED', 1220, '2026-11-24T03:04:00Z')
              on conflict (place) do update set state = 'ROUNDED', value = 1220,
                                                as_of = excluded.as_of
          """);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_cell_is_the_same_text_everywhere(PublicTable table) throws Exception {
    for (var language : List.of("id", "en")) {
      var large = language.equals("en") ? "1,205" : "1.205";
      if (table == PublicTable.TOTAL) {
        large = language.equals("en") ? "1,220" : "1.220";
      }
      var page = get("/data/" + PLACE, language).replaceAll(">\\s+<", "><");
      var picture = get(file(table, "svg"), language);
      assertThat(picture).contains(">" + large + "<");
      var csv = get(file(table, "csv"), language).lines().skip(1).toList();
      var json = mapper.readTree(get(file(table, "json"), language)).get("rows");
      assertThat(csv).hasSize(table.categories().size()).hasSize(json.size());
      if (table != PublicTable.TOTAL) {
        assertThat(picture).contains(">15<", "&lt;5");
      }
      assertThat(page).contains(large);
      for (int i = 0; i < csv.size(); i++) {
        var cell = json.get(i);
        var few = cell.get("value").isNull();
        var name = cell.get("category_name").asString();
        var text =
            few
                ? "<5"
                : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of(language)))
                    .format(cell.get("value").asInt());
        assertThat(csv.get(i))
            .contains(
                (few ? ",<5,0,4," : cell.get("value").asInt() + ",," + cell.get("low") + ",")
                    + (few ? "" : cell.get("high") + ","))
            .contains(name.contains(",") ? "\"" + name + "\"" : name);
        if (table != PublicTable.TOTAL) {
          assertThat(page)
              .as("table behind the chart: " + name)
              .contains(
                  "<th scope=\"row\">"
                      + name.replace("&", "&amp;")
                      + "</th><td class=\"num\">"
                      + text.replace("<", "&lt;")
                      + "</td>");
        }
      }
    }
  }

  @Test
  void a_true_zero_and_a_small_number_look_the_same_and_neither_is_a_zero() throws Exception {
    var csv = get("/data/64/tahap.csv", "id");
    assertThat(csv.lines().skip(3).toList()).allMatch(line -> line.contains(",,<5,0,4,"));
    assertThat(get("/data/64/tahap.svg", "id")).doesNotContain(">0<");
  }

  @Test
  void a_file_opens_in_a_spreadsheet_and_carries_tags_when_asked() throws Exception {
    assertThat(get("/data/64/tahap.csv", "id"))
        .startsWith("\uFEFFplace,place_name,table,category,category_name,value,symbol,low,high")
        .contains("64,Kalimantan Timur,tahap,I,Berminat,1205,,1201,1209,2026-11-24T03:04:00Z");
    assertThat(get("/data/64/tahap.csv?hxl=1", "id").lines().toList().get(1))
        .contains("#adm+code", "#adm+name,#indicator+table");
  }

  @Test
  void what_did_not_move_is_not_sent_again() {
    var first = pages.get().uri("/data/64/tahap.json").exchange();
    var tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
    assertThat(pages.get().uri("/data/64/tahap.json").header("If-None-Match", tag))
        .hasStatus(HttpStatus.NOT_MODIFIED);
    assertThat(first.getResponse().getHeader("Last-Modified")).isNull();
  }

  @Test
  void where_there_is_no_number_a_sentence_says_why() throws Exception {
    assertThat(get("/data/64.01", "id")).contains("Belum cukup data", "Belum dibuka");
    assertThat(get("/data/64.01/tahap.json", "id")).contains("\"TOO_SMALL\"", "\"rows\":[]");
    assertThat(get("/data/64.01/negara.svg", "id")).contains("Belum dibuka");
  }

  @Test
  void two_places_stand_on_one_scale() throws Exception {
    assertThat(get("/data/64?banding=64", "id")).contains("1.220");
    assertThat(get("/data/64?banding=63", "id"))
        .contains("Kalimantan Timur dan Kalimantan Selatan", "Belum dibuka");
  }

  @ParameterizedTest
  @EnumSource
  void every_level_down_to_the_village_has_its_tables(PublicTable table) {
    for (var place : List.of("indonesia", "33", "33.07", "33.07.04", "33.07.04.2009")) {
      var there = new PlaceCode(place.equals("indonesia") ? "" : place);
      for (var kind : List.of("csv", "json", "svg")) {
        var status = table.has(there) ? HttpStatus.OK : HttpStatus.NOT_FOUND;
        assertThat(pages.get().uri("/data/" + place + "/" + table.word() + "." + kind))
            .as(place + " " + table + " " + kind)
            .hasStatus(status);
      }
    }
    assertThat(pages.get().uri("/data/33/gaji.csv")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.get().uri("/data/33.07.04.2009.01/tahap.csv")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void the_catalogue_names_every_table_for_people_and_for_machines() throws Exception {
    var page = get("/data/katalog", "id");
    var machines = mapper.readTree(get("/data/katalog.jsonld", "id"));
    for (var table : PublicTable.values()) {
      assertThat(page).contains("/data/indonesia/" + table.word() + ".csv");
      assertThat(machines.toString()).contains("/data/indonesia/" + table.word() + ".json");
    }
    assertThat(machines.get("@type").asString()).isEqualTo("dcat:Catalog");
    assertThat(page).contains("/data/resmi/remitansi.csv");
  }

  private static String file(PublicTable table, String kind) {
    return "/data/" + PLACE + "/" + table.word() + "." + kind;
  }

  private String get(String path, String language) throws Exception {
    var answer =
        pages.get().uri(path).cookie(new Cookie("bahasa", language)).exchange().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
