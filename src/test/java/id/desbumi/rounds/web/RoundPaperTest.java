package id.desbumi.rounds.web;

import static id.desbumi.rounds.Walking.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import id.desbumi.access.DoneWork;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.Sheets;
import id.desbumi.rounds.House;
import id.desbumi.rounds.HouseState;
import id.desbumi.rounds.Houses;
import id.desbumi.rounds.RoundSheets;
import id.desbumi.rounds.Walking;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of an RT on paper: no name on it, typed in once, with its own day and writer. */
@SpringBootTest
@AutoConfigureMockMvc
class RoundPaperTest {

  private static final Pattern CODE = Pattern.compile("<b>([2-9A-Z]{4}-[2-9A-Z]{4})</b>");
  private static final Pattern LABEL =
      Pattern.compile(
          "<legend class=\"label-of\">([^<]*)</legend>|<label for=\"[\\w-]*\">([^<]*)</label>|<b class=\"label\">([^<]*)</b>");

  @Autowired MockMvc pages;
  @Autowired Houses houses;
  @Autowired RoundSheets rounds;
  @Autowired Sheets sheets;
  @Autowired List<DoneWork> done;
  private final Walking walking;

  RoundPaperTest(@Autowired ApplicationContext beans) {
    walking = new Walking(beans);
  }

  /** An officer, a kader, the first RT of two in a round that began five days ago, two houses. */
  private record Scene(Viewer officer, Viewer kader, UUID round, PlaceCode rt, PlaceCode other) {}

  private Scene scene(String village) {
    var officer = Viewers.officer(village);
    var rts = walking.village(officer, 2);
    var kader = walking.kader(rts.get(0));
    var round =
        walking.round(
            officer,
            walking.today().minusDays(5),
            20,
            List.of(walk(rts.get(0), kader), walk(rts.get(1), null)));
    var scene = new Scene(officer, kader, round, rts.get(0), rts.get(1));
    for (var sign : List.of("pagar hijau", "depan musala")) {
      houses.add(kader, UUID.randomUUID(), round, scene.rt(), UUID.randomUUID(), sign);
    }
    return scene;
  }

  @Test
  @DisplayName("8.9: paper has the screens questions in its order and no name of a resident")
  void paper_has_the_screens_questions_in_its_order_and_no_name_of_a_resident() throws Exception {
    var scene = scene("35.09.05.2001");
    var her = walking.person(scene.officer(), "Warga Contoh Rahasia", scene.rt(), null);
    var first = houses(scene).getFirst();
    houses.entered(scene.kader(), first.id(), her);
    var request = UUID.randomUUID();
    var paper = printed(scene, request);
    assertThat(paper)
        .contains(">1<", "pagar hijau", "depan musala", "Dicetak oleh Kader Contoh")
        .contains("Simpan paling lama sampai", "jangan ditulis", "Tak di rumah")
        .doesNotContain("Warga Contoh", "W. C.");
    assertThat(codes(printed(scene, request))).hasSize(1).isEqualTo(codes(paper));
    var columns =
        Pattern.compile("<th scope=\"col\"><b class=\"label\">([^<]*)</b>")
            .matcher(paper)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(columns).containsExactly("Rumah", "Tanda", "Inisial", "Hasil", "Tanggal", "Oleh");
    var screen = body(scene.kader(), get(path(codes(paper).getFirst())));
    var lines = new ArrayList<List<String>>();
    for (var part : screen.split("<section class=\"sheet stack-s\"", -1)) {
      lines.add(labels(part));
    }
    assertThat(lines.subList(1, lines.size() - 1)).hasSize(13).containsOnly(columns);
    assertThat(lines.getLast())
        .containsSubsequence("Hasil", "Tanggal", "Oleh", "Yang menulis di kertas");
  }

  @Test
  void a_sheet_is_typed_in_once_with_its_day_and_its_writer() throws Exception {
    var scene = scene("35.09.05.2002");
    var code = codes(printed(scene, UUID.randomUUID())).getFirst();
    var written = walking.today().minusDays(2);
    var form = foot(scene);
    form.put("hasil-n1", "DONE");
    form.put("hasil-n2", "ABSENT");
    form.put("tanggal-n2", Integer.toString(written.minusDays(1).getDayOfMonth()));
    form.put("oleh-n2", "Kader Lain");
    form.put("tanda-b1", "warung pojok");
    form.put("hasil-b1", "MOVED");
    form.put("tanda-b2", "pintu biru");
    form.put("hasil-b2", "REFUSED");
    assertThat(send(scene.officer(), code, form).getRedirectedUrl()).isEqualTo("/lembar/" + code);
    assertThat(body(scene.officer(), get("/lembar/" + code)))
        .contains("Sudah diketik, musnahkan", "betulkan di daftar rumahnya");
    var list = houses(scene);
    assertThat(list)
        .extracting(House::number, House::sign, House::state, House::on, House::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                1, "pagar hijau", HouseState.DONE, written, "Kader Kertas"),
            org.assertj.core.groups.Tuple.tuple(
                2, "depan musala", HouseState.ABSENT, written.minusDays(1), "Kader Lain"),
            org.assertj.core.groups.Tuple.tuple(
                3, "warung pojok", HouseState.MOVED, written, "Kader Kertas"),
            org.assertj.core.groups.Tuple.tuple(
                4, null, HouseState.REFUSED, written, "Kader Kertas"));
    var part = houses.of(scene.officer(), scene.round(), scene.rt()).part();
    assertThat(part.houses()).isEqualTo(4);
    assertThat(part.answered()).isEqualTo(3);
    assertThat(part.lastDay()).isEqualTo(written);

    form.put("hasil-n1", "MOVED");
    form.put("hasil-b3", "DONE");
    assertThat(send(scene.officer(), code, form).getRedirectedUrl()).isEqualTo("/lembar/" + code);
    assertThat(houses(scene)).as("a second typing changes nothing").isEqualTo(list);
    assertThat(work(scene.officer())).as("typed for somebody else").isZero();
  }

  @Test
  void of_two_desks_typing_one_sheet_at_once_one_wins_and_the_other_keeps_what_she_typed()
      throws Exception {
    var scene = scene("35.09.05.2007");
    var code = codes(printed(scene, UUID.randomUUID())).getFirst();
    var answers = new ArrayList<MockHttpServletResponse>();
    var forms = new ArrayList<Map<String, String>>();
    for (var sign : List.of("pintu biru", "pintu hijau")) {
      var form = foot(scene);
      form.put("request", UUID.randomUUID().toString());
      form.put("hasil-n1", "DONE");
      form.put("tanda-b1", sign);
      form.put("hasil-b1", "ABSENT");
      forms.add(form);
    }
    try (var desks = Executors.newFixedThreadPool(2)) {
      var sent = new ArrayList<Callable<MockHttpServletResponse>>();
      sent.add(() -> send(scene.officer(), code, forms.getFirst()));
      sent.add(() -> send(scene.kader(), code, forms.getLast()));
      for (var answer : desks.invokeAll(sent)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers)
        .extracting(MockHttpServletResponse::getStatus)
        .containsExactlyInAnyOrder(303, 409);
    var lost = answers.getFirst().getStatus() == 409 ? 0 : 1;
    assertThat(answers.get(lost).getContentAsString())
        .contains("baru saja diketik orang lain")
        .contains("value=\"" + forms.get(lost).get("tanda-b1") + "\"")
        .contains("value=\"Kader Kertas\"");
    assertThat(houses(scene))
        .extracting(House::sign)
        .containsExactly("pagar hijau", "depan musala", forms.get(1 - lost).get("tanda-b1"));
    var who = lost == 0 ? scene.kader() : scene.officer();
    assertThat(send(who, code, forms.get(1 - lost)).getRedirectedUrl())
        .as("the first, sent twice by a broken line")
        .isEqualTo("/lembar/" + code);
  }

  @Test
  void on_a_phone_the_sheet_and_the_month_it_counts_in_can_be_read() throws Exception {
    var scene = scene("35.09.05.2008");
    var code = codes(printed(scene, UUID.randomUUID())).getFirst();
    var form = foot(scene);
    form.put("writer", "Kader Contoh");
    form.put("hasil-n1", "DONE");
    form.put("hasil-n2", "ABSENT");
    try (var phone = DeskBrowser.of(Browser.phone(DeskBrowser.ADDRESS), pages, scene.kader())) {
      var page = phone.open(path(code));
      assertThat(page.locator("main").innerText()).contains("Rumah 1", "pagar hijau");
      phone.look("round-sheet");
    }
    send(scene.kader(), code, form);
    assertThat(work(scene.kader())).isEqualTo(2);
    try (var phone = DeskBrowser.of(Browser.phone(DeskBrowser.ADDRESS), pages, scene.kader())) {
      var month = YearMonth.from(walking.today().minusDays(2));
      var page = phone.open("/lembar-bulan?bulan=" + month);
      var row = page.locator("table tbody tr").first().innerText();
      assertThat(row).as("both houses of that day").contains("2");
      assertThat(page.content()).doesNotContain("pagar hijau", "depan musala");
      phone.look("month-with-round");
      var paper =
          body(
              scene.officer(),
              post("/lembar-bulan/cetak")
                  .param("bulan", month.toString())
                  .param("kader", scene.kader().account().toString()));
      assertThat(paper).contains("Kader Contoh").doesNotContain("pagar hijau");
    }
  }

  @Test
  void another_village_or_not_her_rt_finds_no_sheet() throws Exception {
    var scene = scene("35.09.05.2003");
    var code = codes(printed(scene, UUID.randomUUID())).getFirst();
    var neighbour = walking.kader(scene.other());
    var elsewhere = Viewers.officer("35.09.05.2004");
    for (var other : List.of(neighbour, elsewhere)) {
      assertThat(status(other, get(path(code)))).isEqualTo(404);
      assertThat(send(other, code, foot(scene)).getStatus()).isEqualTo(404);
      assertThat(
              status(
                  other,
                  post("/pendataan/" + scene.round() + "/" + scene.rt() + "/lembar")
                      .param("request", UUID.randomUUID().toString())))
          .isEqualTo(404);
    }
    assertThat(status(scene.officer(), get("/pendataan/lembar/ZZZZ"))).isEqualTo(404);
    assertThat(sheets.find(scene.officer(), new SheetCode(code)).orElseThrow().typed()).isNull();
  }

  @Test
  void what_cannot_be_right_is_asked_again_and_nothing_is_kept_by_halves() throws Exception {
    var scene = scene("35.09.05.2005");
    var code = codes(printed(scene, UUID.randomUUID())).getFirst();
    assertThat(send(scene.officer(), code, foot(scene)).getContentAsString())
        .contains("Belum ada baris yang diisi");
    var form = foot(scene);
    form.put("hasil-n1", "DONE");
    form.put("tanggal-n1", "99");
    form.put("oleh-b1", "Kader Kertas");
    form.put("tanda-b2", "pohon jambu");
    var answer = send(scene.officer(), code, form);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Tulis tanggal seperti 3", "Hasilnya belum dipilih", "value=\"pohon jambu\"");

    var first = houses(scene).getFirst();
    houses.answer(
        scene.kader(),
        UUID.randomUUID(),
        scene.round(),
        scene.rt(),
        first.id(),
        first.seq(),
        HouseState.REFUSED);
    form.remove("tanggal-n1");
    form.remove("oleh-b1");
    var late = send(scene.officer(), code, form);
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(late.getContentAsString()).contains("sudah memberi jawaban lain");
    assertThat(houses(scene)).hasSize(2);
    assertThat(houses(scene).getFirst().state()).isEqualTo(HouseState.REFUSED);
    form.remove("hasil-n1");
    assertThat(send(scene.officer(), code, form).getStatus()).isEqualTo(303);
    assertThat(houses(scene)).extracting(House::sign).contains("pohon jambu");
    assertThat(work(scene.kader())).as("her own tap").isEqualTo(1);
  }

  @Test
  void she_types_her_own_sheet_in_with_keys_only_and_it_stands_on_her_month() throws Exception {
    var scene = scene("35.09.05.2006");
    String code;
    try (var browser = DeskBrowser.of(Browser.desk(DeskBrowser.ADDRESS), pages, scene.kader())) {
      var page = browser.page();
      browser.open(HousesController.path(scene.round(), scene.rt()));
      page.getByText("Lembar kertas berkode").click();
      page.waitForURL("**/lembar");
      page.waitForLoadState();
      code = codes(Browser.settled(page).content()).getFirst();
      browser.look("round-paper");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("article.f4").first().boundingBox().height)
          .as("fits a sheet of F4, 330 mm with its edges")
          .isLessThan(310 * 96 / 25.4);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      browser.open("/lembar");
      page.fill("#kode", code);
      page.keyboard().press("Enter");
      page.waitForURL("**" + path(code));
      page.keyboard().press("1"); // house 1 answered
      press(page, "Enter", "Enter"); // day and writer of the foot
      page.keyboard().press("2"); // nobody at house 2
      press(page, "Enter", "Enter");
      for (var line = 1; line <= 12; line++) {
        press(page, "Enter", "Enter", "Enter", "Enter");
      }
      page.keyboard().type("Kader Contoh");
      press(page, "Enter");
      var day = walking.today().minusDays(1);
      for (var number : List.of(day.getDayOfMonth(), day.getMonthValue(), day.getYear())) {
        page.keyboard().type(Integer.toString(number));
        press(page, "Enter");
      }
      browser.look("round-typing");
      press(page, "Enter");
      page.waitForURL(DeskBrowser.ADDRESS + "/lembar/" + code);
      assertThat(Browser.settled(page).content()).contains("Sudah diketik, musnahkan");
    }
    assertThat(houses(scene))
        .extracting(House::state)
        .containsExactly(HouseState.DONE, HouseState.ABSENT);
    assertThat(work(scene.kader())).isEqualTo(2);
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  private int work(Viewer viewer) {
    return done.stream()
        .flatMap(one ->
            one.of(viewer.account(), walking.today().minusDays(20), walking.today()).stream())
        .filter(line -> line.kind().equals("VISIT"))
        .mapToInt(DoneWork.Line::count)
        .sum();
  }

  private List<House> houses(Scene scene) {
    return houses.of(scene.officer(), scene.round(), scene.rt()).houses();
  }

  private Map<String, String> foot(Scene scene) {
    var day = walking.today().minusDays(2);
    var form = new LinkedHashMap<String, String>();
    form.put("lembar", "x");
    form.put("writer", "Kader Kertas");
    form.put("writtenDay", Integer.toString(day.getDayOfMonth()));
    form.put("writtenMonth", Integer.toString(day.getMonthValue()));
    form.put("writtenYear", Integer.toString(day.getYear()));
    return form;
  }

  private static List<String> codes(String paper) {
    return CODE.matcher(paper).results().map(it -> it.group(1).replace("-", "")).toList();
  }

  private static List<String> labels(String part) {
    var dates = List.of("Tanggal ", "Bulan", "Tahun");
    return LABEL
        .matcher(part)
        .results()
        .map(it ->
            it.group(1) != null ? it.group(1) : it.group(2) != null ? it.group(2) : it.group(3))
        .filter(label -> !dates.contains(label))
        .toList();
  }

  private static String path(String code) {
    return "/pendataan/lembar/" + code;
  }

  private String printed(Scene scene, UUID request) throws Exception {
    return body(
        scene.kader(),
        post("/pendataan/" + scene.round() + "/" + scene.rt() + "/lembar")
            .param("request", request.toString()));
  }

  private MockHttpServletResponse send(Viewer viewer, String code, Map<String, String> form)
      throws Exception {
    var request = post(path(code));
    form.forEach(request::param);
    return ask(viewer, request);
  }

  private int status(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
    return ask(viewer, request).getStatus();
  }

  private String body(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
    var answer = ask(viewer, request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse ask(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return pages
        .perform(request.with(csrf()).requestAttr(Viewer.class.getName(), viewer))
        .andReturn()
        .getResponse();
  }
}
