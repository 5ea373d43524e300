package id.desbumi.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.access.AccountMaking;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.Today;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.audit.Oversight;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looks at those who look. */
@SpringBootTest
@AutoConfigureMockMvc
class AuditPageTest {

  private static final String PATH = "/pemeriksaan";

  @Autowired MockMvc pages;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Journal journal;
  @Autowired PlatformTransactionManager transactionManager;
  @Autowired Clock clock;

  @Test
  void an_auditor_sees_how_much_each_account_looked_and_no_resident() throws Exception {
    var auditor = auditor("33.08");
    var officer = named("Petugas Contoh Sibuk", "33.08.01.2001");
    var her = UUID.randomUUID();
    note(officer, Act.OPENED, her, 3);
    note(officer, Act.REVEALED, her, 2);
    note(named("Petugas Contoh Jauh", "35.09.17.2003"), Act.OPENED, her, 1);
    assertThat(body(auditor, PATH))
        .contains("Petugas Contoh Sibuk", "Buka", "Tampil")
        .doesNotContain("Petugas Contoh Jauh", her.toString());
    assertThat(body(auditor("52"), PATH)).doesNotContain("Petugas Contoh Sibuk");
    var verified =
        send(auditor, post(PATH + "/catatan"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(verified).contains("Catatan utuh");
    look(auditor, PATH, "audit");
  }

  @Test
  @DisplayName("8.2: a day of many searches waits until another person has asked")
  void a_day_of_many_searches_waits_until_another_person_has_asked() throws Exception {
    var auditor = auditor("33.10");
    var officer = named("Petugas Contoh Pencari", "33.10.01.2001");
    note(officer, Act.SEARCHED, null, Oversight.SEARCHES_TO_REVIEW);
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    assertThat(body(auditor, PATH)).contains("Perlu ditinjau", "100 pencarian");
    var word =
        post(PATH + "/tinjau")
            .param("account", officer.account().toString())
            .param("day", day)
            .param("finding", "TALK");
    send(auditor("52"), word).andExpect(status().isNotFound());
    for (var twice = 0; twice < 2; twice++) {
      send(
              auditor,
              post(PATH + "/tinjau")
                  .param("account", officer.account().toString())
                  .param("day", day)
                  .param("finding", twice == 0 ? "TALK" : "WORK"))
          .andExpect(redirectedUrl(PATH));
    }
    assertThat(body(auditor, PATH))
        .contains("ditinjau Pemeriksa Contoh: Sudah dibicarakan")
        .doesNotContain("Perlu ditinjau");
  }

  @Test
  void nobody_reviews_herself_and_a_grant_that_ended_shows_nothing() throws Exception {
    var auditor = auditor("33.11");
    note(auditor, Act.SEARCHED, null, Oversight.SEARCHES_TO_REVIEW);
    send(
            auditor,
            post(PATH + "/tinjau")
                .param("account", auditor.account().toString())
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString())
                .param("finding", "WORK"))
        .andExpect(status().isConflict());
    assertThat(body(Viewers.auditor("33.11"), PATH))
        .as("no grant stands behind this one")
        .doesNotContain("Pemeriksa Contoh")
        .contains("Belum ada yang tercatat");
    pages
        .perform(get(PATH).requestAttr(Viewer.class.getName(), Viewers.officer("33.11.01.2001")))
        .andExpect(status().isNotFound());
  }

  private void note(Viewer viewer, Act act, @Nullable UUID subject, int times) {
    new TransactionTemplate(transactionManager)
        .executeWithoutResult(status -> {
          for (var one = 0; one < times; one++) {
            journal.note(viewer, act, viewer.home(), subject, "");
          }
        });
  }

  private Viewer named(String name, String village) {
    var officer = Viewers.officer(village);
    return new Viewer(
        officer.account(),
        name,
        officer.role(),
        officer.home(),
        officer.people(),
        officer.figures(),
        Set.of());
  }

  private Viewer auditor(String area) {
    var id = Uuid7.next(clock);
    assertThat(
            accounts.create(
                Operator.viewer(),
                new NewAccount(id, "p" + id.toString().substring(9), "Pemeriksa Contoh")))
        .isInstanceOf(AccountMaking.Done.class);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(
            UUID.randomUUID(),
            id,
            Role.AUDITOR,
            new PlaceCode(area),
            Today.of(clock),
            Today.of(clock).plusYears(1)));
    return new Viewer(
        id,
        "Pemeriksa Contoh",
        Role.AUDITOR,
        new PlaceCode(area),
        Reach.NOTHING,
        Reach.NOTHING,
        Set.of());
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
