package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.access.AccountMaking;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.LeastSight;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.Today;
import id.desbumi.audit.Act;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.MonthSheets;
import id.desbumi.migration.NewContact;
import id.desbumi.registry.People;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A kader's month, for her transport money. */
@SpringBootTest
@AutoConfigureMockMvc
class MonthSheetTest {

  @Autowired MockMvc pages;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired MonthSheets sheets;
  @Autowired @Worker JdbcClient worker;
  @Autowired Clock clock;

  @Test
  void visits_contacts_and_sessions_are_counted_by_date_without_a_name() throws Exception {
    var code = "36.03.04.2001";
    var kader = kader(code + ".01");
    var village = new AVillage(code, people, journeys);
    var her = village.abroad("Warga Contoh Rahasia", new PlaceCode(code + ".01.001"), day(40), 14);
    contact(kader, her, "kunjungan");
    contact(kader, her, "kunjungan");
    contact(kader, her, "telepon");
    var id = UUID.randomUUID().toString();
    for (var twice = 0; twice < 2; twice++) {
      send(kader, session(id, "INFORMATION", "12"))
          .andExpect(redirectedUrl("/lembar-bulan?bulan=" + YearMonth.now(clock)));
    }
    var today = sheets.of(kader, kader.account(), YearMonth.now(clock)).days().getLast();
    assertThat(today.visits()).isEqualTo(2);
    assertThat(today.contacts()).isEqualTo(1);
    assertThat(today.sessions()).as("sent twice, noted once").isEqualTo(1);
    assertThat(body(kader, "/lembar-bulan"))
        .contains("Kader Contoh", "Kunjungan", "Sesi")
        .doesNotContain("Rahasia", her.person().toString());
    var paper =
        send(Viewers.officer(code), print(kader))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(paper).contains("sign-boxes", "Kepala Desa", "folio").doesNotContain("Rahasia");
    assertThat(printed(kader.account())).isEqualTo(1);
    look(kader, "/lembar-bulan", "month-sheet");
  }

  @Test
  void a_whole_month_with_its_signatures_is_one_leaf_of_f4() throws Exception {
    var code = "36.03.04.2009";
    var kader = kader(code + ".01", day(70));
    var village = new AVillage(code, people, journeys);
    var her = village.abroad("Warga Contoh 1", new PlaceCode(code + ".01.001"), day(70), 14);
    var last = YearMonth.now(clock).minusMonths(1);
    for (var day = 1; day <= last.lengthOfMonth(); day++) {
      journeys.contact(
          kader,
          UUID.randomUUID(),
          her.journey(),
          new NewContact(
              UUID.randomUUID(), last.atDay(day), "kunjungan", "ia_sendiri", true, null));
    }
    try (var browser = Browser.desk(DeskBrowser.ADDRESS)) {
      DeskBrowser.of(browser, pages, kader);
      var page = browser.open("/lembar-bulan?bulan=" + last);
      page.locator("form[action='/lembar-bulan/cetak'] button").click();
      page.waitForURL("**/cetak");
      browser.look("month-paper");
      browser.paper("month-paper", 1, "Dicetak");
    }
  }

  @Test
  void who_closes_her_record_to_the_kader_is_still_counted_so_the_number_tells_nothing() {
    var code = "36.03.04.2002";
    var kader = kader(code + ".01");
    var village = new AVillage(code, people, journeys);
    var her = village.abroad("Warga Contoh 1", new PlaceCode(code + ".01.001"), day(40), 14);
    contact(kader, her, "kunjungan");
    var before = sheets.of(kader, kader.account(), YearMonth.now(clock));
    var excluded = Viewers.without(kader, her.person().value());
    assertThat(people.find(excluded, her.person())).isEmpty();
    assertThat(sheets.of(excluded, kader.account(), YearMonth.now(clock))).isEqualTo(before);
    var officer = Viewers.without(Viewers.officer(code), her.person().value());
    assertThat(sheets.of(officer, kader.account(), YearMonth.now(clock)).days())
        .isEqualTo(before.days());
  }

  @Test
  void another_kader_and_another_village_find_no_sheet() throws Exception {
    var code = "36.03.04.2003";
    var kader = kader(code + ".01");
    var other = kader(code + ".02");
    for (var stranger : List.of(other, Viewers.officer("36.03.04.2004"))) {
      pages
          .perform(
              get("/lembar-bulan")
                  .param("kader", kader.account().toString())
                  .requestAttr(Viewer.class.getName(), stranger))
          .andExpect(status().isNotFound());
      send(stranger, print(kader)).andExpect(status().isNotFound());
    }
    assertThat(body(Viewers.officer("36.03.04.2005"), "/lembar-bulan")).contains("Belum ada kader");
  }

  @Test
  void a_session_without_a_number_comes_back_as_it_was_typed() throws Exception {
    var kader = kader("36.03.04.2006.01");
    var page =
        send(kader, session(UUID.randomUUID().toString(), "GROUP", "banyak"))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Tulis jumlah yang hadir", "banyak");
  }

  private MockHttpServletRequestBuilder session(String id, String kind, String present) {
    var today = LocalDate.now(clock);
    return post("/lembar-bulan/sesi")
        .param("id", id)
        .param("sessionKind", kind)
        .param("present", present)
        .param("onDay", Integer.toString(today.getDayOfMonth()))
        .param("onMonth", Integer.toString(today.getMonthValue()))
        .param("onYear", Integer.toString(today.getYear()));
  }

  private static MockHttpServletRequestBuilder print(Viewer kader) {
    return post("/lembar-bulan/cetak").param("kader", kader.account().toString());
  }

  private void contact(Viewer kader, AVillage.Her her, String channel) {
    journeys.contact(
        kader,
        UUID.randomUUID(),
        her.journey(),
        new NewContact(UUID.randomUUID(), LocalDate.now(clock), channel, "ia_sendiri", true, null));
  }

  private int printed(UUID subject) {
    return worker
        .sql("select count(*) from audit.journal where subject = :subject and act = :act")
        .param("subject", subject)
        .param("act", Act.PRINTED.number())
        .query(Integer.class)
        .single();
  }

  private Viewer kader(String area) {
    return kader(area, Today.of(clock));
  }

  private Viewer kader(String area, LocalDate from) {
    var id = Uuid7.next(clock);
    assertThat(
            accounts.create(
                Operator.viewer(),
                new NewAccount(id, "k" + id.toString().substring(9), "Kader Contoh")))
        .isInstanceOf(AccountMaking.Done.class);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(
            UUID.randomUUID(),
            id,
            Role.KADER,
            new PlaceCode(area),
            from,
            Today.of(clock).plusYears(1)));
    var areas = List.of(new PlaceCode(area));
    return new Viewer(
        id,
        "Kader Contoh",
        Role.KADER,
        areas.getFirst(),
        LeastSight.people(Role.KADER, areas, false),
        LeastSight.figures(Role.KADER, areas, false),
        Set.of());
  }

  private LocalDate day(int ago) {
    return LocalDate.now(clock).minusDays(ago);
  }

  private ResultActions send(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return pages.perform(request.requestAttr(Viewer.class.getName(), viewer).with(csrf()));
  }

  private String body(Viewer viewer, String path) throws Exception {
    return pages
        .perform(get(path).requestAttr(Viewer.class.getName(), viewer).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void look(Viewer viewer, String path, String name) {
    for (var browser :
        List.of(Browser.phone(DeskBrowser.ADDRESS), Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        DeskBrowser.of(browser, pages, viewer);
        browser.open(path);
        browser.look(name);
      }
    }
  }
}
