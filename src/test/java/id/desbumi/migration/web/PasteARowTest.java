package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** A row of a village's own table, laid out as a proposal. */
@SpringBootTest
@AutoConfigureMockMvc
class PasteARowTest {

  private static final String VILLAGE = "53.13.04.2001";
  private static final String ROW =
      "Jember\tPEREMPUAN\tWARGA CONTOH TEMPEL, S.Pd\t9901015208907001\tkolom aneh 17\t12/08/1990\t"
          + "9901010101107002\tDusun Contoh RT 03";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

  @Autowired MockMvc mvc;
  @Autowired People people;

  private final Viewer officer = Viewers.officer(VILLAGE);

  @Test
  void what_was_recognised_stands_in_its_field_with_where_it_is_from() throws Exception {
    var page = paste(ROW, "1");
    assertThat(page)
        .contains("Ini yang dikenali", "value=\"WARGA CONTOH TEMPEL, S.Pd\"")
        .contains("value=\"9901015208907001\"", "value=\"9901010101107002\"", "value=\"Jember\"")
        .contains("value=\"Dusun Contoh RT 03\"", "dari tempelan: 12/08/1990")
        .contains("Satu bagian tidak dikenali dan tidak disimpan", "kolom aneh 17")
        .contains("Tidak ada yang disimpan sebelum ia menjawab persetujuan");
    assertThat(page).doesNotContain("checked data-key"); // consent is never proposed
    assertThat(page).containsPattern("value=\"P\" checked");
  }

  @Test
  void nothing_is_kept_before_saving_and_what_nobody_knew_never() throws Exception {
    var before = count();
    var page = paste(ROW.replace("7001", "7011").replace("7002", "7012"), "1");
    assertThat(count()).isEqualTo(before);
    var form = new LinkedHashMap<String, String>();
    HIDDEN.matcher(page).results().forEach(found -> form.put(found.group(1), found.group(2)));
    form.putAll(
        Map.of(
            "consent",
            "YES",
            "name",
            "WARGA CONTOH TEMPEL",
            "nik",
            "9901015208907011",
            "kk",
            "9901010101107012",
            "birthPlace",
            "Jember",
            "address",
            "Dusun Contoh RT 03",
            "birthYear",
            "1990",
            "sex",
            "P",
            "country",
            "TWN"));
    var request = as("/warga");
    form.forEach(request::param);
    mvc.perform(request).andExpect(status().isSeeOther());
    var her =
        people
            .find(officer, PersonId.parse(String.valueOf(form.get("id"))).orElseThrow())
            .orElseThrow();
    assertThat(her.answer(PersonField.BIRTH_PLACE).value()).isEqualTo("Jember");
    assertThat(her.sealed()).contains(PersonField.KK, PersonField.NIK);
    assertThat(her.toString()).doesNotContain("kolom aneh");
  }

  @Test
  void several_lines_take_the_first_and_say_so() throws Exception {
    var rows =
        ROW + "\n9901015208907003\tWarga Contoh Kedua\n9901015208907004\tWarga Contoh Ketiga";
    assertThat(paste(rows, "1"))
        .contains("WARGA CONTOH TEMPEL", "2 baris lain belum dipakai", "Pakai baris ke-3");
    assertThat(paste(rows, "3")).contains("value=\"Warga Contoh Ketiga\"", "Pakai baris ke-1");
    assertThat(paste(rows, "99")).contains("value=\"Warga Contoh Ketiga\"");
  }

  @Test
  void nonsense_is_told_as_such_and_never_a_fault() throws Exception {
    assertThat(paste("", "1")).contains("Tidak ada yang dikenali");
    assertThat(paste("\u0000\u0000", "x")).contains("Tidak ada yang dikenali");
    assertThat(paste("<script>alert(1)</script>", "1")).doesNotContain("<script>alert");
    assertThat(paste("😀;😀\t\"", "1")).contains("Tidak ada yang dikenali");
    assertThat(paste("9".repeat(1_900_000), "1")).contains("tidak dikenali");
  }

  @Test
  void the_proposal_fits_every_window() {
    for (var window :
        java.util.List.of(
            Browser.phone(DeskBrowser.ADDRESS), Browser.wide(DeskBrowser.ADDRESS, 1366))) {
      try (var browser = DeskBrowser.of(window, mvc, officer)) {
        browser.open("/warga/baru");
        browser.page().locator(".pasting summary").click();
        browser.page().fill("#baris", ROW + "\n" + ROW);
        browser.page().locator("button:has-text('Baca baris ini')").click();
        browser.page().waitForSelector(".notice");
        browser.look("paste");
      }
    }
  }

  private int count() {
    return people.village(officer, officer.home()).size();
  }

  private String paste(String row, String line) throws Exception {
    return mvc.perform(as("/warga/baru/tempel").param("baris", row).param("ke", line))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder as(String at) {
    return post(at).with(csrf()).requestAttr(Viewer.class.getName(), officer);
  }
}
