package id.desbumi.access.web;

import id.desbumi.access.Accounts;
import id.desbumi.access.TermHandovers;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akses/serah-terima}: the end of somebody's term, by the word of two people. */
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
class TermController {

  private static final String PATH = "/akses/serah-terima";

  private final TermHandovers handovers;
  private final Accounts accounts;
  private final TermPages pages;
  private final PlaceNames names;
  private final Clock clock;

  TermController(
      TermHandovers handovers, Accounts accounts, TermPages pages, PlaceNames names, Clock clock) {
    this.handovers = handovers;
    this.accounts = accounts;
    this.pages = pages;
    this.names = names;
    this.clock = clock;
  }

  /** What concerns the viewer; with {@code akun} a steward speaks for somebody who is gone. */
  @GetMapping(PATH)
  ModelAndView list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String akun,
      @RequestParam(required = false) @Nullable String wilayah) {
    var leaver = Optional.ofNullable(akun).flatMap(Ids::read).orElse(viewer.account());
    var area = Optional.ofNullable(wilayah).flatMap(PlaceCode::parse).orElse(null);
    return Pages.page(
        "access/terms", Map.of("page", page(viewer, leaver, area, null, new Mistakes())));
  }

  @PostMapping(PATH)
  ModelAndView propose(
      Viewer viewer,
      @RequestParam UUID id,
      @RequestParam(required = false) @Nullable String akun,
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "") String successor) {
    var leaver = Optional.ofNullable(akun).flatMap(Ids::read).orElse(viewer.account());
    var mistakes = new Mistakes();
    var area = mistakes.read("wilayah", wilayah, PlaceCode::parse);
    var name =
        mistakes.readIfTyped(
            "successor",
            successor,
            typed -> typed.length() <= 120 ? Optional.of(typed) : Optional.empty());
    if (area.isEmpty() || !mistakes.none()) {
      return Pages.again(
          "access/terms", Map.of("page", page(viewer, leaver, null, successor, mistakes)));
    }
    handovers.propose(viewer, id, leaver, area.get(), name.orElse(null));
    return Pages.redirect(PATH + "/" + id);
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return Pages.page(
        "access/term",
        Map.of("page", pages.page(viewer, handovers.get(viewer, id), new Mistakes())));
  }

  /** The second word; everything ends at once. */
  @PostMapping(PATH + "/{id}/setuju")
  ModelAndView confirm(Viewer viewer, @PathVariable UUID id) {
    handovers.confirm(viewer, id);
    return Pages.redirect(PATH + "/" + id);
  }

  @PostMapping(PATH + "/{id}/batal")
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID id) {
    handovers.withdraw(viewer, id);
    return Pages.redirect(PATH + "/" + id);
  }

  /** Gives the roles on, to somebody with an account of her own. */
  @PostMapping(PATH + "/{id}/penerima")
  ModelAndView begin(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String worker,
      @RequestParam(required = false) @Nullable String untilDay,
      @RequestParam(required = false) @Nullable String untilMonth,
      @RequestParam(required = false) @Nullable String untilYear) {
    var one = handovers.get(viewer, id);
    var mistakes = new Mistakes();
    var whom = mistakes.read("worker", worker, Ids::read);
    var until = Days.read("until", untilDay, untilMonth, untilYear, mistakes);
    if (whom.isEmpty() || until.isEmpty()) {
      return Pages.again("access/term", Map.of("page", pages.page(viewer, one, mistakes)));
    }
    handovers.begin(viewer, id, whom.get(), until.get());
    return Pages.redirect(PATH + "/" + id);
  }

  /** The berita acara to print; the journal keeps who printed it. */
  @PostMapping(PATH + "/{id}/cetak")
  ModelAndView print(Viewer viewer, @PathVariable UUID id) {
    return Pages.page(
        "access/termPaper", Map.of("page", pages.paper(viewer, handovers.print(viewer, id))));
  }

  private TermsPage page(
      Viewer viewer,
      UUID leaver,
      @Nullable PlaceCode wanted,
      @Nullable String successor,
      Mistakes mistakes) {
    var own = leaver.equals(viewer.account());
    if (!own && (wanted == null || !handovers.appoints(viewer, wanted))) {
      throw new NotThere();
    }
    var areas = own ? handovers.own(viewer) : List.of(Objects.requireNonNull(wanted));
    var first = areas.isEmpty() ? null : areas.getFirst();
    return new TermsPage(
        Uuid7.next(clock).toString(),
        areas.stream().map(area -> new Choice(area.value(), names.name(area))).toList(),
        first == null ? null : first.value(),
        own ? null : leaver.toString(),
        own ? null : accounts.find(leaver).orElseThrow(NotThere::new).name(),
        areas.stream().flatMap(area -> pages.ends(leaver, area).stream()).toList(),
        own ? pages.open(handovers.openWork(viewer)) : List.of(),
        successor,
        own ? handovers.of(viewer).stream().map(pages::line).toList() : List.of(),
        mistakes);
  }
}
