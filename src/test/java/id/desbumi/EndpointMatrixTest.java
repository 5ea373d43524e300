package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.desbumi.EndpointMatrix.Kind;
import id.desbumi.EndpointMatrix.Row;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.registry.Answer;
import id.desbumi.registry.Families;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Relative;
import id.desbumi.testing.TestDatabase;
import id.desbumi.testing.Viewers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address x role x relation. What may be seen is written by hand, in {@code matrix.txt} (the
 * addresses and their roles) and in {@link #sees} (who sees whom), and held against the running
 * program: an address without a row fails, and so does a row without an address.
 *
 * <p>Whoever must not see her gets, for her real number, the very bytes of a number nobody has, and
 * nothing about her has changed or been noted afterwards.
 */
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(Lifecycle.PER_CLASS)
class EndpointMatrixTest {

  /** How somebody who works here stands to the person asked for. */
  enum Relation {
    OWN_VILLAGE("35.09.17.2003"),
    OWN_NEIGHBOURHOOD("35.09.17.2003.01.001"),
    NEIGHBOURHOOD_BESIDE("35.09.17.2003.01.002"),
    VILLAGE_BESIDE("35.09.17.2004"),
    UPPER_DISTRICT("35.09.17"),
    UPPER_PROVINCE("35"),
    NATION(""),
    NONE("52.02.01.2001"),
    EXCLUDED("35.09.17.2003"),
    KEPT_IN_VILLAGE("35.09.17.2003"),
    KEPT_FROM_ABOVE("35.09.17");

    private final String area;

    Relation(String area) {
      this.area = area;
    }

    private boolean kept() {
      return this == KEPT_IN_VILLAGE || this == KEPT_FROM_ABOVE;
    }
  }

  private record Asked(Role role, Relation relation) {}

  private static final PlaceCode RT = new PlaceCode("35.09.17.2003.01.001");
  private static final String NAME = "Warga Contoh Matriks";
  private static final String KEPT_NAME = "Warga Contoh Tertahan";
  private static final EndpointMatrix MATRIX = EndpointMatrix.read();

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Families families;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  @Value("${spring.datasource.url}")
  String database;

  private final Viewer officer = Viewers.officer("35.09.17.2003");
  private final PersonId her = new PersonId(UUID.randomUUID());
  private final PersonId kept = new PersonId(UUID.randomUUID());
  private final UUID relative = UUID.randomUUID();

  @BeforeAll
  void two_women_of_one_neighbourhood() {
    enter(her, NAME, false);
    enter(kept, KEPT_NAME, true);
    families.add(
        officer,
        UUID.randomUUID(),
        her,
        new Relative(relative, "anak", "Anak Contoh", 2015, null, null, false, null, false, null));
  }

  /** Who sees whom, said once more by hand: the program says it in {@code LeastSight}. */
  private static boolean sees(Role role, Relation relation) {
    return switch (role) {
      case KADER -> relation == Relation.OWN_NEIGHBOURHOOD;
      case OFFICER -> relation == Relation.OWN_VILLAGE || relation == Relation.KEPT_IN_VILLAGE;
      case CASE_WORKER -> relation == Relation.OWN_VILLAGE || relation == Relation.UPPER_DISTRICT;
      case VILLAGE_HEAD, CASE_DESK, ANALYST, AUDITOR, ADMINISTRATOR -> false;
    };
  }

  /** The levels a role can be given for; those who see nobody are asked from everywhere. */
  private static boolean happens(Role role, Relation relation) {
    var length = relation.area.length();
    return switch (role) {
      case KADER -> length >= 13;
      case OFFICER, VILLAGE_HEAD -> length == 13;
      case CASE_WORKER -> length >= 5 && length <= 13;
      default -> true;
    };
  }

  @Test
  void every_address_has_its_row_and_every_row_its_address() {
    var real = new TreeSet<String>();
    for (var mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach((info, method) -> {
            var verbs = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
              if (verbs.isEmpty()) {
                real.add("ANY " + pattern);
              }
              verbs.forEach(verb -> real.add(verb + " " + pattern));
            }
          });
    }
    assertThat(MATRIX.rows().stream().map(Row::address).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(real);
  }

  static Stream<Row> rows() {
    return MATRIX.rows().stream().filter(row -> !row.verb().equals("ANY"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoever_must_not_see_her_learns_nothing(Row row) throws Exception {
    var before = everythingAboutThem();
    for (var asked : all()) {
      if (!sees(asked.role(), asked.relation()) || !row.roles().contains(asked.role())) {
        refused(row, asked);
      }
    }
    assertThat(everythingAboutThem()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoever_may_is_answered(Row row) throws Exception {
    for (var asked : all()) {
      if (sees(asked.role(), asked.relation()) && row.roles().contains(asked.role())) {
        var answer = ask(row, asked, who(asked), target(asked));
        var what = row.address() + " " + asked;
        assertThat(answer.getStatus()).as(what).isLessThan(500);
        if (row.kind() == Kind.PERSON) {
          assertThat(answer.getStatus()).as(what).isNotIn(400, 401, 403, 404);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoever_is_not_signed_in_is_sent_to_the_door(Row row) throws Exception {
    var answer =
        mvc.perform(filled(row, her).with(csrf()).with(EndpointMatrix.fromSomewhere()))
            .andReturn()
            .getResponse();
    assertThat(answer.getContentAsString()).doesNotContain(NAME);
    if (row.pattern().startsWith("/api/")) {
      assertThat(answer.getStatus()).isEqualTo(401);
    } else if (row.kind() != Kind.OPEN) {
      assertThat(answer.getRedirectedUrl()).startsWith("/masuk");
    }
  }

  private void refused(Row row, Asked asked) throws Exception {
    var what = row.address() + " " + asked;
    var answer = ask(row, asked, who(asked), target(asked));
    assertThat(answer.getContentAsString())
        .as(what)
        .doesNotContain(asked.relation().kept() ? KEPT_NAME : NAME);
    var free = row.kind() == Kind.OPEN || row.kind() == Kind.ACCOUNT;
    if (!free && !row.roles().contains(asked.role())) {
      assertThat(answer.getStatus()).as(what).isEqualTo(404);
    }
    if (row.kind() == Kind.PERSON || row.kind() == Kind.PART) {
      assertThat(answer.getStatus()).as(what).isEqualTo(404);
      var nobody = new PersonId(UUID.randomUUID());
      assertThat(plain(answer)).as(what).isEqualTo(plain(ask(row, asked, who(asked), nobody)));
    }
    if (row.kind() == Kind.OTHER) {
      assertThat(answer.getStatus()).as(what).isBetween(400, 499);
    }
  }

  private PersonId target(Asked asked) {
    return asked.relation().kept() ? kept : her;
  }

  private Viewer who(Asked asked) {
    var viewer = Viewers.of(asked.role(), asked.relation().area);
    return asked.relation() == Relation.EXCLUDED
        ? Viewers.without(viewer, her.value(), kept.value())
        : viewer;
  }

  private static List<Asked> all() {
    return Arrays.stream(Role.values())
        .flatMap(role ->
            Arrays.stream(Relation.values())
                .filter(relation -> happens(role, relation))
                .map(relation -> new Asked(role, relation)))
        .toList();
  }

  /** One request with everything in it that a page might ask for. */
  private MockHttpServletResponse ask(Row row, Asked asked, Viewer viewer, PersonId target)
      throws Exception {
    return mvc.perform(
            filled(row, target)
                .requestAttr(Viewer.class.getName(), viewer)
                .param("cari", "Contoh Matriks")
                .param("field", PersonField.PHONE.code())
                .param("akun", UUID.randomUUID().toString())
                .param("boleh", target.equals(kept) ? "tidak" : "ya")
                .param("hari", "30")
                .param("request", UUID.randomUUID().toString())
                .param("bagian", row.pattern().endsWith("/ubah") ? "diri" : "plan")
                .with(csrf())
                .with(EndpointMatrix.fromSomewhere()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletRequestBuilder filled(Row row, PersonId target) {
    var path = row.pattern();
    if (row.kind() == Kind.PERSON || row.kind() == Kind.PART) {
      path = path.replace("{id}", target.value().toString());
    }
    path =
        path.replace("{row}", relative.toString())
            .replace("{code}", "35.09.17.2003")
            .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    return request(HttpMethod.valueOf(row.verb()), path);
  }

  private static String plain(MockHttpServletResponse answer) throws Exception {
    return answer.getStatus()
        + answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  /** Their rows and whatever the journal says of them, as nobody but the server's own user sees. */
  private List<@Nullable String> everythingAboutThem() throws SQLException {
    var name = database.substring(database.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    try (var connection = TestDatabase.get().superuser(name);
        var rows =
            connection.prepareStatement(
                """
                select (select string_agg(p::text, ' ' order by id) from registry.person p where id in (?, ?))
                union all
                select count(*)::text from audit.journal where subject in (?, ?)
                union all
                select count(*)::text from registry.change where person in (?, ?)
                """)) {
      for (int i = 1; i <= 5; i += 2) {
        rows.setObject(i, her.value());
        rows.setObject(i + 1, kept.value());
      }
      var found = new ArrayList<@Nullable String>();
      var result = rows.executeQuery();
      while (result.next()) {
        found.add(result.getString(1));
      }
      return found;
    }
  }

  private void enter(PersonId id, String name, boolean keptInVillage) {
    people.register(
        officer,
        UUID.randomUUID(),
        new NewPerson(
            id,
            RT,
            keptInVillage,
            true,
            Map.of(
                PersonField.NAME,
                Answer.of(name),
                PersonField.SEX,
                Answer.of("P"),
                PersonField.PHONE,
                Answer.of("+628110000099"))),
        true);
    journeys.begin(
        officer,
        UUID.randomUUID(),
        new NewJourney(
            new JourneyId(UUID.randomUUID()),
            id,
            Map.of(JourneyField.COUNTRY, Answer.of("TWN")),
            new NewEvent(
                UUID.randomUUID(),
                EventKind.INTERESTED,
                PartialDate.parse("2026-01-02").orElseThrow(),
                null,
                null,
                null)));
  }
}
