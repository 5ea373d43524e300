package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.registry.Answer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Every page of a record in a real browser: on a phone and on the office's 1366 pixels. */
@SpringBootTest
@AutoConfigureMockMvc
class EveryPageLookTest {

  private static final String VILLAGE = "53.13.06.2001";

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Sheets sheets;

  private final Viewer officer = Viewers.officer(VILLAGE);

  @Test
  void the_pages_of_a_record_fit_and_stand_in_nobodys_way() {
    var village = new AVillage(officer.home(), officer, people, journeys);
    var her = village.abroad("Warga Contoh Panjang Sekali Namanya", LocalDate.of(2026, 1, 4), 14);
    village.heardOf(her, LocalDate.of(2026, 10, 1), "whatsapp");
    change(her.person(), Map.of(PersonField.NICKNAME, Answer.of("Ina")));
    for (var browser : windows()) {
      try (browser) {
        for (var page :
            Map.of(
                    "person",
                    "",
                    "edit",
                    "/ubah",
                    "numbers",
                    "/ubah?bagian=nomor",
                    "safely",
                    "/ubah?bagian=kontak",
                    "plan",
                    "/perjalanan?bagian=plan",
                    "closed",
                    "/tertutup",
                    "event",
                    "/perkembangan",
                    "contact",
                    "/kabar",
                    "consent",
                    "/persetujuan",
                    "move",
                    "/pindah?desa=kuripan")
                .entrySet()) {
          browser.open("/warga/" + her.person() + page.getValue());
          browser.look("record-" + page.getKey());
        }
        for (var page :
            Map.of(
                    "history",
                    "/riwayat",
                    "print",
                    "/cetak",
                    "family",
                    "/keluarga",
                    "exclusion",
                    "/siapa",
                    "rhythm",
                    "/perjalanan?bagian=contact")
                .entrySet()) {
          browser.open("/warga/" + her.person() + page.getValue());
          browser.look("record-" + page.getKey());
        }
        browser.open("/pindahan");
        browser.look("record-waiting");
      }
    }
  }

  @Test
  void what_was_never_asked_is_one_short_list_with_its_forms() {
    var her =
        new AVillage(officer.home(), officer, people, journeys)
            .abroad("Warga Contoh Singkat", LocalDate.of(2026, 1, 4), 14);
    var bare = "/warga/" + her.person();
    for (var browser : windows()) {
      try (browser) {
        var page = browser.open(bare);
        browser.look("person-bare");
        var open = page.locator("section:has(> .sheet-head h2:text-is('Belum ditanyakan')) li");
        assertThat(open.allInnerTexts().toString())
            .contains("Nomor dan surat", "Menghubungi dengan aman", "Keluarga")
            .doesNotContain("Keterangan tertutup"); // whether anything is in it is not told
        // each stands there once, or with what is known, never as an empty sheet
        assertThat(page.locator("dl.facts:not(:has(div))").count())
            .isEqualTo(page.locator("h2:text-is('Keterangan tertutup')").count());
        open.locator("a:text-is('Nomor dan surat')").click();
        assertThat(Browser.settled(page).url()).endsWith("/ubah?bagian=nomor");
      }
    }
    change(her.person(), Map.of(PersonField.PHONE_OWNER, Answer.of("sendiri")));
    try (var browser = DeskBrowser.of(Browser.desk(DeskBrowser.ADDRESS), mvc, officer)) {
      var page = browser.open(bare);
      assertThat(page.locator("h2:text-is('Menghubungi dengan aman')").count()).isOne();
      assertThat(page.locator(".links a:text-is('Menghubungi dengan aman')").count()).isZero();
    }
  }

  @Test
  void two_desks_on_one_field_see_both_answers_and_choose_with_one_tap() {
    var village = new AVillage(officer.home(), officer, people, journeys);
    for (var window : windows()) {
      var her = village.person("Warga Contoh Dua Meja");
      try (window;
          var other =
              DeskBrowser.of(Browser.desk(DeskBrowser.ADDRESS), mvc, Viewers.officer(VILLAGE))) {
        var at = "/warga/" + her + "/ubah?bagian=diri";
        var mine = window.open(at);
        var theirs = other.open(at);
        theirs.fill("#nickname", "Nana");
        theirs.fill("#occupation", "Petani");
        save(theirs);
        mine.fill("#nickname", "Ina");
        mine.fill("#language", "Lamaholot");
        mine.locator("button:has-text('Simpan')").first().click();
        mine.waitForSelector(".compare");
        assertThat(mine.innerText("main")).contains("Nana", "Ina").doesNotContain("Petani");
        window.shoot("record-conflict");
        window.nothingStandsInTheWay();
        window.fits();
        mine.locator("input[value=yours]").check(new Locator.CheckOptions().setForce(true));
        save(mine);
        var now = people.find(officer, her).orElseThrow();
        assertThat(now.answer(PersonField.NICKNAME).value()).isEqualTo("Ina");
        // what only one of them touched is kept from both
        assertThat(now.answer(PersonField.OCCUPATION).value()).isEqualTo("Petani");
        assertThat(now.answer(PersonField.LANGUAGE).value()).isEqualTo("Lamaholot");
      }
    }
  }

  @Test
  void going_back_after_saving_and_sending_again_changes_nothing_twice() {
    var village = new AVillage(officer.home(), officer, people, journeys);
    var her = village.abroad("Warga Contoh Kembali", LocalDate.of(2026, 1, 4), 14);
    try (var browser = DeskBrowser.of(Browser.desk(DeskBrowser.ADDRESS), mvc, officer)) {
      var page = browser.open("/warga/" + her.person() + "/kabar");
      check(page, "reached", "ya");
      check(page, "channel", "telepon");
      check(page, "withWhom", "pasangan");
      save(page);
      page.goBack();
      check(page, "reached", "ya");
      check(page, "channel", "telepon");
      check(page, "withWhom", "pasangan");
      save(page);
      assertThat(journeys.of(officer, her.person()).getFirst().contacts()).hasSizeLessThan(3);
    }
  }

  @Test
  void sheets_are_looked_at_and_fill_one_page_each() throws Exception {
    var village = new AVillage(officer.home(), officer, people, journeys);
    village.abroad("Warga Contoh Lembar", LocalDate.of(2026, 1, 4), 14);
    var code = sheets.print(officer, UUID.randomUUID(), SheetKind.CONTACT, 1, List.of()).getFirst();
    for (var browser : windows()) {
      try (browser) {
        browser.open("/lembar");
        browser.look("paper-home");
        browser.open("/lembar/" + code + "/siapa");
        browser.page().fill("#cari", "Contoh");
        browser.page().keyboard().press("Enter");
        browser.page().keyboard().press("Enter");
        browser.page().waitForSelector("#ditemukan");
        browser.look("paper-whom");
      }
    }
    try (var browser = DeskBrowser.of(Browser.wide(DeskBrowser.ADDRESS, 1366), mvc, officer)) {
      for (var kind : List.of(SheetKind.REGISTRATION, SheetKind.CONTACT, SheetKind.RETURN)) {
        var page = browser.open("/lembar");
        check(page, "jenis", kind.code());
        page.fill("#banyak", "2");
        page.locator("button:has-text('Siapkan lembarnya')").click();
        page.waitForSelector(".f4");
        browser.look("paper-sheet-" + kind.code());
        var pdf =
            page.pdf(
                new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPath(Path.of("target/screenshots/sheet-" + kind.code() + ".pdf")));
        var text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text.split("/Type\\s*/Page[^s]", -1).length - 1).as("pages").isEqualTo(2);
        assertThat(text)
            .as("F4 is 609 x 935 points")
            .containsPattern("MediaBox \\[0 0 609\\.?\\d* 935");
      }
    }
  }

  private List<Browser> windows() {
    return List.of(
        DeskBrowser.of(Browser.phone(DeskBrowser.ADDRESS), mvc, officer),
        DeskBrowser.of(Browser.wide(DeskBrowser.ADDRESS, 1366), mvc, officer));
  }

  private void change(PersonId id, Map<PersonField, Answer> answers) {
    people.change(
        officer, UUID.randomUUID(), id, people.find(officer, id).orElseThrow().revision(), answers);
  }

  private static void check(Page page, String name, String value) {
    page.locator("input[name=%s][value=%s]".formatted(name, value))
        .check(new Locator.CheckOptions().setForce(true));
  }

  private static void save(Page page) {
    page.locator("main form .btn-main").first().click();
    page.waitForURL("**tersimpan**");
  }
}
