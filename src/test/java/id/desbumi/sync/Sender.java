package id.desbumi.sync;

import id.desbumi.core.Viewer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes batches as a device would, and reads what comes back. */
final class Sender {

  static final String VILLAGE = "35.09.17.2003";
  static final String OTHER = "35.09.17.2004";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc web;

  Sender(MockMvc web) {
    this.web = web;
  }

  static String person(UUID id, String place, String name, String... answers) {
    return """
    {"entry":"%s","type":"person","id":"%s","place":"%s","answers":{"name":"%s","sex":"P"%s}}\
    """
        .formatted(UUID.randomUUID(), id, place, name, answers(answers));
  }

  /** The same, sure that it is nobody else. */
  static String sure(String person) {
    return person.replace("\"answers\"", "\"sure\":true,\"answers\"");
  }

  static String journey(UUID id, UUID person, String first, String happened, String... answers) {
    return """
    {"entry":"%s","type":"journey","id":"%s","person":"%s","answers":{"country":"TWN"%s},\
    "first":{"id":"%s","kind":"%s","happened":"%s"}}\
    """
        .formatted(
            UUID.randomUUID(), id, person, answers(answers), UUID.randomUUID(), first, happened);
  }

  static String event(UUID journey, int base, String kind, String happened) {
    return """
    {"entry":"%s","type":"event","id":"%s","journey":"%s","base":%d,"kind":"%s","happened":"%s"}\
    """
        .formatted(UUID.randomUUID(), UUID.randomUUID(), journey, base, kind, happened);
  }

  static String change(String type, UUID id, int base, String... answers) {
    return """
    {"entry":"%s","type":"%s","id":"%s","base":%d,"answers":{%s}}\
    """
        .formatted(UUID.randomUUID(), type, id, base, answers(answers).replaceFirst("^,", ""));
  }

  static String batch(UUID id, List<String> entries) {
    return "{\"batch\":\"" + id + "\",\"entries\":[" + String.join(",", entries) + "]}";
  }

  static String batch(String... entries) {
    return batch(UUID.randomUUID(), Arrays.asList(entries));
  }

  static byte[] gzip(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  MockHttpServletResponse post(Viewer viewer, String body) {
    return post(viewer, body.getBytes(StandardCharsets.UTF_8), "application/json", null);
  }

  MockHttpServletResponse post(
      @org.jspecify.annotations.Nullable Viewer viewer,
      byte[] body,
      String type,
      @org.jspecify.annotations.Nullable String encoding) {
    var request =
        MockMvcRequestBuilders.post("/api/v1/batches")
            .contentType(MediaType.parseMediaType(type))
            .content(body)
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    if (viewer != null) {
      request.requestAttr(Viewer.class.getName(), viewer);
    }
    if (encoding != null) {
      request.header("Content-Encoding", encoding);
    }
    try {
      var response = web.perform(request).andReturn().getResponse();
      response.setCharacterEncoding("UTF-8");
      return response;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends entries as a new batch; the verdicts. */
  List<JsonNode> send(Viewer viewer, String... entries) {
    return verdicts(post(viewer, batch(entries)));
  }

  static List<JsonNode> verdicts(MockHttpServletResponse response) {
    if (response.getStatus() != 200) {
      throw new AssertionError(response.getStatus() + " " + text(response));
    }
    var verdicts = new ArrayList<JsonNode>();
    JSON.readTree(text(response)).path("verdicts").forEach(verdicts::add);
    return verdicts;
  }

  static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** {@code taken}, or {@code refused field.missing answers.name}. */
  static String brief(JsonNode verdict) {
    return List.of("verdict", "code", "field").stream()
        .map(name -> verdict.path(name).asString(""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static List<String> brief(List<JsonNode> verdicts) {
    return verdicts.stream().map(Sender::brief).toList();
  }

  private static String answers(String... pairs) {
    var text = new StringBuilder();
    for (var i = 0; i < pairs.length; i += 2) {
      text.append(",\"").append(pairs[i]).append("\":\"").append(pairs[i + 1]).append('"');
    }
    return text.toString();
  }
}
