package id.desbumi.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.EndpointMatrix;
import id.desbumi.EndpointMatrix.Kind;
import id.desbumi.core.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Do no harm, 8.8 a shared PC, 8.9 paper leaks, 8.11 no list of bad people, 8.12 words. */
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoNoHarmPaperTest {

  private static final List<EndpointMatrix.Row> MATRIX = EndpointMatrix.read().rows();
  private static final Pattern TYPED =
      Pattern.compile("<(?:input class=\"box[^>]*|textarea[^>]*)>");
  private static final Pattern HURTS =
      Pattern.compile("(?i)\\b(?:ilegal|korban|kabur|bermasalah|pelapor|oknum|gelap)\\b");

  private final Reading reading;
  private final Twins.Village village;

  DoNoHarmPaperTest(@Autowired ApplicationContext beans, @Autowired MockMvc mvc) {
    reading = new Reading(mvc);
    village = new Twins(beans).village("35.09.13.2001", false);
  }

  /** Every page of the desk that can be asked for, as each of four roles. */
  private record Page(String address, String text) {}

  private List<Page> pages() throws Exception {
    var pages = new ArrayList<Page>();
    for (var row : MATRIX) {
      if (row.verb().equals("GET") && !row.pattern().startsWith("/masuk")) {
        for (var role : Twins.ROLES) {
          if (row.roles().contains(role)) {
            var her = village.women().getLast().toString();
            var at =
                row.pattern()
                    .replace("{id}", row.kind() == Kind.PERSON ? her : UUID.randomUUID().toString())
                    .replace("{code}", village.code().value());
            var answer =
                reading.ask(
                    village.eyes(role),
                    get(at.replaceAll("\\{\\w+}", UUID.randomUUID().toString())));
            pages.add(new Page(row.address() + " " + role, answer.getContentAsString()));
          }
        }
      }
    }
    return pages;
  }

  @Test
  void _8_8_no_field_about_somebody_is_remembered_by_the_browser() throws Exception {
    var wrong = new TreeSet<String>();
    var seen = 0;
    for (var page : pages()) {
      for (var field : TYPED.matcher(page.text()).results().toList()) {
        seen++;
        var text = field.group();
        if (text.startsWith("<input")
            && !text.contains("autocomplete=\"off\"")
            && !text.contains("type=\"password\"")) {
          wrong.add(page.address() + ": " + text);
        }
      }
    }
    assertThat(seen).isGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  @Test
  void _8_8_no_script_of_ours_keeps_anything_in_the_browser() throws IOException {
    try (var scripts = Files.walk(Path.of("src/main/resources/static"))) {
      for (var script : scripts.filter(it -> it.toString().endsWith(".js")).toList()) {
        if (!script.toString().contains("vendor") && !script.toString().contains("htmx")) {
          assertThat(Files.readString(script))
              .as(script.toString())
              .doesNotContain("localStorage", "sessionStorage", "indexedDB", "document.cookie =");
        }
      }
    }
  }

  @Test
  void _8_9_every_list_on_paper_has_initials_the_deed_who_printed_it_and_until_when()
      throws Exception {
    for (var role : List.of(Role.OFFICER, Role.KADER)) {
      for (var print : lists()) {
        var page = reading.body(village.eyes(role), print);
        assertThat(page)
            .as(role.name())
            .contains("Dicetak oleh Petugas Contoh", "Simpan paling lama sampai")
            .containsPattern("W\\. ?C\\.")
            .doesNotContain("Warga Contoh", "0811", "62811", "Taiwan", "/kasus")
            .doesNotContain("belum ada kabar", "belum dikunjungi", "dipulangkan");
      }
    }
  }

  private List<MockHttpServletRequestBuilder> lists() {
    return List.of(
        post("/warga/cetak"),
        post("/hari-ini/cetak"),
        get("/pendataan/" + village.round() + "/" + village.rt() + "/cetak"));
  }

  @Test
  void _8_9_a_sheet_of_a_month_and_of_a_round_name_nobody() throws Exception {
    var month = post("/lembar-bulan/cetak").param("kader", village.kader().account().toString());
    var sheet =
        post("/pendataan/" + village.round() + "/" + village.rt() + "/lembar")
            .param("request", UUID.randomUUID().toString());
    for (var print : List.of(month, sheet)) {
      assertThat(reading.body(village.officer(), print)).doesNotContain("Warga Contoh", "W. C.");
    }
  }

  @Test
  void _8_9_what_hangs_on_a_wall_is_the_public_twin_of_a_figure() throws Exception {
    assertThat(reading.body(village.officer(), post("/angka/" + village.code() + "/cetak")))
        .containsIgnoringCase("rahasia");
    assertThat(reading.body(village.officer(), get("/data/" + village.code())))
        .doesNotContain("Dicetak oleh");
  }

  @Test
  void _8_11_who_recruits_stands_on_no_page_list_print_or_search() throws Exception {
    for (var page : pages()) {
      if (!page.address().contains("/tertutup")) {
        assertThat(page.text()).as(page.address()).doesNotContain("Pengajak");
      }
    }
    for (var print : lists()) {
      assertThat(reading.body(village.officer(), print)).doesNotContain("Pengajak");
    }
    for (var role : List.of(Role.OFFICER, Role.KADER, Role.CASE_WORKER)) {
      var found =
          reading.plain(
              village.eyes(role), post("/warga/cari").param("cari", "Pak Pengajak Contoh"));
      assertThat(found)
          .as("nobody is found by whom she named")
          .doesNotContain("/warga/ID\"")
          .contains("Pak Pengajak Contoh");
    }
    assertThat(MATRIX)
        .extracting(EndpointMatrix.Row::pattern)
        .as("no address lists them")
        .noneMatch(pattern -> pattern.matches(".*(?:perekrut|calo|sponsor|pelaku).*"));
  }

  @Test
  void _8_11_who_recruits_is_as_told_and_can_be_corrected() throws Exception {
    var her = village.women().getFirst();
    var closed = "/warga/" + her + "/tertutup";
    var page = reading.body(village.officer(), get(closed));
    assertThat(page).contains("Pak Pengajak Contoh");
    var base = page.replaceAll("(?s).*name=\"base\" value=\"(\\d+)\".*", "$1");
    var sent =
        reading.ask(
            village.officer(),
            post(closed)
                .param("base", base)
                .param("request", UUID.randomUUID().toString())
                .param("recruiter", "Bukan dia"));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(reading.body(village.officer(), get(closed)))
        .contains("Bukan dia")
        .doesNotContain("Pak Pengajak Contoh");
  }

  @Test
  void _8_12_no_page_and_no_paper_says_a_word_that_hurts() throws Exception {
    var hurting = new TreeSet<String>();
    var all = new ArrayList<>(pages());
    for (var print : lists()) {
      all.add(new Page("print", reading.body(village.officer(), print)));
    }
    for (var row : MATRIX) {
      if (row.verb().equals("GET") && row.kind() == Kind.OPEN) {
        var at =
            row.pattern()
                .replace("{code}", "35")
                .replace("{slug}", "perlindungan")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        all.add(
            new Page(row.address(), reading.ask(village.officer(), get(at)).getContentAsString()));
      }
    }
    assertThat(all).hasSizeGreaterThan(100);
    for (var page : all) {
      var words =
          page.text().replaceAll("(?s)<(?:script|style).*?</(?:script|style)>|<[^>]*>", " ");
      HURTS
          .matcher(words)
          .results()
          .forEach(found -> hurting.add(page.address() + ": " + around(words, found.start())));
    }
    assertThat(hurting).isEmpty();
  }

  private static String around(String words, int at) {
    return words
        .substring(Math.max(0, at - 40), Math.min(words.length(), at + 40))
        .replaceAll("\\s+", " ");
  }
}
