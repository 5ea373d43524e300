package id.desbumi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.Sight;
import id.desbumi.audit.Journal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.TestDatabase;
import id.desbumi.today.AVillage;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * After somebody called for help at the desk, the desk's world is as it was: every page of every
 * role, every search, the work list, the journal of the village and the log are the same as before,
 * and hold not a word of hers, not her number, not the call's id.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest {

  private static final String VILLAGE = "94.50.01.2001";

  @Autowired @Worker JdbcClient worksAt;
  @Autowired MockMvcTester mvc;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Journal journal;
  @Autowired Sight sight;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Incoming incoming;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @Autowired Clock clock;

  @Value("${test.database}")
  String database;

  @Test
  void nothing_in_the_desks_world_tells_that_somebody_called(CapturedOutput log) throws Exception {
    var staff = new Staff(accounts, appointing, clock);
    var village = new AVillage(VILLAGE, people, journeys);
    var her = village.person("Warga Contoh Sunyi");
    var worker = staff.appoint(Role.CASE_WORKER, "94.50");
    staff.appoint(Role.CASE_DESK, "");
    var officer = staff.appoint(Role.OFFICER, VILLAGE);
    var kin = staff.appoint(Role.CASE_WORKER, "94.50");
    var everybody =
        List.of(
            officer,
            staff.appoint(Role.KADER, VILLAGE + ".01"),
            staff.appoint(Role.VILLAGE_HEAD, VILLAGE),
            staff.appoint(Role.ANALYST, "94.50"),
            staff.appoint(Role.AUDITOR, "94.50"),
            staff.appoint(Role.ADMINISTRATOR, ""),
            staff.appoint(Role.CASE_WORKER, "94.51"),
            kin);
    counted();
    var before = world(everybody, her);
    var deskBefore = deskRows();

    var told =
        mvc.perform(
            post("/layanan/catat")
                .requestAttr(Viewer.class.getName(), officer)
                .with(csrf())
                .param("sending", UUID.randomUUID().toString())
                .param("story", Told.STORY)
                .param("whereabouts", Told.PLACE)
                .param("way", "NUMBER")
                .param("number", Told.NUMBER)
                .param("times", "Selasacontoh pagi")
                .param("notBy", "Iparcontoh")
                .param("named", Told.NAMED)
                .param("shutOut", kin.account().toString()));
    assertThat(told).hasStatusOk();
    var number = number(told.getResponse().getContentAsString());
    var id = incoming.list(worker).getFirst().id();
    incoming.read(worker, id);
    incoming.answer(worker, id, UUID.randomUUID(), "Jawabancontoh");
    incoming.open(worker, id);

    var after = world(everybody, her);
    assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(200);
    var words = new TreeSet<>(Told.WORDS);
    words.addAll(
        List.of(number, number.replace(" ", ""), id.toString(), "Jawabancontoh", "Ceritacontoh"));
    var short4 = "K-" + id.toString().substring(32).toUpperCase();
    words.add(short4);
    after.forEach((what, page) -> {
      for (var word : words) {
        assertThat(page).as(what).doesNotContain(word);
      }
      assertThat(page).as("the same as before: " + what).isEqualTo(before.get(what));
    });
    assertThat(deskRows()).as("the village's journal and requests").isEqualTo(deskBefore);
    assertThat(log.getAll()).doesNotContain(words.toArray(String[]::new));
  }

  /** Until what other tests entered is counted: their people would move the public total. */
  private void counted() throws InterruptedException {
    var until = System.nanoTime() + 30_000_000_000L;
    while (worksAt.sql("select count(*) from tally.delta").query(Long.class).single() > 0
        && System.nanoTime() < until) {
      Thread.sleep(50);
    }
  }

  /** Every page anybody can ask for with GET, and the searches, by role and address. */
  private Map<String, String> world(List<Viewer> everybody, PersonId her) throws Exception {
    var pages = new LinkedHashMap<String, String>();
    var addresses = addresses(her);
    for (var viewer : everybody) {
      var who = viewer.role() + " " + viewer.home();
      for (var address : addresses) {
        var result =
            mvc.perform(get(address).requestAttr(Viewer.class.getName(), viewer).with(csrf()));
        pages.merge(
            who + " GET " + address,
            plain(result.getResponse().getContentAsString()),
            String::concat);
      }
      for (var typed : List.of("Ceritacontoh", "Kotacontoh", "0800 7654 3210", "Pamancontoh")) {
        var result =
            mvc.perform(
                post("/warga/cari")
                    .requestAttr(Viewer.class.getName(), viewer)
                    .with(csrf())
                    .param("cari", typed)
                    .param("q", typed));
        pages.merge(
            who + " search " + typed,
            plain(result.getResponse().getContentAsString()).replace(typed, "typed"),
            String::concat);
      }
      if (viewer.role().atDesk()) {
        var views = sight.of(viewer, () -> journal.deskViews(viewer, her.value()));
        pages.merge(
            who + " views",
            views.stream()
                .map(view -> view.role() + " " + view.act())
                .distinct()
                .sorted()
                .toList()
                .toString(),
            String::concat);
      }
    }
    return pages;
  }

  private TreeSet<String> addresses(PersonId her) {
    var found = new TreeSet<String>();
    for (var mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach((info, method) ->
              info.getPatternValues().stream()
                  .filter(pattern ->
                      info.getMethodsCondition().getMethods().stream()
                          .anyMatch(verb -> verb.name().equals("GET")))
                  .forEach(pattern ->
                      found.add(
                          pattern
                              .replace("{id}", her.value().toString())
                              .replace("{code}", VILLAGE)
                              .replaceAll("\\{\\w+}", VILLAGE))));
    }
    found.removeIf(address -> address.startsWith("/akun") || address.startsWith("/masuk"));
    return found;
  }

  /** What the clock, a fresh id or a reader's own looking changes is not what we look for. */
  private static String plain(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
        // the hourly work of /sistem may run for the first time just now
        .replaceAll("\\d+ (detik|menit|jam) lalu|baru saja|Belum pernah", "lalu")
        // the database may pass a whole megabyte just now
        .replaceAll("\\d+ MB", "MB")
        .replaceAll("(?s)<ul class=\"lookers\">.*?</ul>", "")
        // the auditor's table counts what this test itself opened and searched meanwhile
        .replaceAll(
            "(?s)<tr><td>\\d{1,2} \\w+</td><th scope=\"row\">Petugas Contoh.*?</tr>\\s*", "")
        .replaceAll("\\d{1,2}\\.\\d{2}(\\.\\d{2})?", "time");
  }

  /** The journal of every area but the nation, and the requests already served, without looking. */
  private List<String> deskRows() throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = TestDatabase.get().superuser(database);
        var found =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select area || ' ' || act || ' ' || coalesce(subject::text, '') || ' ' || detail
                      from audit.journal
                     where area <> ''
                       and act not in (1, 2, 4, 5)
                     union all
                    select 'request ' || id::text from tally.request
                     union all
                    select 'delta ' || count(*)::text from tally.delta
                     order by 1
                    """)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private static String number(String page) {
    var found = Pattern.compile("\\d{3}( \\d{3}){4}").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
