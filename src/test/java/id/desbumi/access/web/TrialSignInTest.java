package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Route;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Pins;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.testing.Browser;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The door of a trial: one button for each sample person, and no password. */
@SpringBootTest(properties = {"desbumi.trial=true", "desbumi.samples=false"})
@AutoConfigureMockMvc
class TrialSignInTest {

  private static final String ADDRESS = "http://desbumi.test";
  private static final String VILLAGE = "33.07.04.2009";

  @Autowired MockMvc pages;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Pins pins;
  @Autowired Clock clock;

  @Test
  void every_sample_person_has_a_button_and_is_inside_with_one_press() throws Exception {
    var officer = sample("Petugas Contoh 1", Role.OFFICER, VILLAGE);
    var kader = sample("Kader Contoh 2", Role.KADER, VILLAGE + ".02");
    var analyst = sample("Analis Contoh 3", Role.ANALYST, "33.07");
    var door = page("/masuk");
    assertThat(door).contains(Pins.OF_SAMPLES);
    for (var one : List.of(officer, kader, analyst)) {
      assertThat(door.split("value=\"" + one + "\"", -1)).as("one button").hasSize(2);
    }
    assertThat(door).contains("Petugas Contoh 1", "Kader Contoh 2", "Analis Contoh 3");

    var in =
        pages
            .perform(post("/masuk/contoh").param("akun", officer.toString()).with(csrf()))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse();
    assertThat(in.getRedirectedUrl()).isEqualTo("/hari-ini");
    var cookie = Objects.requireNonNull(in.getCookie("desbumi"));
    assertThat(pages.perform(get("/akun").cookie(cookie)).andReturn().getResponse().getStatus())
        .as("no second factor is asked for")
        .isEqualTo(200);
    assertThat(pins.matches(officer, Pins.OF_SAMPLES)).isTrue();
    pages
        .perform(post("/masuk/contoh").param("akun", UUID.randomUUID().toString()).with(csrf()))
        .andExpect(status().isNotFound());

    for (var browser : List.of(Browser.phone(ADDRESS), Browser.office(ADDRESS))) {
      try (browser) {
        browser.answering("**/*", this::answer).open("/masuk");
        browser.look("trial-sign-in");
      }
    }
  }

  private UUID sample(String name, Role role, String area) {
    var id = Uuid7.next(clock);
    var _ =
        accounts.create(
            Operator.viewer(), new NewAccount(id, "contoh." + id.toString().substring(24), name));
    var today = Today.of(clock);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(UUID.randomUUID(), id, role, new PlaceCode(area), today, today.plusYears(1)));
    return id;
  }

  private String page(String path) throws Exception {
    return pages
        .perform(get(path).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void answer(Route route) {
    try {
      var answer =
          pages
              .perform(get(URI.create(route.request().url())).with(csrf()))
              .andReturn()
              .getResponse();
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(answer.getStatus())
              .setContentType(String.valueOf(answer.getContentType()))
              .setBodyBytes(answer.getContentAsByteArray()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
