package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.FormField;
import id.desbumi.access.draft.Draft;
import id.desbumi.access.draft.DraftForm;
import id.desbumi.access.draft.Drafts;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /draf}: what one began to type, kept while typing, listed, gone on with, thrown away. */
@Controller
@Allowed({
  Role.KADER,
  Role.OFFICER,
  Role.VILLAGE_HEAD,
  Role.CASE_WORKER,
  Role.CASE_DESK,
  Role.ANALYST,
  Role.AUDITOR,
  Role.ADMINISTRATOR
})
class DraftController {

  /** Ids and other things nobody typed. */
  private static final Pattern UNSEEN =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\s*|\\d{1,4}|-[uw]");

  private final Drafts drafts;
  private final DraftTimes times;
  private final Clock clock;

  DraftController(Drafts drafts, DraftTimes times, Clock clock) {
    this.drafts = drafts;
    this.times = times;
    this.clock = clock;
  }

  /** Keeps what stands in the form now; the answer is what to say about it. */
  @PostMapping(DraftForm.PATH)
  ResponseEntity<String> keep(HttpServletRequest request, Viewer viewer) {
    var sent = request.getParameterMap();
    var draft = DraftForm.read(sent, clock.instant());
    if (draft.isEmpty()) {
      return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
    }
    if (DraftForm.isRefused(sent)) {
      drafts.remove(viewer.account(), draft.get().id());
      return ResponseEntity.noContent().build();
    }
    drafts.keep(viewer.account(), draft.get());
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
        .body(t("access.draft.saved", times.clock(viewer, draft.get().at())));
  }

  @GetMapping(DraftForm.PATH)
  ModelAndView list(Viewer viewer) {
    var lines =
        drafts.of(viewer).stream()
            .map(draft ->
                new DraftsPage.Line(
                    draft.id().toString(),
                    draft.title(),
                    draft.page(),
                    t(
                        "access.draft.about",
                        times.moment(viewer, draft.at()),
                        times.moment(viewer, Drafts.until(draft.at())))))
            .toList();
    return Pages.page("access/drafts", Map.of("page", new DraftsPage(lines, Drafts.KEPT.toDays())));
  }

  /** Going on without a script: what was typed, to be sent as it is. */
  @GetMapping(DraftForm.PATH + "/{id}")
  ModelAndView open(Viewer viewer, @PathVariable String id) {
    var draft = find(viewer, id);
    return Pages.page(
        "access/draft",
        Map.of(
            "page",
            new DraftPage(
                draft.id().toString(),
                draft.title(),
                draft.page(),
                draft.action(),
                times.moment(viewer, draft.at()),
                draft.fields(),
                draft.isOfACall()
                    ? List.of()
                    : draft.fields().stream()
                        .map(FormField::value)
                        .filter(value -> !UNSEEN.matcher(value).matches())
                        .toList())));
  }

  /** The same for the script: names and values, to be put back into the form. */
  @GetMapping(DraftForm.PATH + "/{id}/isi")
  ResponseEntity<List<List<String>>> content(Viewer viewer, @PathVariable String id) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(
            find(viewer, id).fields().stream()
                .map(field -> List.of(field.name(), field.value()))
                .toList());
  }

  @PostMapping(DraftForm.PATH + "/buang")
  ModelAndView throwAway(
      Viewer viewer, @RequestParam UUID id, @RequestParam(required = false) @Nullable String ke) {
    drafts.remove(viewer.account(), id);
    return Pages.redirect(ke == null ? DraftForm.PATH : Doors.own(ke));
  }

  private Draft find(Viewer viewer, String id) {
    try {
      return drafts.find(viewer, UUID.fromString(id)).orElseThrow(NotThere::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NotThere();
    }
  }
}
