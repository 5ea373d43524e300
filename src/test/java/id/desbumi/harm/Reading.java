package id.desbumi.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.desbumi.EndpointMatrix;
import id.desbumi.core.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reads pages as somebody, and takes out of them what must differ. */
record Reading(MockMvc mvc) {

  MockHttpServletResponse ask(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    var answer =
        mvc.perform(
                request
                    .requestAttr(Viewer.class.getName(), viewer)
                    .with(csrf())
                    .with(EndpointMatrix.fromSomewhere()))
            .andReturn()
            .getResponse();
    answer.setCharacterEncoding("UTF-8");
    return answer;
  }

  String body(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
    var answer = ask(viewer, request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  /** Status, headers of a file and the text, without ids, proofs, codes of sheets and minutes. */
  String plain(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
    return plain(ask(viewer, request));
  }

  static String plain(MockHttpServletResponse answer) throws Exception {
    return (answer.getStatus()
            + " "
            + answer.getRedirectedUrl()
            + " "
            + answer.getHeader("Content-Disposition")
            + "\n"
            + answer.getContentAsString())
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
        .replaceAll("\\b[2-9A-Z]{4}-?[2-9A-Z]{4}\\b", "CODE")
        .replaceAll("\\b\\d\\d\\.\\d\\d\\b(?!\\.)", "MINUTE");
  }

  /** The lines of one text that the other does not have in that place. */
  static List<String> differences(String one, String other) {
    var different = new ArrayList<String>();
    var lines = one.lines().toList();
    var others = other.lines().toList();
    for (var i = 0; i < Math.max(lines.size(), others.size()); i++) {
      var here = i < lines.size() ? lines.get(i) : "";
      var there = i < others.size() ? others.get(i) : "";
      if (!here.equals(there)) {
        different.add(here + "  <->  " + there);
      }
    }
    return different;
  }
}
