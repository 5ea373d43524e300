package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.Operator;
import id.desbumi.access.StewardGrant;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Pins;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.testing.SignedIn;
import id.desbumi.testing.Viewers;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who works here: what a steward does at {@code /akses}, and what one of elsewhere cannot. */
@SpringBootTest
@AutoConfigureMockMvc
class AppointingPagesTest {

  private static final String VILLAGE = "33.07.04.2009";
  private static final String ELSEWHERE = "33.07.05.2001";

  @Autowired MockMvc pages;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Pins pins;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  SignedIn hands;
  Viewer first;
  Viewer second;
  Viewer elsewhere;
  UUID officer;

  @BeforeEach
  void two_stewards_an_officer_and_somebody_of_elsewhere() {
    hands = new SignedIn(accounts, appointing, pins, db, clock);
    first = steward(VILLAGE);
    second = steward(VILLAGE);
    elsewhere = steward(ELSEWHERE);
    officer = hands.account(Role.OFFICER, VILLAGE);
  }

  @Test
  void two_people_take_away_a_second_factor_and_her_sessions_end() throws Exception {
    var cookie = new Cookie("desbumi", hands.session(officer));
    pages.perform(get("/akun").cookie(cookie)).andExpect(status().isOk());
    reset(first).andExpect(redirectedUrl("/akses"));
    assertThat(hasFactor()).isTrue();
    pages.perform(get("/akun").cookie(cookie)).andExpect(status().isOk());
    assertThat(body(second, "/akses")).contains("Setujui penghapusan kode kedua");

    var once_more = reset(first).andExpect(status().isConflict()).andReturn();
    assertThat(once_more.getResponse().getContentAsString())
        .contains("Perlu orang kedua yang lain");
    assertThat(hasFactor()).isTrue();

    reset(second).andExpect(redirectedUrl("/akses"));
    assertThat(hasFactor()).isFalse();
    pages.perform(get("/akun").cookie(cookie)).andExpect(status().isSeeOther());
  }

  @Test
  void a_word_sent_twice_begins_nothing_new() throws Exception {
    reset(first);
    reset(second).andExpect(redirectedUrl("/akses"));
    reset(second).andExpect(redirectedUrl("/akses"));
    reset(first).andExpect(redirectedUrl("/akses"));
    assertThat(
            db.sql("select count(*) from access.factor_reset where account = :account")
                .param("account", officer)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void an_administrator_can_be_one_of_the_two() throws Exception {
    reset(Viewers.admin()).andExpect(redirectedUrl("/akses"));
    reset(first).andExpect(redirectedUrl("/akses"));
    assertThat(hasFactor()).isFalse();
  }

  @Test
  void what_lies_in_another_area_is_not_there() throws Exception {
    notThere(elsewhere);
    pages.perform(as(elsewhere, post("/akses/peran/" + grant() + "/akhiri"))).andExpect(gone());
    pages.perform(as(Viewers.officer(VILLAGE), get("/akses"))).andExpect(gone());
    assertThat(body(elsewhere, "/akses")).doesNotContain(officer.toString());
    assertThat(hasFactor()).isTrue();
    assertThat(duties()).isEqualTo(1);
  }

  @Test
  void somebody_whose_role_ended_belongs_to_no_other_area() throws Exception {
    var grant = grant();
    for (var i = 0; i < 2; i++) {
      pages
          .perform(as(first, post("/akses/peran/" + grant + "/akhiri")))
          .andExpect(redirectedUrl("/akses"));
    }
    assertThat(duties()).isZero();
    notThere(elsewhere);
    assertThat(body(first, "/akses")).contains(officer.toString());
    pages.perform(as(first, post("/akses/" + officer + "/kode"))).andExpect(status().isOk());
  }

  @Test
  void a_role_sent_twice_is_given_once_and_one_beyond_her_own_never() throws Exception {
    var id = UUID.randomUUID();
    for (var i = 0; i < 2; i++) {
      pages.perform(as(first, role(id, "OFFICER", VILLAGE))).andExpect(redirectedUrl("/akses"));
    }
    assertThat(duties()).isEqualTo(2);
    pages
        .perform(as(first, role(UUID.randomUUID(), "ANALYST", "33.07")))
        .andExpect(status().is4xxClientError());
    pages
        .perform(as(first, role(UUID.randomUUID(), "", "")))
        .andExpect(status().isUnprocessableContent());
    assertThat(duties()).isEqualTo(2);
  }

  @Test
  void proposed_twice_somebody_waits_once() throws Exception {
    for (var i = 0; i < 2; i++) {
      pages
          .perform(as(first, post("/akses/" + officer + "/pengangkat")))
          .andExpect(redirectedUrl("/akses"));
    }
    assertThat(
            appointing.stewardsWithin(new PlaceCode(VILLAGE)).stream()
                .filter(it -> it.account().equals(officer)))
        .singleElement()
        .matches(it -> !it.confirmed());
  }

  private void notThere(Viewer viewer) throws Exception {
    pages.perform(as(viewer, get("/akses/" + officer + "/peran"))).andExpect(gone());
    pages.perform(as(viewer, role(UUID.randomUUID(), "OFFICER", ELSEWHERE))).andExpect(gone());
    pages.perform(as(viewer, post("/akses/" + officer + "/kode"))).andExpect(gone());
    reset(viewer).andExpect(gone());
  }

  private static org.springframework.test.web.servlet.ResultMatcher gone() {
    return status().isNotFound();
  }

  private ResultActions reset(Viewer by) throws Exception {
    return pages.perform(as(by, post("/akses/" + officer + "/kode-kedua")));
  }

  private MockHttpServletRequestBuilder role(UUID id, String role, String area) {
    var last = Today.of(clock).plusMonths(6);
    return post("/akses/" + officer + "/peran")
        .param("id", id.toString())
        .param("role", role)
        .param("area", area)
        .param("lastDayDay", String.valueOf(last.getDayOfMonth()))
        .param("lastDayMonth", String.valueOf(last.getMonthValue()))
        .param("lastDayYear", String.valueOf(last.getYear()));
  }

  private static MockHttpServletRequestBuilder as(
      Viewer viewer, MockHttpServletRequestBuilder request) {
    return request.requestAttr(Viewer.class.getName(), viewer).with(csrf());
  }

  private String body(Viewer viewer, String path) throws Exception {
    return pages
        .perform(as(viewer, get(path)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private boolean hasFactor() {
    return db.sql("select totp is not null from access.account where id = :id")
        .param("id", officer)
        .query(Boolean.class)
        .single();
  }

  private UUID grant() {
    return db.sql("select id from access.role_grant where account = :account")
        .param("account", officer)
        .query(UUID.class)
        .single();
  }

  private long duties() {
    return db.sql(
            """
            select count(*)
              from access.role_grant
             where account = :account
               and ended_at is null
            """)
        .param("account", officer)
        .query(Long.class)
        .single();
  }

  /** A head who appoints officers and kader of the village. */
  private Viewer steward(String village) {
    var head = Viewers.head(village);
    var account = hands.account(Role.VILLAGE_HEAD, village);
    appointing.first(
        new StewardGrant(
            UUID.randomUUID(),
            account,
            Set.of(Role.OFFICER, Role.KADER),
            new PlaceCode(village),
            Today.of(clock),
            Today.of(clock).plusYears(5),
            Operator.viewer().name(),
            false),
        "Warga Contoh 2");
    return new Viewer(
        account,
        "Kepala Contoh",
        head.role(),
        head.home(),
        head.people(),
        head.figures(),
        Set.of());
  }
}
