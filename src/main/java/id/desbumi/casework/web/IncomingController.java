package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.casework.Incoming;
import id.desbumi.casework.NewCall;
import id.desbumi.casework.web.IncomingPages.Typed;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Search;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kasus/masuk}: what waits to be read, opening it, taking it, answering, handing over. */
@Controller
@Allowed({Role.CASE_WORKER, Role.CASE_DESK})
class IncomingController {

  private static final String PATH = "/kasus/masuk";

  private final Incoming incoming;
  private final IncomingPages pages;
  private final Search search;

  IncomingController(Incoming incoming, IncomingPages pages, Search search) {
    this.incoming = incoming;
    this.pages = pages;
    this.search = search;
  }

  @GetMapping(PATH)
  ModelAndView list(Viewer viewer) {
    return Pages.page("casework/incoming", Map.of("page", pages.list(viewer)));
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView show(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String tersimpan) {
    var call = incoming.find(viewer, id);
    return call.waitingSince() != null
        ? Pages.page("casework/opened", Map.of("page", pages.closed(viewer, call)))
        : opened(viewer, id, Typed.nothing(), tersimpan == null ? null : t("casework.saved"));
  }

  @PostMapping(PATH + "/{id}/buka")
  ModelAndView read(Viewer viewer, @PathVariable UUID id) {
    incoming.read(viewer, id);
    return Pages.redirect(PATH + "/" + id);
  }

  @PostMapping(PATH + "/{id}/ambil")
  ModelAndView take(Viewer viewer, @PathVariable UUID id) {
    incoming.take(viewer, id);
    return saved(id);
  }

  /** The answer behind her number; a word that could harm her is asked about once. */
  @PostMapping(PATH + "/{id}/jawab")
  ModelAndView answer(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String answer,
      @RequestParam(required = false) @Nullable String request,
      @RequestParam(required = false) @Nullable String sure) {
    var mistakes = new Mistakes();
    var text = mistakes.read("answer", answer, Optional::of);
    var sent = mistakes.read("answer", request, CallForm::uuid);
    text.filter(it -> it.length() > NewCall.LONGEST_STORY)
        .ifPresent(it ->
            mistakes.add("answer", "mistake.answer.long", Formats.number(NewCall.LONGEST_STORY)));
    var unsafe = text.map(IncomingPages::unsafe).orElse(null);
    if (unsafe != null && sure == null) {
      mistakes.add("answer", "mistake.answer.unsafe", unsafe);
    }
    if (!mistakes.none()) {
      var page =
          pages.opened(
              viewer,
              incoming.open(viewer, id),
              new Typed(answer, request, unsafe, null, List.of(), mistakes),
              null);
      return Pages.again("casework/opened", Map.of("page", page));
    }
    incoming.answer(viewer, id, sent.orElseThrow(), text.orElseThrow());
    return saved(id);
  }

  @PostMapping(PATH + "/{id}/alihkan")
  ModelAndView refer(Viewer viewer, @PathVariable UUID id) {
    incoming.refer(viewer, id);
    return Pages.redirect(PATH);
  }

  /** Looks for the person whose call it is, within the reader's own reach. */
  @PostMapping(PATH + "/{id}/cari")
  @Allowed(Role.CASE_WORKER)
  ModelAndView search(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
    var found =
        q.isBlank() ? List.<id.desbumi.registry.ListedPerson>of() : search.find(viewer, q).people();
    return opened(viewer, id, new Typed(null, null, null, q.strip(), found, new Mistakes()), null);
  }

  /** Links it to a person, or to nobody again. */
  @PostMapping(PATH + "/{id}/tautkan")
  @Allowed(Role.CASE_WORKER)
  ModelAndView link(
      Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String person) {
    incoming.link(
        viewer, id, person.isEmpty() ? null : PersonId.parse(person).orElseThrow(NotThere::new));
    return saved(id);
  }

  private ModelAndView opened(Viewer viewer, UUID id, Typed typed, @Nullable String note) {
    return Pages.page(
        "casework/opened",
        Map.of("page", pages.opened(viewer, incoming.open(viewer, id), typed, note)));
  }

  private static ModelAndView saved(UUID id) {
    return Pages.redirect(PATH + "/" + id + "?tersimpan");
  }
}
