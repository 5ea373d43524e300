package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Route;
import id.desbumi.access.AccountMaking;
import id.desbumi.access.Accounts;
import id.desbumi.access.ApiTokens;
import id.desbumi.access.Appointing;
import id.desbumi.access.DutyTable;
import id.desbumi.access.LeastSight;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.StewardGrant;
import id.desbumi.access.TermHandovers;
import id.desbumi.access.Today;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.People;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.today.AVillage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
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

/** An election: end of term. */
@SpringBootTest
@AutoConfigureMockMvc
class ElectionStoryTest {

  private static final String PATH = "/akses/serah-terima";

  @Autowired MockMvc pages;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired TermHandovers handovers;
  @Autowired DutyTable duties;
  @Autowired ApiTokens tokens;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  @Test
  void after_the_election_the_old_officer_hands_over_and_is_out_at_once() throws Exception {
    var code = "53.13.02.2001";
    var steward = steward("53.13");
    var old = worker("Petugas Contoh Lama", Role.OFFICER, code, today().plusDays(20));
    var head = worker("Kepala Contoh", Role.VILLAGE_HEAD, code, today().plusYears(6));
    var next = worker("Petugas Contoh Baru", Role.KADER, code + ".01", today().plusYears(1));
    var village = new AVillage(new PlaceCode(code), old, people, journeys);
    village.abroad("Warga Contoh Rahasia", today().minusDays(34), 14);
    village.returned("Warga Contoh Pulang", today().minusDays(3));
    send(
        old,
        post("/pejabat")
            .param("id", UUID.randomUUID().toString())
            .param("desa", code)
            .param("office", "HEAD")
            .param("acting", "NONE")
            .param("fullName", "Kepala Contoh")
            .param("sinceDay", "1")
            .param("sinceMonth", "3")
            .param("sinceYear", "2020"));
    signIn(old);
    var token = tokens.make(old, "Ponsel meja", false, Duration.ofDays(90)).secret();
    assertThat(tokens.find(token)).isPresent();

    // thirty days before, whoever appoints is reminded
    assertThat(body(steward, "/akses")).contains("Segera berakhir", "Petugas Contoh Lama");

    // she sees what ends and what is open, as numbers, and says the first word
    assertThat(body(old, PATH))
        .contains("petugas desa", "Warga yang perlu ditanya kabarnya: 1")
        .contains("Kepulangan yang belum dikunjungi: 1")
        .doesNotContain("Rahasia", "Warga Contoh Pulang");
    var id = UUID.randomUUID().toString();
    for (var twice = 0; twice < 2; twice++) {
      send(old, propose(id, code).param("successor", "Petugas Contoh Baru"))
          .andExpect(redirectedUrl(PATH + "/" + id));
    }
    look(old, PATH, "terms-waiting");
    assertThat(handovers.of(old)).hasSize(1);
    assertThat(duties.of(old.account(), today())).as("one word is not enough").isNotEmpty();
    send(old, post(PATH + "/" + id + "/setuju")).andExpect(status().isConflict());

    // the head agrees: roles, sessions, tokens, account are over at once; twice is once
    assertThat(body(head, "/hari-ini")).contains(PATH);
    send(head, post(PATH + "/" + id + "/setuju")).andExpect(redirectedUrl(PATH + "/" + id));
    send(head, post(PATH + "/" + id + "/setuju")).andExpect(redirectedUrl(PATH + "/" + id));
    assertThat(duties.of(old.account(), today())).isEmpty();
    assertThat(tokens.find(token)).isEmpty();
    assertThat(sessions(old)).isZero();
    assertThat(accounts.find(old.account()).orElseThrow().endedAt()).isNotNull();

    // the head appoints nobody; the steward gives the roles on, once
    send(head, begin(id, next)).andExpect(status().isNotFound());
    for (var twice = 0; twice < 2; twice++) {
      send(steward, begin(id, next)).andExpect(redirectedUrl(PATH + "/" + id));
    }
    assertThat(duties.of(next.account(), today()))
        .filteredOn(duty -> duty.role() == Role.OFFICER)
        .hasSize(1);

    // the berita acara: officials and numbers, no resident
    var paper =
        send(head, post(PATH + "/" + id + "/cetak"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(paper)
        .contains("KABUPATEN LEMBATA", "DESA ", "tahun dua ribu", "Kepala Contoh")
        .contains("Petugas Contoh Lama", "Petugas Contoh Baru", "sign-boxes")
        .contains("Kepulangan yang belum dikunjungi: 1")
        .doesNotContain("Rahasia", "Warga Contoh Pulang");
    look(steward, PATH + "/" + id, "term");
    look(head, PATH, "terms");
    look(steward, "/akses", "who-works");
    lookAt(paper, "term-paper");
  }

  @Test
  void who_is_gone_is_handed_over_by_a_steward_and_the_partner_never_by_one_alone()
      throws Exception {
    var code = "53.13.02.2002";
    var steward = steward("53.13");
    var gone = worker("Petugas Contoh Pergi", Role.OFFICER, code, today().plusDays(90));
    var head = worker("Kepala Contoh 2", Role.VILLAGE_HEAD, code, today().plusYears(6));
    var partner = worker("Pendamping Contoh", Role.CASE_WORKER, code, today().plusYears(1));
    var stranger =
        worker("Pendamping Lain", Role.CASE_WORKER, "53.13.03.2001", today().plusYears(1));
    var id = UUID.randomUUID().toString();
    send(head, propose(id, code).param("akun", gone.account().toString()))
        .andExpect(status().isNotFound());
    send(steward, propose(id, code).param("akun", gone.account().toString()))
        .andExpect(redirectedUrl(PATH + "/" + id));
    send(steward, post(PATH + "/" + id + "/setuju")).andExpect(status().isConflict());
    send(head, post(PATH + "/" + id + "/setuju")).andExpect(status().isConflict());
    send(stranger, post(PATH + "/" + id + "/setuju")).andExpect(status().isNotFound());
    assertThat(duties.of(gone.account(), today())).isNotEmpty();
    send(partner, post(PATH + "/" + id + "/setuju")).andExpect(redirectedUrl(PATH + "/" + id));
    assertThat(duties.of(gone.account(), today())).isEmpty();
    assertThat(body(partner, PATH + "/" + id)).contains("Belum dihitung");
  }

  @Test
  void another_village_finds_no_handover_and_work_elsewhere_goes_on() throws Exception {
    var code = "53.13.02.2003";
    var steward = steward("53.13");
    var partner = worker("Pendamping Contoh 2", Role.CASE_WORKER, code, today().plusYears(1));
    appointing.grant(
        steward, grant(partner.account(), Role.CASE_WORKER, "53.13.02.2004", today().plusYears(1)));
    var id = UUID.randomUUID().toString();
    send(partner, propose(id, code)).andExpect(redirectedUrl(PATH + "/" + id));
    var other = worker("Kepala Lain", Role.VILLAGE_HEAD, "53.13.02.2005", today().plusYears(1));
    pages
        .perform(get(PATH + "/" + id).requestAttr(Viewer.class.getName(), other))
        .andExpect(status().isNotFound());
    send(other, post(PATH + "/" + id + "/setuju")).andExpect(status().isNotFound());
    send(steward, post(PATH + "/" + id + "/setuju")).andExpect(redirectedUrl(PATH + "/" + id));
    assertThat(duties.of(partner.account(), today()))
        .singleElement()
        .satisfies(
            duty -> assertThat(duty.areas()).containsExactly(new PlaceCode("53.13.02.2004")));
    assertThat(accounts.find(partner.account()).orElseThrow().endedAt()).isNull();
  }

  @Test
  void what_was_proposed_can_be_taken_back_and_what_ended_cannot_be_proposed() throws Exception {
    var code = "53.13.02.2006";
    var steward = steward("53.13");
    var officer = worker("Petugas Contoh Ragu", Role.OFFICER, code, today().plusYears(1));
    var id = UUID.randomUUID().toString();
    send(officer, propose(id, code)).andExpect(redirectedUrl(PATH + "/" + id));
    send(officer, propose(UUID.randomUUID().toString(), code)).andExpect(status().isConflict());
    send(officer, post(PATH + "/" + id + "/batal")).andExpect(redirectedUrl(PATH + "/" + id));
    send(steward, post(PATH + "/" + id + "/setuju")).andExpect(status().isConflict());
    assertThat(duties.of(officer.account(), today())).isNotEmpty();
    var idle = worker("Petugas Contoh Usai", Role.OFFICER, code, today());
    appointing.end(steward, grantOf(idle));
    send(idle, propose(UUID.randomUUID().toString(), code)).andExpect(status().isConflict());
  }

  private UUID grantOf(Viewer viewer) {
    return db.sql("select id from access.role_grant where account = :account")
        .param("account", viewer.account())
        .query(UUID.class)
        .single();
  }

  private static MockHttpServletRequestBuilder propose(String id, String area) {
    return post(PATH).param("id", id).param("wilayah", area);
  }

  private MockHttpServletRequestBuilder begin(String id, Viewer next) {
    return post(PATH + "/" + id + "/penerima")
        .param("worker", next.account().toString())
        .param("untilDay", "1")
        .param("untilMonth", "1")
        .param("untilYear", Integer.toString(today().getYear() + 1));
  }

  private void signIn(Viewer viewer) {
    db.sql(
            """
            insert into access.session (secret, account, made_at, last_seen)
            values (:secret, :account, :now, :now)
            """)
        .param(
            "secret", viewer.account().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .param("account", viewer.account())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private int sessions(Viewer viewer) {
    return db.sql("select count(*) from access.session where account = :account")
        .param("account", viewer.account())
        .query(Integer.class)
        .single();
  }

  private Viewer steward(String area) {
    var account = account("Pengangkat Contoh");
    appointing.first(
        new StewardGrant(
            UUID.randomUUID(),
            account,
            EnumSet.allOf(Role.class),
            new PlaceCode(area),
            today(),
            today().plusYears(7),
            "Warga Contoh 1",
            false),
        "Warga Contoh 2");
    return eyes(account, "Pengangkat Contoh", Role.ANALYST, area);
  }

  private Viewer worker(String name, Role role, String area, LocalDate until) {
    var account = account(name);
    appointing.grant(Operator.viewer(), grant(account, role, area, until));
    return eyes(account, name, role, area);
  }

  private RoleGrant grant(UUID account, Role role, String area, LocalDate until) {
    return new RoleGrant(UUID.randomUUID(), account, role, new PlaceCode(area), today(), until);
  }

  private UUID account(String name) {
    var id = Uuid7.next(clock);
    assertThat(
            accounts.create(
                Operator.viewer(), new NewAccount(id, "a" + id.toString().substring(9), name)))
        .isInstanceOf(AccountMaking.Done.class);
    return id;
  }

  private static Viewer eyes(UUID account, String name, Role role, String area) {
    var areas = List.of(new PlaceCode(area));
    return new Viewer(
        account,
        name,
        role,
        areas.getFirst(),
        LeastSight.people(role, areas, false),
        LeastSight.figures(role, areas, false),
        Set.of());
  }

  private LocalDate today() {
    return Today.of(clock);
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

  /** A page that was asked for by a form. */
  private void lookAt(String html, String name) {
    for (var browser :
        List.of(Browser.phone(DeskBrowser.ADDRESS), Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        browser.answering(
            "**/*",
            route -> {
              if (route.request().url().endsWith("/cetak")) {
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html));
              } else {
                DeskBrowser.answer(
                    route, pages, eyes(UUID.randomUUID(), "Siapa", Role.ANALYST, "53"));
              }
            });
        browser.open("/cetak");
        browser.look(name);
        browser.paper(name, 1, "Dicetak");
      }
    }
  }
}
