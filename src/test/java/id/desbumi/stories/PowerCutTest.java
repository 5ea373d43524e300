package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.DraftMarksTest;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.signin.Pins;
import id.desbumi.casework.Calls;
import id.desbumi.casework.Incoming;
import id.desbumi.casework.Staff;
import id.desbumi.casework.Told;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.People;
import id.desbumi.registry.rights.Emergencies;
import id.desbumi.registry.rights.NewRequest;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequests;
import id.desbumi.rounds.RoundSheets;
import id.desbumi.rounds.Walking;
import id.desbumi.testing.Browser;
import id.desbumi.testing.MovableClock;
import id.desbumi.testing.SignedIn;
import id.desbumi.today.AVillage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The power fails in the middle of every form there is. The forms are not listed here: they are
 * found by following the links of a desk, and every marked template must be among them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovableClock.Moving.class)
class PowerCutTest {

  private static final String VILLAGE = "53.13.02.2001";
  private static final int PAGES = 150;
  private static final List<Role> ROLES =
      List.of(Role.OFFICER, Role.VILLAGE_HEAD, Role.CASE_WORKER, Role.KADER);

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern MARK = Pattern.compile("<form[^>]*data-draft=\"([^\"]+)\"");

  /** Types something into every field of the form, as fast as nobody can. */
  private static final String TYPE =
      """
      name => {
        const form = document.querySelector(`form[data-draft="${name}"]`);
        const seen = new Set();
        for (const f of form.elements) {
          if (!f.name || f.name.startsWith('_') || f.type === 'hidden') continue;
          if (f.type === 'radio') {
            if (!seen.has(f.name)) f.checked = true;
            seen.add(f.name);
          } else if (f.type === 'checkbox') {
            f.checked = true;
          } else if (f.tagName === 'SELECT') {
            f.selectedIndex = Math.min(1, f.options.length - 1);
          } else if (f.tagName === 'TEXTAREA' || f.tagName === 'INPUT') {
            f.value = f.inputMode === 'numeric' ? '12' : 'Contoh padam';
          }
        }
        form.dispatchEvent(new Event('input', { bubbles: true }));
      }
      """;

  private static final String CONTENT =
      """
      name => [...new FormData(document.querySelector(`form[data-draft="${name}"]`))]
        .filter(([n]) => !n.startsWith('_')).map(([n, v]) => n + '=' + v).sort().join('&')
      """;

  private record Found(String page, UUID account) {}

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Pins pins;
  @Autowired JdbcClient db;
  @Autowired MovableClock clock;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired RightsRequests rights;
  @Autowired Emergencies emergencies;
  @Autowired Calls calls;
  @Autowired Incoming incoming;
  @Autowired RoundSheets sheets;
  @Autowired ApplicationContext beans;

  @Test
  void whatever_form_it_is_nothing_typed_five_seconds_ago_is_lost() throws Exception {
    var hands = new SignedIn(accounts, appointing, pins, db, clock);
    var desks = new EnumMap<Role, UUID>(Role.class);
    for (var role : ROLES) {
      desks.put(role, hands.account(role, area(role)));
    }
    var village = new AVillage(VILLAGE, people, journeys);
    var today = LocalDate.now(clock);
    village.abroad("Warga Contoh 31", village.code(), today.minusDays(40), 14);
    village.returned("Warga Contoh 32", today.minusDays(13));
    village.person("Warga Contoh 33");
    var her = village.abroad("Warga Contoh 34", village.code(), today.minusDays(20), 30);
    var rt = new Walking(beans).village(eyes(desks, Role.OFFICER), 1).getFirst();
    var forms = new TreeMap<String, Found>();
    var officer = Objects.requireNonNull(desks.get(Role.OFFICER));
    walk(hands, officer, "/hari-ini", forms); // a round can be planned while none is walked
    cutAndComeBack(hands, "putaran", Objects.requireNonNull(forms.get("putaran")));
    var sheet = whatWaits(desks, her, rt);
    for (var role : ROLES) {
      walk(hands, desks.get(role), sheet, forms);
    }
    assertThat(forms.keySet())
        .as("forms reached by links, or by the code of a sheet")
        .containsAll(DraftMarksTest.names());
    forms.keySet().removeIf("putaran"::equals);
    for (var form : forms.entrySet()) {
      cutAndComeBack(hands, form.getKey(), form.getValue());
    }
  }

  /** What only stands there when something waits; the way to a sheet is its printed code. */
  private String whatWaits(Map<Role, UUID> desks, AVillage.Her her, PlaceCode rt) {
    var officer = eyes(desks, Role.OFFICER);
    rights.ask(
        officer,
        new NewRequest(UUID.randomUUID(), her.person(), Right.CORRECT, "sendiri", List.of(), null));
    assertThat(
            emergencies.open(
                eyes(desks, Role.VILLAGE_HEAD),
                UUID.randomUUID(),
                "Warga Contoh 34",
                officer.home(),
                "nyawa",
                "Pingsan di pasar"))
        .isPresent();
    var partner = eyes(desks, Role.CASE_WORKER);
    calls.receive(Told.from(VILLAGE));
    incoming.read(partner, incoming.list(partner).getFirst().id());
    var walking = new Walking(beans);
    var round = walking.round(officer, walking.today(), 7, List.of(Walking.walk(rt, null)));
    var sheet = sheets.print(officer, UUID.randomUUID(), round, rt).getFirst();
    return "/pendataan/lembar/" + sheet.code().value();
  }

  private static Viewer eyes(Map<Role, UUID> desks, Role role) {
    return Staff.eyes(Objects.requireNonNull(desks.get(role)), role, area(role));
  }

  private static String area(Role role) {
    return role == Role.KADER ? VILLAGE + ".01.001" : VILLAGE;
  }

  private void cutAndComeBack(SignedIn hands, String name, Found form) {
    String typed;
    try (var browser = hands.sit(Browser.office(address()), form.account())) {
      var page = browser.open(form.page());
      page.evaluate(TYPE, name);
      typed = (String) page.evaluate(CONTENT, name);
      page.waitForSelector(
          ".draft-state:has-text('Draf tersimpan')",
          new com.microsoft.playwright.Page.WaitForSelectorOptions().setTimeout(5000));
    } // the plug is pulled
    try (var browser = hands.sit(Browser.office(address()), form.account())) {
      var page = browser.open(form.page());
      var offer = page.locator("[data-draft-of='" + name + "'] [data-draft-go-on]");
      assertThat(offer.count()).as("a draft of %s on %s", name, form.page()).isOne();
      offer.click();
      page.waitForCondition(
          () -> page.locator("[data-draft-of='" + name + "'] [data-draft-offer]").count() == 0);
      assertThat((String) page.evaluate(CONTENT, name)).as(name).isEqualTo(typed);
    }
  }

  /** Follows the links of somebody's desk; GET never writes. */
  private void walk(SignedIn hands, UUID account, String sheet, Map<String, Found> forms)
      throws Exception {
    var session = hands.session(account);
    var waiting = new ArrayDeque<String>();
    waiting.add("/hari-ini");
    waiting.add("/warga");
    waiting.add(sheet);
    Set<String> known = new HashSet<>(waiting);
    try (var http = HttpClient.newHttpClient()) {
      for (var pages = 0; !waiting.isEmpty() && pages < PAGES; pages++) {
        var path = waiting.poll();
        var answer =
            http.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Cookie", "desbumi=" + session)
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        var html = answer.body();
        if (answer.statusCode() != 200 || !html.contains("<body class=\"desk\"")) {
          continue;
        }
        MARK.matcher(html)
            .results()
            .forEach(mark -> forms.putIfAbsent(mark.group(1), new Found(path, account)));
        LINK.matcher(html)
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .filter(link -> !link.matches("/(css|js|img|fonts|vendor|draf|data|tema)(/.*|\\?.*)?"))
            .filter(known::add)
            .forEach(waiting::add);
      }
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
