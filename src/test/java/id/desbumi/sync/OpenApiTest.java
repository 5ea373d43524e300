package id.desbumi.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.NewContact;
import id.desbumi.registry.Asked;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.Why;
import id.desbumi.vault.Secrecy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The document of the API says what the code does: addresses, fields, options, codes. */
@SpringBootTest
class OpenApiTest {

  private static final Map<String, Object> DOCUMENT = read();

  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  @Test
  void it_names_every_address_of_the_api_and_no_other() {
    var addresses = new TreeSet<String>();
    for (var mapping : mappings) {
      mapping
          .getHandlerMethods()
          .keySet()
          .forEach(info ->
              info.getPatternValues().stream()
                  .filter(pattern -> pattern.startsWith("/api/"))
                  .forEach(addresses::add));
    }
    assertThat(map(DOCUMENT, "paths").keySet()).isEqualTo(addresses);
  }

  @Test
  void entries_have_the_fields_that_are_read() {
    EntryReader.NEW.forEach((type, fields) -> {
      var name = "New" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
      assertThat(properties(name).keySet()).as(name).isEqualTo(fields);
    });
    for (var name : List.of("PersonChange", "JourneyChange")) {
      assertThat(properties(name).keySet()).as(name).isEqualTo(EntryReader.CHANGE);
    }
    assertThat(properties("FirstEvent").keySet()).isEqualTo(EntryReader.FIRST);
    assertThat(map(properties("Batch"), "entries").get("maxItems")).isEqualTo(Batch.MOST_ENTRIES);
    assertThat(schema("Source").get("maxLength")).isEqualTo(EntryReader.LONGEST_SOURCE);
  }

  @Test
  void nothing_unknown_is_let_in() {
    Stream.concat(
            EntryReader.NEW.keySet().stream()
                .map(type ->
                    "New" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1)),
            Stream.of(
                "PersonChange",
                "JourneyChange",
                "FirstEvent",
                "Batch",
                "PersonAnswers",
                "JourneyAnswers"))
        .forEach(
            name -> assertThat(schema(name).get("additionalProperties")).as(name).isEqualTo(false));
  }

  @Test
  void answers_have_the_fields_options_and_lengths_of_the_register() {
    var people = properties("PersonAnswers");
    assertThat(people.keySet()).isEqualTo(codes(PersonField.values()));
    for (var field : PersonField.values()) {
      agrees(map(people, field.code()), field, field.options(), field.longest());
    }
    var journeys = properties("JourneyAnswers");
    assertThat(journeys.keySet()).isEqualTo(codes(JourneyField.values()));
    for (var field : JourneyField.values()) {
      agrees(map(journeys, field.code()), field, field.options(), field.longest());
    }
  }

  @Test
  void kinds_codes_and_options_are_those_of_the_code() {
    assertThat(schema("EventKind").get("enum"))
        .isEqualTo(Arrays.stream(EventKind.values()).map(Enum::name).toList());
    assertThat(map(properties("Verdict"), "code").get("enum"))
        .isEqualTo(Arrays.stream(Code.values()).map(Code::word).toList());
    assertThat(map(properties("Verdict"), "verdict").get("enum"))
        .isEqualTo(Arrays.stream(EntryVerdict.What.values()).map(EntryVerdict.What::word).toList());
    for (var why : BatchRefused.Why.values()) {
      assertThat(list(map(properties("Problem"), "code"), "enum").toString()).contains(why.word());
    }
    assertThat(map(properties("NoAnswer"), "none").get("enum"))
        .isEqualTo(
            Arrays.stream(Why.values()).map(why -> why.name().toLowerCase(Locale.ROOT)).toList());
    var contact = properties("NewContact");
    assertThat(map(contact, "channel").get("enum")).isEqualTo(NewContact.CHANNELS);
    assertThat(map(contact, "with").get("enum")).isEqualTo(NewContact.WITH);
    assertThat(map(contact, "wellbeing").get("enum")).isEqualTo(NewContact.WELLBEING);
  }

  @Test
  void every_refusal_of_the_batch_has_its_status() {
    var responses = map(map(map(map(DOCUMENT, "paths"), "/api/v1/batches"), "post"), "responses");
    for (var why : BatchRefused.Why.values()) {
      assertThat(responses).containsKey(Integer.toString(why.status()));
    }
    assertThat(map(map(map(map(DOCUMENT, "components"), "responses"), "Refused"), "content"))
        .containsOnlyKeys(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
  }

  private static void agrees(
      Map<String, Object> written, Asked field, List<String> options, int longest) {
    var plain = asMap(list(written, "anyOf").getFirst());
    if (!options.isEmpty()) {
      assertThat(plain.get("enum")).as(field.code()).isEqualTo(options);
    } else if (longest > 0) {
      assertThat(plain.get("maxLength")).as(field.code()).isEqualTo(longest);
    }
    assertThat(written.getOrDefault("x-secrecy", "GENERAL"))
        .as(field.code())
        .isEqualTo(field.secrecy().name());
    assertThat(written.getOrDefault("writeOnly", false))
        .as(field.code())
        .isEqualTo(field.secrecy() == Secrecy.K);
  }

  private static Set<String> codes(Asked[] fields) {
    var codes = new HashSet<String>();
    for (var field : fields) {
      codes.add(field.code());
    }
    return codes;
  }

  private static Map<String, Object> schema(String name) {
    return map(map(map(DOCUMENT, "components"), "schemas"), name);
  }

  private static Map<String, Object> properties(String name) {
    return map(schema(name), "properties");
  }

  private static Map<String, Object> map(Map<String, Object> from, String name) {
    assertThat(from).containsKey(name);
    return asMap(from.get(name));
  }

  private static List<?> list(Map<String, Object> from, String name) {
    return (List<?>) java.util.Objects.requireNonNull(from.get(name), name);
  }

  @SuppressWarnings("unchecked") // what a reader of YAML gives
  private static Map<String, Object> asMap(@org.jspecify.annotations.Nullable Object value) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(value);
  }

  private static Map<String, Object> read() {
    try {
      return new Yaml()
          .load(Files.readString(Path.of("src/main/resources/static/api/openapi.yaml")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
