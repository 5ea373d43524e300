package id.desbumi.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.access.Official;
import id.desbumi.access.Officials;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewEvent;
import id.desbumi.registry.People;
import id.desbumi.statistics.MonthReport;
import id.desbumi.statistics.MonthReports;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.MovableClock;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a village tells its camat: it adds up, and once issued it stays. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(MovableClock.Moving.class)
class MonthReportTest {

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired MonthReports reports;
  @Autowired Officials officials;
  @Autowired MovableClock clock;
  @Autowired @Worker JdbcClient worker;

  @Test
  void a_month_is_issued_once_and_what_turns_out_otherwise_stands_in_the_next() throws Exception {
    var village = village("35.09.17.2003");
    var last = reports.thisMonth().minusMonths(1);
    village.abroad("Warga Contoh 1", last.minusMonths(5).atDay(3), 30);
    village.abroad("Warga Contoh 2", last.atDay(9), 30);
    village.returned("Warga Contoh 3", last.atDay(20));
    var late = village.abroad("Warga Contoh 4", reports.thisMonth().atDay(1), 30);
    assertThat(sums(report(village, last))).isEqualTo(List.of(2, 1, 1, 0, 2));

    head(village);
    var gone = Map.of("bulan", last.toString(), "signer", "Kepala Lama Contoh, Kepala Desa");
    assertThat(send(village, gone, UUID.randomUUID()).getStatus())
        .as("no longer head")
        .isEqualTo(422);
    var form =
        Map.of(
            "bulan",
            last.toString(),
            "reference",
            "470/12/2026",
            "signer",
            "Kepala Contoh, Kepala Desa");
    assertThat(send(village, form, UUID.randomUUID()).getStatus()).isEqualTo(303);
    var paper = paper(village, last);
    assertThat(paper).contains("470/12/2026", "Kepala Contoh", "DESA", "folio", "Awal bulan");
    assertThat(cells(village, last)).contains("Jumlah", "2", "1", "Rahasia - hanya untuk petugas");

    // she had left a month earlier than it was said
    correct(village, late, last.atDay(28));
    village.returned("Warga Contoh 5", last.minusMonths(1).atDay(2));
    assertThat(paper(village, last)).as("printed again").isEqualTo(paper);

    clock.on(Duration.ofDays(40));
    var next = last.plusMonths(1);
    assertThat(sums(report(village, next))).isEqualTo(List.of(2, 0, 0, 1, 3));
    assertThat(send(village, with(form, "bulan", next), UUID.randomUUID()).getStatus())
        .isEqualTo(303);
    assertThat(reports.issued(village.officer(), village.code())).containsExactly(last, next);
  }

  @Test
  void the_same_sent_twice_is_issued_once_and_two_desks_do_not_issue_two() throws Exception {
    var village = village("35.09.17.2004");
    var last = reports.thisMonth().minusMonths(1);
    village.abroad("Warga Contoh 1", last.minusMonths(2).atDay(3), 30);
    var form = Map.of("bulan", last.toString());
    var id = UUID.randomUUID();
    List<Callable<Integer>> sends =
        List.of(
            () -> send(village, form, id).getStatus(),
            () -> send(village, form, id).getStatus(),
            () -> send(village, form, UUID.randomUUID()).getStatus());
    try (var desks = Executors.newFixedThreadPool(3)) {
      var answers = desks.invokeAll(sends).stream().map(Future::resultNow).sorted().toList();
      assertThat(answers).contains(303).allMatch(one -> one == 303 || one == 409);
    }
    assertThat(reports.issued(village.officer(), village.code())).containsExactly(last);
    assertThat(send(village, form, UUID.randomUUID()).getContentAsString())
        .contains("sudah terbit");
  }

  @Test
  void what_is_not_over_or_out_of_order_is_refused_and_a_long_number_loses_nothing()
      throws Exception {
    var village = village("35.09.17.2005");
    var now = reports.thisMonth();
    var running = send(village, Map.of("bulan", now.toString()), UUID.randomUUID());
    assertThat(running.getStatus()).isEqualTo(409);
    assertThat(running.getContentAsString()).contains("belum selesai");
    var far = Map.of("bulan", now.minusMonths(3).toString());
    assertThat(send(village, far, UUID.randomUUID()).getStatus()).isEqualTo(303);
    var order = send(village, with(far, "bulan", now.minusMonths(1)), UUID.randomUUID());
    assertThat(order.getStatus()).isEqualTo(409);
    assertThat(show(village, now.minusMonths(1))).contains("Terbitkan dulu laporan");
    assertThat(paper(village, now.minusMonths(3))).contains("Nihil");
    var wrong =
        send(
            village,
            Map.of("bulan", now.minusMonths(2).toString(), "reference", "9".repeat(61)),
            UUID.randomUUID());
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("paling banyak 60", "9".repeat(61));
  }

  @Test
  void only_the_village_sees_it_and_only_its_officer_issues_it() throws Exception {
    var village = village("35.09.17.2006");
    var last = reports.thisMonth().minusMonths(1).toString();
    var path = "/angka/" + village.code() + "/bulanan";
    for (var stranger :
        List.of(
            Viewers.officer("35.09.17.2007"),
            Viewers.analyst("35"),
            Viewers.kader("35.09.17.2006.01"),
            Viewers.caseWorker("35.09"))) {
      assertThat(ask(stranger, get(path)).getStatus()).isIn(403, 404);
      assertThat(ask(stranger, post(path).param("bulan", last)).getStatus()).isIn(403, 404);
    }
    var head = Viewers.head("35.09.17.2006");
    assertThat(ask(head, get(path)).getStatus()).isEqualTo(200);
    assertThat(ask(head, get("/angka/35.09.17.2006")).getContentAsString()).contains(path);
    assertThat(ask(head, post(path).param("bulan", last)).getStatus()).isIn(403, 404);
    assertThat(ask(head, post(path + "/cetak").param("bulan", last)).getStatus())
        .as("not issued, so nothing leaves the screen")
        .isEqualTo(404);
  }

  @Test
  void it_is_looked_at_on_a_phone_and_at_a_desk_and_on_paper() {
    var village = village("35.09.17.2008");
    var last = reports.thisMonth().minusMonths(1);
    village.abroad("Warga Contoh 1", last.atDay(3), 30);
    village.returned("Warga Contoh 2", last.atDay(20));
    head(village);
    for (var browser :
        List.of(Browser.phone(DeskBrowser.ADDRESS), Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        DeskBrowser.of(browser, pages, village.officer());
        var page = browser.open("/angka/" + village.code() + "/bulanan");
        browser.look("month-report");
        if (page.locator("input[name=signer]").count() > 0) {
          page.locator("label:has-text('Kepala Contoh')").click();
          page.locator("button:has-text('Terbitkan laporan')").click();
        }
        assertThat(Browser.settled(page).content()).contains("Terbit ");
        browser.look("month-report-issued");
        page.locator("button:has-text('Cetak F4')").click();
        page.waitForSelector(".official-paper");
        browser.look("month-report-paper");
        browser.paper("month-report-paper", 1, "Dicetak oleh");
      }
    }
  }

  private AVillage village(String code) {
    return new AVillage(code, people, journeys);
  }

  private void head(AVillage village) {
    officials.add(
        village.officer(),
        village.code(),
        new Official(
            UUID.randomUUID(),
            Official.Office.HEAD,
            Official.Acting.NONE,
            false,
            "Kepala Desa",
            "Kepala Contoh",
            LocalDate.of(2020, 1, 1),
            null,
            false));
  }

  private void correct(AVillage village, AVillage.Her her, LocalDate day) {
    var journey = journeys.of(village.officer(), her.person()).getFirst();
    var wrong = journey.events().getLast();
    journeys.record(
        village.officer(),
        UUID.randomUUID(),
        her.journey(),
        journey.revision(),
        new NewEvent(
            UUID.randomUUID(), EventKind.DEPARTED, PartialDate.day(day), null, null, wrong.id()));
  }

  private MonthReport report(AVillage village, YearMonth month) {
    return reports.of(village.officer(), village.code(), month);
  }

  private static List<Integer> sums(MonthReport report) {
    return List.of(
        report.sum(MonthReport.Line::opening),
        report.sum(MonthReport.Line::departed),
        report.sum(MonthReport.Line::returned),
        report.sum(MonthReport.Line::corrected),
        report.sum(MonthReport.Line::closing));
  }

  private String paper(AVillage village, YearMonth month) throws Exception {
    var page =
        ask(
                village.officer(),
                post("/angka/" + village.code() + "/bulanan/cetak")
                    .param("bulan", month.toString()))
            .getContentAsString();
    return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
  }

  private String show(AVillage village, YearMonth month) throws Exception {
    return ask(
            village.officer(),
            get("/angka/" + village.code() + "/bulanan").param("bulan", month.toString()))
        .getContentAsString();
  }

  private List<String> cells(AVillage village, YearMonth month) throws Exception {
    var file =
        ask(
                village.officer(),
                post("/angka/" + village.code() + "/bulanan/xlsx").param("bulan", month.toString()))
            .getContentAsByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = book.getFirstSheet().openStream()) {
      return rows.flatMap(row -> row.stream())
          .filter(cell -> cell != null)
          .map(cell -> cell.getText())
          .toList();
    }
  }

  private MockHttpServletResponse send(AVillage village, Map<String, String> fields, UUID id)
      throws Exception {
    var request = post("/angka/" + village.code() + "/bulanan").param("id", id.toString());
    fields.forEach(request::param);
    return ask(village.officer(), request);
  }

  private MockHttpServletResponse ask(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return pages
        .perform(request.requestAttr(Viewer.class.getName(), viewer).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private static Map<String, String> with(Map<String, String> form, String key, Object value) {
    var all = new HashMap<>(form);
    all.put(key, value.toString());
    return all;
  }
}
