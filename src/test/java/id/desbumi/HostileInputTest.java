package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.desbumi.EndpointMatrix.Row;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.Story;
import id.desbumi.testing.Viewers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Every address of {@code matrix.txt} gets, in every field of its form and in its path, what nobody
 * should type. None of it is a fault, none of it comes back unescaped, and a stack is never shown.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Story.class)
@TestInstance(Lifecycle.PER_CLASS)
class HostileInputTest {

  private static final String SCRIPT = "\"><script>alert(1)</script>";
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\u0000",
          "Nur\u0000Aini\u202e",
          "😀👩‍🏭",
          SCRIPT,
          "'; drop table registry.person; --",
          "%00%ff${7*7}#{7*7}",
          "31/02/2026",
          "-1",
          "99999999999999999999999999",
          "null",
          "../../etc/passwd",
          "x".repeat(5_000));
  private static final String HUGE = "A".repeat(3_000_000);
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea|button)[^>]*?\\sname=\"([^\"]+)\"[^>]*>");
  private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\"[^>]*?value=\"([^\"]*)\"");
  private static final Set<String> GREW = new TreeSet<>();

  @Autowired MockMvc mvc;
  @Autowired Story story;

  private Story.@Nullable Her her;

  @BeforeAll
  void somebody_abroad() {
    her = story.interested("2025-01-01");
    story.then(her, EventKind.DEPARTED, "2025-06-01");
  }

  static Stream<Row> rows() {
    return EndpointMatrix.read().rows().stream().filter(row -> !row.verb().equals("ANY"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nothing_typed_into_a_form_is_a_fault(Row row) throws Exception {
    var fields = fields(row);
    for (var value : HOSTILE) {
      for (var forged :
          List.of(true, false)) { // with what the page itself hides in its form, or not
        var asked = asked(row, path(row));
        fields.forEach((field, own) -> asked.param(field, forged || own.isEmpty() ? value : own));
        holds(row, value, mvc.perform(asked).andReturn().getResponse());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nor_one_field_of_three_megabytes(Row row) throws Exception {
    for (var field : fields(row).keySet()) {
      if (row.verb().equals("POST") && GREW.add(row.pattern() + field)) {
        var asked = asked(row, path(row)).param(field, HUGE);
        holds(row, field + " of 3 MB", mvc.perform(asked).andReturn().getResponse());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nor_a_path_nobody_has(Row row) throws Exception {
    if (!row.pattern().contains("{")) {
      return;
    }
    for (var value :
        List.of("x", "0", "..%2f..", "%00", "00000000-0000-0000-0000-000000000000", "😀", "1'--")) {
      var address = row.pattern().replaceAll("\\{[a-z]+}", value.equals("x") ? "x" : "{v}");
      var asked =
          request(HttpMethod.valueOf(row.verb()), address, values(address, value))
              .requestAttr(Viewer.class.getName(), viewer(row))
              .with(csrf())
              .with(EndpointMatrix.fromSomewhere());
      var answer = mvc.perform(asked).andReturn().getResponse();
      holds(row, value, answer);
      assertThat(answer.getStatus()).as(row.address() + " " + value).isBetween(300, 499);
    }
  }

  private static Object[] values(String address, String value) {
    var n = address.split("\\{v}", -1).length - 1;
    return Stream.generate(() -> value).limit(n).toArray();
  }

  private static void holds(Row row, String value, MockHttpServletResponse answer)
      throws Exception {
    var what = row.address() + " <- " + value.substring(0, Math.min(30, value.length()));
    assertThat(answer.getStatus()).as(what).isLessThan(500);
    assertThat(answer.getContentAsString())
        .as(what)
        .doesNotContain("<script>alert", "Exception", "\tat ", "SQLSTATE", "\u0000");
  }

  private MockHttpServletRequestBuilder asked(Row row, String path) {
    return request(HttpMethod.valueOf(row.verb()), path)
        .requestAttr(Viewer.class.getName(), viewer(row))
        .with(csrf())
        .with(EndpointMatrix.fromSomewhere());
  }

  /** Whoever may most of those the address answers. */
  private Viewer viewer(Row row) {
    return row.roles().contains(Role.OFFICER) || row.roles().isEmpty()
        ? story.officer()
        : Viewers.of(row.roles().iterator().next(), Story.VILLAGE.value());
  }

  private String path(Row row) {
    var person = her == null ? UUID.randomUUID() : her.person().value();
    return row.pattern()
        .replace("{id}", person.toString())
        .replace("{code}", Story.VILLAGE.value())
        .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
  }

  /** The fields on the page of the same address, hidden ones with their value. */
  private Map<String, String> fields(Row row) throws Exception {
    var page = row.pattern().equals("/warga") ? "/warga/baru" : path(row);
    var answer =
        mvc.perform(get(page).requestAttr(Viewer.class.getName(), viewer(row)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var names = new TreeMap<String, String>();
    List.of("cari", "tempat", "sesudah", "bagian", "bahasa").forEach(name -> names.put(name, ""));
    FIELD
        .matcher(answer)
        .results()
        .forEach(found -> {
          var hidden = HIDDEN.matcher(found.group());
          names.put(found.group(1), hidden.find() ? hidden.group(1) : "");
        });
    names.remove("_csrf");
    return names;
  }
}
