package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.access.AccountMaking;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Totp;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Signing in as a browser does: cookies kept, hidden fields sent back, nothing passed by hand. */
@SpringBootTest(
    properties = "test.own=sign-in") // others' csrf() would replace the filter's own proof
@AutoConfigureMockMvc
class SignInTest {

  private static final String VILLAGE = "33.07.04.2009";
  private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"");
  private static final Pattern CODE = Pattern.compile("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");

  @Autowired MockMvc mvc;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  @Test
  void a_code_on_paper_leads_to_a_password_a_second_factor_and_inside() throws Exception {
    var someone = someone(Role.OFFICER, VILLAGE);
    var browser = new Browser();
    var secret = browser.settle(someone);
    assertThat(browser.get("/akun").getStatus()).isEqualTo(200);

    var later = new Browser();
    assertThat(later.signIn(someone.name, "kuda makan rumput hijau")).isEqualTo("/masuk/kode");
    assertThat(later.get("/akun").getRedirectedUrl()).startsWith("/masuk/kode");
    later.post("/masuk/kode", "/masuk/kode", Map.of("code", code(secret, 30)));
    assertThat(later.get("/akun").getStatus()).isEqualTo(200);
  }

  @Test
  void a_code_of_the_second_factor_and_one_on_paper_work_once() throws Exception {
    var someone = someone(Role.OFFICER, VILLAGE);
    var first = new Browser();
    var secret = first.settle(someone);
    var onPaper = first.paperCodes.getFirst();
    var digits = code(secret, 30);

    var second = new Browser();
    second.signIn(someone.name, "kuda makan rumput hijau");
    assertThat(second.post("/masuk/kode", "/masuk/kode", Map.of("code", digits)).getStatus())
        .isEqualTo(303);
    var third = new Browser();
    third.signIn(someone.name, "kuda makan rumput hijau");
    assertThat(third.post("/masuk/kode", "/masuk/kode", Map.of("code", digits)).getStatus())
        .isEqualTo(422);
    assertThat(third.post("/masuk/kode", "/masuk/kode", Map.of("code", onPaper)).getStatus())
        .isEqualTo(303);
    var fourth = new Browser();
    fourth.signIn(someone.name, "kuda makan rumput hijau");
    assertThat(fourth.post("/masuk/kode", "/masuk/kode", Map.of("code", onPaper)).getStatus())
        .isEqualTo(422);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    new Browser().settle(someone);
    var wrong = new Browser().attempt(someone.name, "salah salah salah");
    var unknown = new Browser().attempt("tidakada" + someone.name, "salah salah salah");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(unknown.getStatus()).isEqualTo(422);
    assertThat(bare(wrong, someone.name)).isEqualTo(bare(unknown, "tidakada" + someone.name));
  }

  @Test
  void after_many_failures_one_waits_except_on_a_known_device() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    var known = new Browser();
    known.settle(someone);
    var stranger = new Browser();
    for (var i = 0; i < 6; i++) {
      stranger.attempt(someone.name, "salah salah " + i);
    }
    assertThat(stranger.attempt(someone.name, "kuda makan rumput hijau").getContentAsString())
        .contains("Terlalu banyak percobaan");
    known.cookies.remove("desbumi");
    assertThat(known.signIn(someone.name, "kuda makan rumput hijau")).isEqualTo("/hari-ini");
  }

  @Test
  void whoever_is_not_signed_in_goes_to_the_door_and_back_to_where_she_wanted() throws Exception {
    var browser = new Browser();
    assertThat(browser.get("/akun").getRedirectedUrl()).isEqualTo("/masuk?ke=%2Fakun");
    var someone = someone(Role.ANALYST, "33.07");
    browser.settle(someone);
    browser.cookies.remove("desbumi");
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", someone.name);
    fields.put("password", "kuda makan rumput hijau");
    fields.put("ke", "//example.org/akun");
    assertThat(browser.post("/masuk", "/masuk", fields).getRedirectedUrl()).isEqualTo("/hari-ini");
    browser.cookies.remove("desbumi");
    fields.put("ke", "/data/33.07");
    assertThat(browser.post("/masuk", "/masuk", fields).getRedirectedUrl())
        .isEqualTo("/data/33.07");
  }

  @Test
  void the_secret_in_the_browser_changes_with_every_step_and_dies_with_leaving() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    var browser = new Browser();
    browser.signIn(someone.name, someone.paper);
    var before = browser.cookies.get("desbumi");
    browser.choosePassword();
    var after = browser.cookies.get("desbumi");
    assertThat(after).isNotEqualTo(before);
    var thief = new Browser();
    thief.cookies.put("desbumi", before);
    assertThat(thief.get("/akun").getStatus()).isEqualTo(303);
    browser.post("/akun", "/keluar", Map.of());
    thief.cookies.put("desbumi", after);
    assertThat(thief.get("/akun").getStatus()).isEqualTo(303);
  }

  @Test
  void half_an_hour_without_a_page_ends_it() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    var browser = new Browser();
    browser.settle(someone);
    expire(someone);
    assertThat(browser.get("/akun").getRedirectedUrl()).startsWith("/masuk");
  }

  @Test
  void what_was_written_to_be_sealed_is_kept_as_well_and_not_spread_out() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    var browser = new Browser();
    browser.settle(someone);
    var form = browser.get("/akun");
    expire(someone);
    var late =
        browser.send(
            "/layanan/catat",
            Map.of("story", "Ceritacontoh lewat waktu", "_csrf", proof(form.getContentAsString())));
    assertThat(late.getRedirectedUrl()).isEqualTo("/masuk?tersimpan");
    browser.cookies.remove("desbumi");
    assertThat(browser.signIn(someone.name, "kuda makan rumput hijau"))
        .isEqualTo("/masuk/tersimpan");
    assertThat(browser.get("/masuk/tersimpan").getContentAsString())
        .contains("action=\"/layanan/catat\"")
        .contains("value=\"Ceritacontoh lewat waktu\"")
        .doesNotContain("<li>Ceritacontoh lewat waktu");
  }

  @Test
  void a_form_sent_after_the_session_ended_waits_for_its_writer_alone() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    var other = someone(Role.ANALYST, "33.07");
    var browser = new Browser();
    browser.settle(someone);
    var form = browser.get("/akun");
    expire(someone);
    var late =
        browser.send(
            "/warga", Map.of("name", "Warga Contoh 7", "_csrf", proof(form.getContentAsString())));
    assertThat(late.getRedirectedUrl()).isEqualTo("/masuk?tersimpan");

    browser.cookies.remove("desbumi");
    browser.settle(other);
    assertThat(browser.get("/masuk/tersimpan").getRedirectedUrl()).isEqualTo("/hari-ini");
    browser.post("/akun", "/keluar", Map.of());

    assertThat(browser.signIn(someone.name, "kuda makan rumput hijau"))
        .isEqualTo("/masuk/tersimpan");
    assertThat(browser.get("/masuk/tersimpan").getContentAsString())
        .contains("Warga Contoh 7")
        .contains("action=\"/warga\"");
    assertThat(
            db.sql("select sealed from access.postponed_post where account = :a")
                .param("a", someone.id)
                .query(byte[].class)
                .list())
        .isNotEmpty()
        .noneMatch(sealed -> new String(sealed).contains("Warga"));
  }

  @Test
  void a_form_shown_to_one_account_does_not_count_for_another() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    var other = someone(Role.ANALYST, "33.07");
    var browser = new Browser();
    browser.settle(someone);
    var old = proof(browser.get("/akun").getContentAsString());
    browser.post("/akun", "/keluar", Map.of());
    browser.settle(other);
    assertThat(browser.send("/keluar", Map.of("_csrf", old)).getRedirectedUrl())
        .isEqualTo("/masuk/lain");
    assertThat(browser.get("/akun").getStatus()).isEqualTo(200);
    assertThat(browser.send("/keluar", Map.of("_csrf", "forged")).getStatus()).isEqualTo(403);
    assertThat(browser.send("/keluar", Map.of()).getStatus()).isEqualTo(403);
  }

  @Test
  void outside_trial_mode_there_are_no_sample_people() throws Exception {
    var browser = new Browser();
    var someone = someone(Role.OFFICER, VILLAGE);
    assertThat(browser.get("/masuk").getContentAsString()).doesNotContain("/masuk/contoh");
    try {
      browser.post("/masuk", "/masuk/contoh", Map.of("akun", someone.id.toString()));
    } catch (jakarta.servlet.ServletException e) {
      assertThat(e).hasCauseInstanceOf(NotThere.class);
    }
    assertThat(browser.cookies).doesNotContainKey("desbumi");
  }

  @Test
  void pages_of_the_signed_in_are_kept_by_no_browser() throws Exception {
    var someone = someone(Role.ANALYST, "33.07");
    var browser = new Browser();
    browser.settle(someone);
    var page = browser.get("/akun");
    assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
    assertThat(page.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  private record Someone(UUID id, String name, String paper) {}

  private Someone someone(Role role, String area) {
    var id = Uuid7.next(clock);
    var name = "contoh." + id.toString().substring(24);
    var made = accounts.create(Operator.viewer(), new NewAccount(id, name, "Petugas Contoh"));
    var today = Today.of(clock);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(UUID.randomUUID(), id, role, new PlaceCode(area), today, today.plusYears(1)));
    return new Someone(id, name, ((AccountMaking.Done) made).code().printed());
  }

  private void expire(Someone someone) {
    db.sql(
            """
            update access.session
               set last_seen = last_seen - interval '31 minutes'
             where account = :account
            """)
        .param("account", someone.id)
        .update();
  }

  private String code(String secret, int secondsAhead) {
    return Totp.code(secret, clock.instant().plusSeconds(secondsAhead));
  }

  private static String proof(String page) {
    var found = PROOF.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String bare(MockHttpServletResponse response, String name) throws Exception {
    return response
        .getContentAsString()
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
        .replace(name, "");
  }

  /** A browser without scripts. */
  private class Browser {

    final Map<String, String> cookies = new LinkedHashMap<>();
    List<String> paperCodes = List.of();

    MockHttpServletResponse get(String path) throws Exception {
      return keep(mvc.perform(with(MockMvcRequestBuilders.get(path))).andReturn().getResponse());
    }

    /** Opens the page with the form, then sends it. */
    MockHttpServletResponse post(String from, String to, Map<String, String> fields)
        throws Exception {
      var all = new LinkedHashMap<>(fields);
      all.put("_csrf", proof(get(from).getContentAsString()));
      return send(to, all);
    }

    MockHttpServletResponse send(String to, Map<String, String> fields) throws Exception {
      var request = MockMvcRequestBuilders.post(to);
      fields.forEach(request::param);
      return keep(mvc.perform(with(request)).andReturn().getResponse());
    }

    MockHttpServletResponse attempt(String name, String password) throws Exception {
      return post("/masuk", "/masuk", Map.of("name", name, "password", password));
    }

    String signIn(String name, String password) throws Exception {
      var answer = attempt(name, password);
      assertThat(answer.getStatus()).isEqualTo(303);
      return String.valueOf(answer.getRedirectedUrl());
    }

    void choosePassword() throws Exception {
      var answer =
          post(
              "/akun/sandi",
              "/akun/sandi",
              Map.of("fresh", "kuda makan rumput hijau", "again", "kuda makan rumput hijau"));
      assertThat(answer.getStatus()).isEqualTo(303);
    }

    /** From the code on paper to inside; the secret of the second factor, when one is needed. */
    String settle(Someone someone) throws Exception {
      assertThat(signIn(someone.name, someone.paper)).isEqualTo("/akun/sandi");
      choosePassword();
      var page = get("/akun");
      if (page.getStatus() == 200) {
        return "";
      }
      assertThat(page.getRedirectedUrl()).startsWith("/akun/kode-kedua");
      var html = get("/akun/kode-kedua").getContentAsString();
      var secret = SECRET.matcher(html);
      assertThat(secret.find()).isTrue();
      var done =
          send(
              "/akun/kode-kedua",
              Map.of(
                  "secret",
                  secret.group(1),
                  "code",
                  code(secret.group(1), 0),
                  "_csrf",
                  proof(html)));
      assertThat(done.getStatus()).isEqualTo(200);
      paperCodes = CODE.matcher(done.getContentAsString()).results().map(it -> it.group()).toList();
      assertThat(paperCodes).hasSize(10);
      return secret.group(1);
    }

    private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request) {
      cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
      return request;
    }

    private MockHttpServletResponse keep(MockHttpServletResponse response) {
      for (var header : response.getHeaders("Set-Cookie")) {
        var pair = header.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      return response;
    }
  }
}
