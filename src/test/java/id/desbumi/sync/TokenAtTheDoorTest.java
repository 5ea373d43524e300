package id.desbumi.sync;

import static id.desbumi.sync.Sender.VILLAGE;
import static id.desbumi.sync.Sender.batch;
import static id.desbumi.sync.Sender.brief;
import static id.desbumi.sync.Sender.person;
import static id.desbumi.sync.Sender.text;
import static id.desbumi.sync.Sender.verdicts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.access.Accounts;
import id.desbumi.access.ApiTokens;
import id.desbumi.access.Appointing;
import id.desbumi.access.DutyTable;
import id.desbumi.access.Operator;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Pins;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.testing.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A device sends with its token, as the gate reads it: no viewer is put into the request. */
@SpringBootTest
@AutoConfigureMockMvc
class TokenAtTheDoorTest {

  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired DutyTable duties;
  @Autowired ApiTokens tokens;
  @Autowired Pins pins;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  @Test
  void a_good_token_brings_a_batch_as_its_maker() {
    var officer = account(Role.OFFICER, VILLAGE);
    var token = token(officer).secret();
    var sent = send("Bearer " + token, person(UUID.randomUUID(), VILLAGE, "Warga Contoh Kunci"));
    assertThat(brief(verdicts(sent))).containsExactly("taken");
    assertThat(used(officer)).isTrue();
  }

  @Test
  void none_and_a_wrong_one_are_refused_in_words() {
    var token = token(account(Role.OFFICER, VILLAGE)).secret();
    for (var header :
        new @Nullable String[] {
          null,
          "",
          "Bearer",
          "Bearer ",
          "Bearer desbumi_x",
          "Bearer " + token + "x",
          "Basic " + token,
          token
        }) {
      refused(header);
    }
  }

  @Test
  void taken_back_or_run_out_it_brings_nothing() {
    var officer = account(Role.OFFICER, VILLAGE);
    var revoked = token(officer);
    tokens.revoke(viewer(officer), revoked.id());
    refused("Bearer " + revoked.secret());
    var expired = token(officer);
    db.sql("update access.api_token set until = :now where id = :id")
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .param("id", expired.id())
        .update();
    refused("Bearer " + expired.secret());
  }

  @Test
  void it_ends_with_the_role_it_was_made_for() {
    var officer = account(Role.OFFICER, VILLAGE);
    var token = token(officer).secret();
    var grant =
        db.sql("select id from access.role_grant where account = :account")
            .param("account", officer)
            .query(UUID.class)
            .single();
    appointing.end(Operator.viewer(), grant);
    refused("Bearer " + token);
  }

  @Test
  void a_role_that_brings_nothing_finds_no_such_address() {
    var analyst = account(Role.ANALYST, "35.09");
    var sent = send("Bearer " + token(analyst).secret(), "");
    assertThat(sent.getStatus()).isEqualTo(404);
  }

  private void refused(@Nullable String header) {
    var id = UUID.randomUUID();
    var sent = send(header, person(id, VILLAGE, "Warga Contoh Pintu"));
    assertThat(sent.getStatus()).as(String.valueOf(header)).isEqualTo(401);
    assertThat(sent.getHeader(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
    assertThat(sent.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    assertThat(sent.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    assertThat(text(sent))
        .contains("\"status\":401", "\"title\":\"Kunci perangkat", "\"code\":\"token\"");
    assertThat(
            db.sql("select count(*) from registry.person_facts where person = :id")
                .param("id", id)
                .query(Long.class)
                .single())
        .isZero();
  }

  private MockHttpServletResponse send(@Nullable String header, String entry) {
    var request =
        post("/api/v1/batches").contentType(MediaType.APPLICATION_JSON).content(batch(entry));
    if (header != null) {
      request.header(HttpHeaders.AUTHORIZATION, header);
    }
    try {
      return web.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID account(Role role, String area) {
    return new SignedIn(accounts, appointing, pins, db, clock).account(role, area);
  }

  private ApiTokens.Made token(UUID account) {
    return tokens.make(viewer(account), "telepon kader", false, Duration.ofDays(30));
  }

  private boolean used(UUID account) {
    return tokens.of(account).getFirst().lastUsed() != null;
  }

  private Viewer viewer(UUID account) {
    return duties
        .of(account, Today.of(clock))
        .getFirst()
        .viewer(account, "Petugas Contoh", new DutyTable.Choices(Set.of(), Set.of()));
  }
}
