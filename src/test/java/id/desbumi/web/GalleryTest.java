package id.desbumi.web;

import id.desbumi.testing.Browser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every part of the kit, at three widths, seen by axe and by us: target/screenshots/gallery-*. */
class GalleryTest {

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "today,360", "today,768", "today,1280", "person,360", "person,768", "person,1280",
    "form,360", "form,768", "form,1280", "theme,360", "theme,768", "theme,1280",
    "tell,360", "tell,1280"
  })
  void every_part_stands_at_every_width(String name, int width) throws IOException {
    try (var browser = Browser.wide(Gallery.ADDRESS, width)) {
      var gallery = parts();
      var pages = pages(gallery);
      browser.answering(Gallery.ADDRESS + "/**", route -> gallery.answer(route, pages));
      browser.open("/" + name);
      browser.look("gallery-" + name);
    }
  }

  private static Map<String, Map<String, ?>> pages(Gallery gallery) {
    var pages = new HashMap<String, Map<String, ?>>();
    pages.put(
        "/today",
        Map.of(
            "template", "desk",
            "frame", Gallery.frame("/hari-ini", true),
            "title", "Tujuh hal menunggu hari ini",
            "above", gallery.html("<p class=\"quiet\">Selasa, 24 November 2026</p>"),
            "actions",
                gallery.html(
                    "<a class=\"btn\" href=\"/warga/baru\">{{icon user-plus}}Catat warga</a>"),
            "content", gallery.page("today"),
            "rail", gallery.page("today-rail")));
    pages.put(
        "/person",
        Map.of(
            "template", "desk",
            "frame", Gallery.frame("/warga/1", true),
            "title", "Warga Contoh 1",
            "lede", "Perempuan, 27 tahun. RT 03 RW 01, Dusun Contoh. Diperiksa 21 Okt 2026.",
            "crumbs", List.of(new Crumb("Warga", "/warga"), new Crumb("Di luar negeri", null)),
            "actions",
                gallery.html(
                    "<a class=\"btn\" href=\"/x\">{{icon printer}}Cetak</a><a class=\"btn btn-main\""
                        + " href=\"/y\">{{icon pencil}}Catat perkembangan</a>"),
            "content", gallery.page("person")));
    pages.put(
        "/form",
        Map.of(
            "template", "desk",
            "frame", Gallery.frame("/warga", true),
            "title", "Catat warga yang ingin berangkat",
            "crumbs", List.of(new Crumb("Warga", "/warga"), new Crumb("Catat warga", null)),
            "content", gallery.page("form"),
            "rail", gallery.page("form-rail")));
    pages.put(
        "/theme",
        Map.of(
            "template",
            "public",
            "frame",
            Gallery.frame("/", false),
            "title",
            "Perlindungan buruh migran",
            "ownHeading",
            true,
            "content",
            gallery.page("theme")));
    pages.put(
        "/tell",
        Map.of(
            "template",
            "public",
            "frame",
            Gallery.frame("/cerita", false),
            "title",
            "Ceritakan, tanpa nama pun boleh",
            "lede",
            "Cukup tiga isian. Sisanya nanti, kalau Anda mau.",
            "quickExit",
            true,
            "content",
            gallery.page("tell")));
    return pages;
  }

  private static Gallery parts() throws IOException {
    var gallery = new Gallery();
    var mistakes = new Mistakes();
    mistakes.add("born", "web.date.day");
    mistakes.add("country", "web.date.month");
    return gallery
        .part("summary", "errorSummary", Map.of("mistakes", mistakes))
        .part(
            "name",
            "textField",
            Map.of(
                "name", "name",
                "label", "Nama lengkap",
                "hint", "Seperti di KTP. Nama panggilan boleh menyusul.",
                "value", "Warga Contoh 16"))
        .part(
            "nik",
            "textField",
            Map.of(
                "name", "nik",
                "label", "NIK",
                "hint", "16 angka, lihat di KTP atau KK.",
                "value", "9901 0000 0000 0016",
                "inputmode", "numeric"))
        .part(
            "fold",
            "fold",
            Map.of(
                "text",
                "Tidak bisa mengisi NIK? Pilih alasannya",
                "content",
                (gg.jte.Content) output -> output.writeContent("<p>Belum punya KTP</p>")))
        .part(
            "born",
            "dateField",
            Map.of(
                "name", "born",
                "label", "Tanggal lahir",
                "hint", "Bila tidak ingat, cukup tahunnya.",
                "day", "31",
                "month", "2",
                "year", "1999",
                "mistake", "31 Februari tidak ada. Betulkan tanggalnya, atau tulis tahunnya saja."))
        .part(
            "sex",
            "choiceField",
            Map.of(
                "name", "sex",
                "label", "Jenis kelamin",
                "value", "P",
                "choices", List.of(new Choice("P", "Perempuan"), new Choice("L", "Laki-laki"))))
        .part(
            "country",
            "choiceField",
            Map.of(
                "name", "country",
                "label", "Mau bekerja di negara mana?",
                "mistake", "Belum dijawab. Pilih satu, atau “belum tahu”.",
                "choices",
                    List.of(
                        new Choice("MY", "Malaysia"),
                        new Choice("TW", "Taiwan"),
                        new Choice("HK", "Hong Kong", "termasuk Makau"),
                        new Choice("SG", "Singapura")),
                "reasons",
                    List.of(new Choice("?", "Belum tahu"), new Choice("-", "Tidak mau menjawab"))))
        .part(
            "consent",
            "choiceField",
            Map.of(
                "name", "consent",
                "label", "Jawabannya",
                "value", "ya",
                "two", false,
                "choices",
                    List.of(
                        new Choice("ya", "Setuju dicatat"),
                        new Choice("desa", "Setuju, tetapi jangan dibagikan ke luar desa"),
                        new Choice(
                            "tidak",
                            "Tidak setuju",
                            "dilayani tanpa nama; tidak ada yang disimpan"))))
        .part(
            "language",
            "selectField",
            Map.of(
                "name", "language",
                "label", "Bahasa",
                "width", "short",
                "choices", List.of(new Choice("id", "Indonesia"), new Choice("jv", "Jawa"))))
        .part(
            "papers",
            "checksField",
            Map.of(
                "name",
                "papers",
                "label",
                "Surat yang sudah ada",
                "values",
                List.of("ktp"),
                "choices",
                List.of(new Choice("ktp", "KTP"), new Choice("paspor", "Paspor"))))
        .part(
            "alone",
            "checkField",
            Map.of("name", "alone", "label", "Ditanyakan saat berdua saja", "checked", true))
        .part(
            "story",
            "textArea",
            Map.of(
                "name", "story",
                "label", "1. Apa yang terjadi?",
                "hint", "Kata-kata sendiri, bahasa apa saja.",
                "value", "Gaji kakak saya belum dibayar tiga bulan."))
        .part("send", "button", Map.of("text", "Kirim", "kind", "main", "big", true))
        .part("save", "button", Map.of("text", "Simpan dan lanjut", "kind", "main", "big", true))
        .part("later", "button", Map.of("text", "Simpan, lanjutkan nanti", "kind", "text"))
        .part(
            "empty",
            "empty",
            Map.of(
                "title", "Belum ada warga yang dicatat",
                "text",
                    "Di sini nanti nama warga yang ingin berangkat, sedang bekerja, atau pulang.",
                "icon", "users"))
        .part(
            "bars",
            "chart",
            Map.of(
                "chart",
                ChartsTest.samples().get(0),
                "source",
                "Keadaan 24 Nov 2026 10.04",
                "csv",
                "/data.csv"))
        .part("pairs", "chart", Map.of("chart", ChartsTest.samples().get(1)))
        .part("lines", "chart", Map.of("chart", ChartsTest.samples().get(2)))
        .part("map", "chart", Map.of("chart", ChartsTest.samples().get(3)))
        .part("sample", "chip", Map.of("text", "data contoh", "kind", "sample"));
  }
}
