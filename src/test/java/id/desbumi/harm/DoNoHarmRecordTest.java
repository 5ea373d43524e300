package id.desbumi.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.EndpointMatrix;
import id.desbumi.EndpointMatrix.Kind;
import id.desbumi.access.Readers;
import id.desbumi.access.VillageChoices;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewContact;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Desks;
import id.desbumi.testing.Dump;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import id.desbumi.today.Deed;
import id.desbumi.today.WorkList;
import id.desbumi.vault.Secrecy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Do no harm, 8.3 to 8.7, where it is about what a desk shows and does. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Desks.class)
class DoNoHarmRecordTest {

  private static final List<EndpointMatrix.Row> MATRIX = EndpointMatrix.read().rows();
  private static final Pattern DEEDS = Pattern.compile("href=\"/warga/[0-9a-f-]{36}(/[^\"]*)\"");
  private static int villages = 2000;

  @Autowired Desks desks;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Readers readers;
  @Autowired VillageChoices choices;
  @Autowired WorkList work;
  @Autowired Clock clock;
  @Autowired @Worker JdbcClient worker;

  @Value("${spring.datasource.url}")
  String url;

  private final Reading reading;
  private final String code = "33.08.12." + ++villages;

  DoNoHarmRecordTest(@Autowired MockMvc mvc) {
    reading = new Reading(mvc);
  }

  @Test
  void _8_3_who_stays_in_the_village_is_counted_and_never_opened_above() throws Exception {
    var officer = Viewers.officer(code);
    var her = new PersonId(UUID.randomUUID());
    enter(officer, her, "Warga Contoh Dalam", true, true);
    assertThat(counted(her)).isEqualTo(1);
    var partner = Viewers.caseWorker("33.08");
    var nobody = UUID.randomUUID();
    for (var row : MATRIX) {
      if (row.verb().equals("GET") && row.kind() == Kind.PERSON) {
        assertThat(reading.plain(partner, get(row.pattern().replace("{id}", her.toString()))))
            .as(row.address())
            .startsWith("404")
            .isEqualTo(
                reading.plain(partner, get(row.pattern().replace("{id}", nobody.toString()))));
      }
      if (row.verb().equals("GET") && row.roles().contains(Role.CASE_WORKER)) {
        var at = row.pattern().replace("{code}", "33.08").replaceAll("\\{\\w+}", nobody.toString());
        var page = reading.ask(partner, get(at));
        assertThat(page.getContentAsString())
            .as(row.address())
            .doesNotContain("Contoh Dalam", her.toString());
      }
    }
    assertThat(reading.body(officer, get("/warga"))).contains("Warga Contoh Dalam");
  }

  @Test
  void _8_4_her_page_at_the_desk_names_the_desks_own_looks_and_no_others() throws Exception {
    var officer = desks.worker(Role.OFFICER, code, "Petugas Contoh Meja");
    var partner = desks.worker(Role.CASE_WORKER, "33.08", "Pendamping Contoh Luar");
    var her = new PersonId(UUID.randomUUID());
    enter(desks.eyes(officer), her, "Warga Contoh Dilihat", false, true);
    reading.body(desks.eyes(partner), get("/warga/" + her));
    reading.body(desks.eyes(partner), get("/warga/" + her + "/cetak"));
    for (var page : List.of("", "/siapa", "/riwayat", "/hak", "/cetak", "/ditanyakan")) {
      assertThat(looks(desks.eyes(officer), her, page))
          .as(page)
          .doesNotContain("Pendamping Contoh Luar");
    }
    assertThat(looks(desks.eyes(officer), her, "")).contains("Petugas Contoh Meja");
  }

  private String looks(Viewer viewer, PersonId her, String page) throws Exception {
    var all = reading.body(viewer, get("/warga/" + her + page));
    return page.equals("/siapa")
        ? all.replaceAll(
            "(?s)<section aria-labelledby=\"bertugas\".*?</section>", "") // who works here
        : all;
  }

  @Test
  void _8_5_who_may_read_is_read_aloud_from_the_access_rules_of_today() throws Exception {
    var officer = desks.worker(Role.OFFICER, code, "Petugas Contoh");
    for (var more : List.of(Role.KADER, Role.CASE_WORKER, Role.OFFICER)) {
      desks.worker(more, more == Role.KADER ? code + ".01" : code, "Petugas Contoh");
      var page = reading.body(desks.eyes(officer), get("/warga/baru"));
      assertThat(readers.of(new PlaceCode(code), false)).isNotEmpty().allMatch(page::contains);
      assertThat(page.indexOf(readers.of(new PlaceCode(code), false).getFirst()))
          .as("before the first answer")
          .isLessThan(page.indexOf("name=\"name\""));
    }
  }

  @Test
  void _8_5_no_service_depends_on_the_optional_consents() throws Exception {
    var officer = Viewers.officer(code);
    var agreed = new PersonId(UUID.randomUUID());
    var not = new PersonId(UUID.randomUUID());
    enter(officer, agreed, "Warga Contoh Setuju", false, true);
    enter(officer, not, "Warga Contoh Tidak", true, true);
    for (var kind : List.of("SHARE", "CONTACT")) {
      reading.ask(
          officer,
          post("/warga/" + not + "/hak")
              .param("request", UUID.randomUUID().toString())
              .param("right", "WITHDRAW")
              .param("via", "sendiri")
              .param("consents", kind));
    }
    assertThat(deeds(officer, not)).isEqualTo(deeds(officer, agreed)).hasSizeGreaterThan(5);
    for (var row : MATRIX) {
      if (row.verb().equals("GET") && row.kind() == Kind.PERSON) {
        assertThat(
                reading
                    .ask(officer, get(row.pattern().replace("{id}", not.toString())))
                    .getStatus())
            .as(row.address())
            .isEqualTo(
                reading
                    .ask(officer, get(row.pattern().replace("{id}", agreed.toString())))
                    .getStatus());
      }
    }
    assertThat(reading.body(officer, get("/warga/" + not + "/persetujuan")))
        .contains("Tidak ada layanan yang bergantung pada jawaban ini");
  }

  private TreeSet<String> deeds(Viewer viewer, PersonId her) throws Exception {
    var found = new TreeSet<String>();
    DEEDS
        .matcher(reading.body(viewer, get("/warga/" + her)))
        .results()
        .map(link -> link.group(1).replaceAll("[0-9a-f-]{36}", "ID"))
        .filter(link -> !link.startsWith("/hak/")) // what she has asked for already
        .forEach(found::add);
    return found;
  }

  @Test
  void _8_5_somebody_others_told_of_is_shared_with_nobody_and_asked_when_it_is_safe()
      throws Exception {
    var officer = Viewers.officer(code);
    var her = new PersonId(UUID.randomUUID());
    enter(officer, her, "Warga Contoh Kabarnya", false, false);
    assertThat(people.find(Viewers.caseWorker("33.08"), her)).isEmpty();
    assertThat(counted(her)).as("not counted before she was asked").isZero();
    assertThat(journeys.of(officer, her).getFirst().rhythmDays()).isNull();
    assertThat(work.of(officer).tasks())
        .filteredOn(task -> her.equals(task.person()))
        .allSatisfy(task -> {
          assertThat(task.deed()).isEqualTo(Deed.ASK);
          assertThat(task.due()).isNull();
        })
        .isNotEmpty();
    assertThat(reading.body(officer, get("/warga/" + her + "/pesan")))
        .doesNotContain("Menanyakan kabar");
  }

  @Test
  void _8_6_a_kader_sees_her_own_rt_until_the_village_decides_otherwise() throws Exception {
    var kader = desks.worker(Role.KADER, code + ".01.002", "Kader Contoh");
    var her = new PersonId(UUID.randomUUID());
    enter(Viewers.officer(code), her, "Warga Contoh Sebelah", false, true);
    assertThat(reading.ask(desks.eyes(kader), get("/warga/" + her)).getStatus()).isEqualTo(404);
    assertThat(reading.body(desks.eyes(kader), get("/warga"))).doesNotContain("Contoh Sebelah");
    choices.letKaderSeeVillage(Viewers.head(code), true);
    assertThat(reading.body(desks.eyes(kader), get("/warga"))).contains("Warga Contoh Sebelah");
    choices.letKaderSeeVillage(Viewers.head(code), false);
    assertThat(reading.ask(desks.eyes(kader), get("/warga/" + her)).getStatus()).isEqualTo(404);
  }

  @Test
  void _8_6_a_kader_sees_no_money_and_no_channel_she_did_not_write() throws Exception {
    var officer = Viewers.officer(code);
    var kader = Viewers.kader(code + ".01.001");
    var her = new PersonId(UUID.randomUUID());
    var journey = enter(officer, her, "Warga Contoh Upah", false, true);
    journeys.change(
        officer,
        UUID.randomUUID(),
        journey,
        1,
        Map.of(
            JourneyField.WAGE_PROMISED, Answer.of("TWD 21875"),
            JourneyField.CHANNEL, Answer.of("nonprosedural"),
            JourneyField.ROUTE, Answer.of("Jalurcontoh")));
    for (var row : MATRIX) {
      var open = row.kind() == Kind.PERSON || row.kind() == Kind.PEOPLE;
      if (row.verb().equals("GET") && open && row.roles().contains(Role.KADER)) {
        for (var part : List.of("", "?bagian=plan", "?bagian=work", "?bagian=kontak")) {
          assertThat(
                  reading
                      .ask(kader, get(row.pattern().replace("{id}", her.toString()) + part))
                      .getContentAsString())
              .as(row.address() + part)
              .doesNotContain("21875", "21.875", "Jalurcontoh", "value=\"nonprosedural\" checked");
        }
      }
    }
    assertThat(reading.ask(kader, get("/warga/" + her + "/tertutup")).getStatus()).isEqualTo(404);
    var clash = reading.ask(kader, write(her, "perjalanan", "wagePromised", "TWD 1"));
    assertThat(clash.getStatus()).as("an old page stops").isEqualTo(409);
    assertThat(clash.getContentAsString()).doesNotContain("21875", "21.875");
    for (var guess : List.of("prosedural", "nonprosedural")) {
      var page = reading.ask(kader, write(her, "tertutup", "channel", guess));
      assertThat(page.getStatus()).as("a guess, right or wrong: " + guess).isEqualTo(409);
      assertThat(page.getContentAsString()).doesNotContain("Jalurcontoh");
    }
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder write(
      PersonId her, String page, String field, String value) {
    return post("/warga/" + her + "/" + page)
        .param("bagian", "plan")
        .param("base", "1")
        .param("request", UUID.randomUUID().toString())
        .param(field, value);
  }

  @Test
  void _8_6_the_village_head_and_everybody_with_figures_meet_no_name() throws Exception {
    var her = new PersonId(UUID.randomUUID());
    enter(Viewers.officer(code), her, "Warga Contoh Tersembunyi", false, true);
    for (var viewer :
        List.of(
            Viewers.head(code),
            Viewers.analyst("33.08"),
            Viewers.auditor("33.08"),
            Viewers.caseDesk(),
            Viewers.admin())) {
      for (var row : MATRIX) {
        if (row.verb().equals("GET")) {
          var at = row.pattern().replace("{id}", her.toString()).replace("{code}", code);
          var page = reading.ask(viewer, get(at.replaceAll("\\{\\w+}", her.toString())));
          assertThat(page.getContentAsString())
              .as(row.address() + viewer.role())
              .doesNotContain("Tersembunyi");
          if (row.kind() == Kind.PERSON) {
            assertThat(page.getStatus()).isEqualTo(404);
          }
        }
      }
    }
  }

  @Test
  void _8_7_she_chooses_who_is_called_and_the_desk_is_told() throws Exception {
    var village = new AVillage(code, people, journeys);
    var her = village.abroad("Warga Contoh Telepon", today().minusDays(40), 14);
    journeys.change(
        village.officer(),
        UUID.randomUUID(),
        her.journey(),
        journeys.of(village.officer(), her.person()).getFirst().revision(),
        Map.of(JourneyField.CONTACT_PERSON, Answer.of("anak")));
    assertThat(reading.body(village.officer(), get("/warga/" + her.person() + "/kabar")))
        .contains("anak");
    assertThat(reading.body(village.officer(), get("/warga/" + her.person())).toLowerCase())
        .contains("anak");
  }

  @Test
  void _8_7_how_she_is_and_a_word_shared_with_her_are_closed() throws Exception {
    assertThat(PersonField.SAFE_WORD.secrecy()).isEqualTo(Secrecy.K);
    var village = new AVillage(code, people, journeys);
    var her =
        village.abroad(
            "Warga Contoh Sandi", new PlaceCode(code + ".01.001"), today().minusDays(40), 14);
    people.change(
        village.officer(),
        UUID.randomUUID(),
        her.person(),
        people.find(village.officer(), her.person()).orElseThrow().revision(),
        Map.of(PersonField.SAFE_WORD, Answer.of("kata melatirahasia")));
    journeys.contact(
        village.officer(),
        UUID.randomUUID(),
        her.journey(),
        new NewContact(
            UUID.randomUUID(), today(), "telepon", "ia_sendiri", true, "tidak_bebas_bicara"));
    for (var viewer : List.of(village.officer(), Viewers.kader(code + ".01.001"))) {
      for (var row : MATRIX) {
        if (row.verb().equals("GET")
            && row.kind() == Kind.PERSON
            && row.roles().contains(viewer.role())) {
          var page = get(row.pattern().replace("{id}", her.person().toString()));
          assertThat(reading.ask(viewer, page).getContentAsString())
              .as(row.address())
              .doesNotContain("melatirahasia", "value=\"tidak_bebas_bicara\" checked");
        }
      }
    }
    var database = url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    assertThat(Dump.find(database, List.of("melatirahasia", "tidak_bebas_bicara"))).isEmpty();
  }

  @Test
  void _8_7_no_address_opens_a_case_about_somebody() {
    assertThat(MATRIX)
        .filteredOn(row -> row.verb().equals("POST") && row.pattern().contains("kasus"))
        .extracting(EndpointMatrix.Row::pattern)
        .as("all are about a call that she, or somebody with her, sent")
        .allMatch(
            pattern -> pattern.startsWith("/kasus/masuk/{id}/") || pattern.equals("/kasus/jam"));
  }

  private JourneyId enter(Viewer viewer, PersonId her, String name, boolean kept, boolean asked) {
    people.register(
        viewer,
        UUID.randomUUID(),
        new NewPerson(
            her,
            new PlaceCode(code + ".01.001"),
            kept,
            asked,
            Map.of(
                PersonField.NAME, Answer.of(name),
                PersonField.SEX, Answer.of("P"),
                PersonField.SOURCE, Answer.of(asked ? "sendiri" : "rt"))),
        true);
    var journey = new JourneyId(UUID.randomUUID());
    journeys.begin(
        viewer,
        UUID.randomUUID(),
        new NewJourney(
            journey,
            her,
            Map.of(JourneyField.COUNTRY, Answer.of("TWN")),
            new NewEvent(UUID.randomUUID(), EventKind.DEPARTED, null, "TWN", null, null)));
    return journey;
  }

  /** As the figures count: a journey, confirmed by a desk, not merged, not erased. */
  private int counted(PersonId her) {
    return worker
        .sql(
            """
            select count(*)
              from migration.standing_facts s
              join registry.person_facts p on p.person = s.person
             where s.person = :her
               and p.confirmed
               and not p.merged
               and not p.erased
            """)
        .param("her", her.value())
        .query(Integer.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
