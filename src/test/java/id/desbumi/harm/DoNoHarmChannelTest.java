package id.desbumi.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.EndpointMatrix;
import id.desbumi.EndpointMatrix.Kind;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.rights.NewRequest;
import id.desbumi.registry.rights.Outcome;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequests;
import id.desbumi.statistics.PublicTable;
import id.desbumi.territory.Places;
import id.desbumi.vault.Secrecy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Do no harm, 8.1: the channel is told by many facts. Two villages differ in nothing else; whoever
 * reads every page, list, print and file of both, except what the access list alone may open, finds
 * no byte that tells which is which.
 */
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoNoHarmChannelTest {

  private static final List<EndpointMatrix.Row> MATRIX = EndpointMatrix.read().rows();

  /** What only the access list opens, each look journalled: the closed part itself. */
  private static final String CLOSED = "/warga/{id}/tertutup";

  @Autowired Places places;
  @Autowired RightsRequests rights;
  @Autowired @Worker JdbcClient worker;

  private final Reading reading;
  private final Twins.Village one;
  private final Twins.Village other;

  DoNoHarmChannelTest(@Autowired ApplicationContext beans, @Autowired MockMvc mvc) {
    reading = new Reading(mvc);
    var twins = new Twins(beans);
    one = twins.village("35.09.10.2001", true);
    other = twins.village("35.09.10.2002", false);
  }

  @BeforeAll
  void what_differs_is_really_there() throws Exception {
    var closed = CLOSED.replace("{id}", one.women().getLast().toString());
    assertThat(reading.body(one.officer(), get(closed))).contains("PT Contoh Satu");
    closed = CLOSED.replace("{id}", other.women().getLast().toString());
    assertThat(reading.body(other.officer(), get(closed))).contains("Batam lalu laut");
  }

  @Test
  void _8_1_every_fact_that_tells_the_channel_shares_its_class() {
    for (var telling :
        List.of(
            JourneyField.CHANNEL,
            JourneyField.VISA,
            JourneyField.SCHEME,
            JourneyField.P3MI,
            JourneyField.BPJS,
            JourneyField.CONTRACT,
            JourneyField.CONTRACT_AT_HOME,
            JourneyField.CONTRACT_END,
            JourneyField.ROUTE,
            JourneyField.OFFER,
            JourneyField.PASSPORT_HELD,
            JourneyField.PAPERS_HELD,
            JourneyField.EMPLOYER,
            JourneyField.RECRUITER,
            JourneyField.RECRUITER_PHONE,
            JourneyField.RETURN_REASON,
            JourneyField.RIGHTS_OPEN)) {
      assertThat(telling.secrecy()).as(telling.name()).isEqualTo(Secrecy.K);
    }
    assertThat(JourneyField.RETURN_REASON.options()).contains("dipulangkan");
    for (var telling :
        List.of(
            EventKind.FAILED_TO_LEAVE,
            EventKind.PREVENTED,
            EventKind.LEFT_WORKPLACE,
            EventKind.NO_NEWS,
            EventKind.DETAINED,
            EventKind.IN_SHELTER)) {
      assertThat(telling.isClosed()).as(telling.name()).isTrue();
      assertThat(telling.shownAs().isClosed()).isFalse();
    }
  }

  @Test
  void _8_1_two_people_who_differ_only_in_channel_look_alike_on_every_page_of_theirs()
      throws Exception {
    var asked = 0;
    for (var row : MATRIX) {
      if (row.kind() == Kind.PERSON && row.verb().equals("GET") && !row.pattern().equals(CLOSED)) {
        for (var role : Twins.ROLES) {
          for (var i = 0; row.roles().contains(role) && i < one.women().size(); i++) {
            for (var part : parts(row.pattern())) {
              asked++;
              alike(
                  role,
                  get(path(row, one, one.women().get(i)) + part),
                  get(path(row, other, other.women().get(i)) + part),
                  row.address() + part + " " + role + " " + i);
            }
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(150);
  }

  @Test
  void _8_1_every_list_and_every_print_of_two_desks_is_the_same() throws Exception {
    var asked = 0;
    for (var row : MATRIX) {
      var read = row.verb().equals("GET") || row.pattern().endsWith("/cetak");
      if (read && (row.kind() == Kind.PEOPLE || row.kind() == Kind.PLAIN)) {
        for (var role : Twins.ROLES) {
          if (row.roles().contains(role)) {
            asked++;
            alike(role, request(row, one), request(row, other), row.address() + " " + role);
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(60);
    for (var phase : List.of("", "A", "B", "C", "D", "E", "F")) {
      alike(
          Role.OFFICER,
          post("/warga/cetak").param("fase", phase),
          post("/warga/cetak").param("fase", phase),
          "list of phase " + phase);
    }
  }

  @Test
  void _8_1_a_rounds_lists_sheets_and_minutes_are_the_same() throws Exception {
    for (var role : List.of(Role.OFFICER, Role.KADER)) {
      for (var part : List.of("", "/cetak")) {
        alike(role, get(round(one) + part), get(round(other) + part), "round" + part);
      }
      alike(
          role,
          post(round(one) + "/lembar").param("request", UUID.randomUUID().toString()),
          post(round(other) + "/lembar").param("request", UUID.randomUUID().toString()),
          "sheet of a round");
    }
    alike(
        Role.VILLAGE_HEAD,
        get("/pendataan/" + one.round() + "/berita-acara"),
        get("/pendataan/" + other.round() + "/berita-acara"),
        "minutes");
  }

  @Test
  void _8_1_finding_somebody_tells_no_more() throws Exception {
    for (var typed : List.of("Contoh", "Warga Contoh Pulang", "0811000001", "Pak Pengajak")) {
      for (var role : List.of(Role.OFFICER, Role.KADER, Role.CASE_WORKER)) {
        alike(
            role,
            post("/warga/cari").param("cari", typed),
            post("/warga/cari").param("cari", typed),
            "search " + typed);
      }
    }
  }

  @Test
  void _8_1_her_copy_without_the_closed_part_and_the_letter_are_the_same() throws Exception {
    for (var role : List.of(Role.OFFICER, Role.CASE_WORKER)) {
      for (var i = 0; i < one.women().size(); i++) {
        var files = new ArrayList<String>();
        for (var village : List.of(one, other)) {
          var her = village.women().get(i);
          var viewer = village.eyes(role);
          var request = UUID.randomUUID();
          rights.ask(viewer, new NewRequest(request, her, Right.COPY, "sendiri", List.of(), null));
          var at = "/warga/" + her + "/hak/" + request;
          var all = new StringBuilder();
          for (var form : List.of("kertas", "berkas")) {
            all.append(plain(village, viewer, post(at + "/salinan").param("bentuk", form)));
          }
          rights.answer(viewer, UUID.randomUUID(), request, Outcome.DONE, null, null);
          all.append(plain(village, viewer, get(at)))
              .append(plain(village, viewer, get(at + "/surat")));
          files.add(all.toString());
        }
        assertThat(files.getFirst()).contains("data-saya.json", "Warga Contoh");
        assertThat(Reading.differences(files.getFirst(), files.getLast()))
            .as(role + " " + i)
            .isEmpty();
      }
    }
  }

  @Test
  void _8_1_figures_exact_and_published_have_no_place_for_it() throws Exception {
    assertThat(figures(one)).isNotEmpty().isEqualTo(figures(other));
    assertThat(Arrays.stream(PublicTable.values()).map(Enum::name))
        .doesNotContainAnyElementsOf(
            Arrays.stream(JourneyField.values())
                .filter(field -> field.secrecy() == Secrecy.K)
                .map(Enum::name)
                .toList());
    for (var village : List.of(one, other)) {
      var page =
          reading.body(village.officer(), get("/angka/" + village.code())).toLowerCase(Locale.ROOT);
      assertThat(page).doesNotContain("prosedural", "p3mi", "dipulangkan", "visa", "ditunda");
    }
    assertThat(place(one)).contains("NAMA").isEqualTo(place(other));
  }

  /** The public page of a village, without the choice of places to compare it with. */
  private String place(Twins.Village village) throws Exception {
    return plain(village, village.officer(), get("/data/" + village.code()))
        .replaceAll("(?s)<select[^>]*name=\"banding\".*?</select>", "");
  }

  private List<String> figures(Twins.Village village) {
    var told =
        new ArrayList<>(
            worker
                .sql(
                    """
                    select phase || ' ' || country
                      from migration.standing_facts s
                      join registry.person_facts p on p.person = s.person
                     where p.place_now >= :lo and p.place_now < :hi
                     order by 1
                    """)
                .param("lo", village.code().value())
                .param("hi", village.code().value() + "/")
                .query(String.class)
                .list());
    told.addAll(
        worker
            .sql(
                """
                select measure || ' ' || coalesce(month::text, '') || country
                  from migration.flow_facts
                 where village_then = :village
                 order by 1
                """)
            .param("village", village.code().value())
            .query(String.class)
            .list());
    return told;
  }

  private void alike(
      Role role,
      MockHttpServletRequestBuilder here,
      MockHttpServletRequestBuilder there,
      String what)
      throws Exception {
    assertThat(
            Reading.differences(
                plain(one, one.eyes(role), here), plain(other, other.eyes(role), there)))
        .as(what)
        .isEmpty();
  }

  private String plain(Twins.Village village, Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    var name = places.find(village.code()).orElseThrow().name();
    return reading
        .plain(viewer, request)
        .replace(village.code().value(), "DESA")
        .replace(village.code().value().replace('.', '-'), "DESA")
        .replace(name, "NAMA")
        .replace(name.toUpperCase(Locale.ROOT), "NAMA"); // at the head of a letter
  }

  private static MockHttpServletRequestBuilder request(
      EndpointMatrix.Row row, Twins.Village village) {
    var path = row.pattern().replace("{code}", village.code().value());
    return row.verb().equals("GET")
        ? get(path)
        : post(path).param("kader", village.kader().account().toString());
  }

  private static String path(EndpointMatrix.Row row, Twins.Village village, PersonId her) {
    return row.pattern().replace("{id}", her.toString());
  }

  private static String round(Twins.Village village) {
    return "/pendataan/" + village.round() + "/" + village.rt();
  }

  /** Pages that show one part of several. */
  private static List<String> parts(String pattern) {
    return switch (pattern) {
      case "/warga/{id}/perjalanan" ->
          List.of("?bagian=plan", "?bagian=work", "?bagian=home", "?bagian=contact");
      case "/warga/{id}/ubah" -> List.of("?bagian=diri", "?bagian=nomor", "?bagian=kontak");
      default -> List.of("");
    };
  }
}
