package id.desbumi.migration.web.rights;

import id.desbumi.audit.Act;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.web.Her;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequests;
import id.desbumi.web.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * "Cetak data saya": for paper or as a file. Made by POST, for it opens what is sealed and the
 * journal keeps it; the file's name tells nothing.
 */
@Controller
class CopyController {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Her her;
  private final RightsRequests rights;
  private final Copies copies;

  CopyController(Her her, RightsRequests rights, Copies copies) {
    this.her = her;
    this.rights = rights;
    this.copies = copies;
  }

  @PostMapping("/warga/{id}/hak/{request}/salinan")
  @Allowed({Role.OFFICER, Role.CASE_WORKER})
  Object copy(
      Viewer viewer,
      @PathVariable String id,
      @PathVariable String request,
      @RequestParam(defaultValue = "kertas") String bentuk,
      @RequestParam(defaultValue = "") String berdua) {
    var person = her.find(viewer, id);
    var asked = rights.get(viewer, Her.number(request));
    if (asked.right() != Right.COPY || !asked.person().equals(person.id())) {
      throw new NotThere();
    }
    var file = bentuk.equals("berkas");
    var back = Her.path(person) + "/hak/" + asked.id();
    var page =
        copies.of(viewer, person, file ? Act.EXPORTED : Act.PRINTED, berdua.equals("ya"), back);
    if (!file) {
      return Pages.page("migration/rights/copy", Map.of("page", page));
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-saya.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(page.machine())
                .getBytes(StandardCharsets.UTF_8));
  }
}
