package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Official;
import id.desbumi.access.Official.Acting;
import id.desbumi.access.Official.Office;
import id.desbumi.access.Officials;
import id.desbumi.access.Today;
import id.desbumi.access.VillageKind;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Division;
import id.desbumi.territory.Officer;
import id.desbumi.territory.VillageTeam;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /pejabat}: who holds which office of a village, and who of its Desbumi; for its officer
 * and whoever appoints there.
 */
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
class OfficialsController {

  private final Officials officials;
  private final VillageTeam team;
  private final PlaceNames places;
  private final Clock clock;

  OfficialsController(Officials officials, VillageTeam team, PlaceNames places, Clock clock) {
    this.officials = officials;
    this.team = team;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/pejabat")
  ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String desa) {
    var village = village(viewer, desa);
    var empty = OfficialForm.empty(Uuid7.next(clock), Today.of(clock));
    return Pages.page(
        "access/officials", Map.of("page", page(viewer, village, empty, new Mistakes())));
  }

  @PostMapping("/pejabat")
  ModelAndView add(Viewer viewer, @RequestParam String desa, @ModelAttribute OfficialForm form) {
    var village = mine(viewer, desa);
    var mistakes = new Mistakes();
    var read = form.read(mistakes, headTitle(village));
    read.flatMap(one -> officials.other(village, one))
        .ifPresent(other ->
            mistakes.add(
                "since",
                other.until() == null ? "mistake.since.head" : "mistake.since.head-until",
                other.name(),
                other.until() == null ? "" : Formats.date(other.until())));
    if (read.isEmpty() || !mistakes.none()) {
      return Pages.again("access/officials", Map.of("page", page(viewer, village, form, mistakes)));
    }
    officials.add(viewer, village, read.get());
    return back(viewer, village);
  }

  @PostMapping("/pejabat/{id}/akhiri")
  ModelAndView end(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam String desa,
      @RequestParam(required = false) @Nullable String untilDay,
      @RequestParam(required = false) @Nullable String untilMonth,
      @RequestParam(required = false) @Nullable String untilYear) {
    var village = mine(viewer, desa);
    var mistakes = new Mistakes();
    var last = lastDay(officials.of(village), id, untilDay, untilMonth, untilYear, mistakes);
    if (last.isEmpty()) {
      return Pages.again(
          "access/officials",
          Map.of(
              "page",
              page(
                  viewer,
                  village,
                  OfficialForm.empty(Uuid7.next(clock), Today.of(clock)),
                  mistakes)));
    }
    officials.end(viewer, village, id, last.get().plusDays(1));
    return back(viewer, village);
  }

  @PostMapping("/pejabat/{id}/salah-tulis")
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID id, @RequestParam String desa) {
    var village = mine(viewer, desa);
    officials.withdraw(viewer, village, id);
    return back(viewer, village);
  }

  /** Somebody of the village's Desbumi. */
  @PostMapping("/pejabat/pengurus")
  ModelAndView addToTeam(
      Viewer viewer,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String teamTitle,
      @RequestParam(defaultValue = "") String teamName,
      @RequestParam(required = false) @Nullable String division) {
    var village = village(viewer, null);
    if (teamTitle.isBlank()
        || teamName.isBlank()
        || teamTitle.length() > 80
        || teamName.length() > 120) {
      var mistakes = new Mistakes();
      mistakes.add("teamName", "mistake.teamName");
      return Pages.again(
          "access/officials",
          Map.of(
              "page",
              page(
                  viewer,
                  village,
                  OfficialForm.empty(Uuid7.next(clock), Today.of(clock)),
                  mistakes)));
    }
    team.appoint(
        viewer,
        village,
        new Officer(
            id,
            Optional.ofNullable(division).flatMap(Ids::read).orElse(null),
            teamTitle.strip(),
            teamName.strip(),
            Today.of(clock),
            null));
    return Pages.redirect("/pejabat");
  }

  @PostMapping("/pejabat/pengurus/{id}/akhiri")
  ModelAndView endInTeam(Viewer viewer, @PathVariable UUID id) {
    var village = village(viewer, null);
    if (team.officers(viewer, village).stream().noneMatch(one -> one.id().equals(id))) {
      throw new NotThere();
    }
    team.endTerm(viewer, village, id, Today.of(clock));
    return Pages.redirect("/pejabat");
  }

  @PostMapping("/pejabat/divisi")
  ModelAndView addDivision(
      Viewer viewer, @RequestParam UUID id, @RequestParam(defaultValue = "") String divisionName) {
    if (!divisionName.isBlank() && divisionName.length() <= 80) {
      team.addDivision(viewer, village(viewer, null), id, divisionName.strip(), Today.of(clock));
    }
    return Pages.redirect("/pejabat");
  }

  private Optional<LocalDate> lastDay(
      List<Official> all,
      UUID id,
      @Nullable String day,
      @Nullable String month,
      @Nullable String year,
      Mistakes mistakes) {
    var one = all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    var last = Days.read("until", day, month, year, mistakes);
    if (last.filter(it -> it.isBefore(one.since())).isPresent()) {
      mistakes.add("until", "mistake.until.before", Formats.date(one.since()));
      return Optional.empty();
    }
    return last;
  }

  private OfficialsPage page(
      Viewer viewer, PlaceCode village, OfficialForm form, Mistakes mistakes) {
    var today = Today.of(clock);
    var all = officials.of(village);
    var keepsTeam = viewer.role() == Role.OFFICER && viewer.people().holds(village, true);
    var members = seesTeam(viewer, village) ? team.officers(viewer, village) : List.<Officer>of();
    var divisions = team.divisions(village);
    return new OfficialsPage(
        t("access.village.kind." + VillageKind.of(village), places.name(village)),
        village.value(),
        headTitle(village),
        officials.mayWrite(viewer, village),
        keepsTeam,
        all.stream().filter(one -> isNow(one, today)).map(OfficialsController::line).toList(),
        all.stream().filter(one -> !isNow(one, today)).map(OfficialsController::line).toList(),
        members.stream()
            .filter(one -> one.until() == null)
            .map(one -> line(one, divisions))
            .toList(),
        members.stream()
            .filter(one -> one.until() != null)
            .map(one -> line(one, divisions))
            .toList(),
        Arrays.stream(Office.values())
            .map(office -> new Choice(office.name(), t("access.official.office." + office)))
            .toList(),
        Arrays.stream(Acting.values())
            .map(acting -> new Choice(acting.name(), t("access.official.how." + acting)))
            .toList(),
        divisions.stream()
            .filter(one -> one.until() == null)
            .map(one -> new Choice(one.id().toString(), one.name()))
            .toList(),
        form,
        mistakes);
  }

  private static boolean seesTeam(Viewer viewer, PlaceCode village) {
    return viewer.people().holds(village, false) || viewer.figures().holds(village, false);
  }

  /** In office today, or about to be. */
  private static boolean isNow(Official one, LocalDate today) {
    var until = one.until();
    return !one.withdrawn() && (until == null || until.isAfter(today));
  }

  private static OfficialsPage.Line line(Official one) {
    var until = one.until();
    var days =
        until == null
            ? t("access.official.since", Formats.date(one.since()))
            : t(
                "access.official.from-to",
                Formats.date(one.since()),
                Formats.date(until.minusDays(1)));
    return new OfficialsPage.Line(
        one.id().toString(),
        one.name(),
        Officials.titled(one),
        one.withdrawn()
            ? t("access.official.withdrawn", days)
            : one.forHead() ? t("access.official.may-sign", days) : days,
        one.withdrawn());
  }

  private static OfficialsPage.Line line(Officer one, List<Division> divisions) {
    var until = one.until();
    var division =
        divisions.stream()
            .filter(it -> it.id().equals(one.division()))
            .map(it -> " · " + it.name())
            .findFirst()
            .orElse("");
    return new OfficialsPage.Line(
        one.id().toString(),
        one.name(),
        one.title() + division,
        until == null
            ? t("access.official.since", Formats.date(one.since()))
            : t("access.official.from-to", Formats.date(one.since()), Formats.date(until)),
        false);
  }

  private static String headTitle(PlaceCode village) {
    return t("access.village.head." + VillageKind.of(village));
  }

  private ModelAndView back(Viewer viewer, PlaceCode village) {
    return Pages.redirect(
        isHome(viewer, village) ? "/pejabat" : "/pejabat?desa=" + village.value());
  }

  private PlaceCode mine(Viewer viewer, String desa) {
    var village = village(viewer, desa);
    if (!officials.mayWrite(viewer, village)) {
      throw new NotThere();
    }
    return village;
  }

  /** Her own village, or one in which she appoints or works. */
  private PlaceCode village(Viewer viewer, @Nullable String desa) {
    var village =
        desa == null || desa.isBlank()
            ? Optional.of(viewer.home())
                .filter(home -> home.level().compareTo(PlaceLevel.VILLAGE) >= 0)
                .map(PlaceCode::village)
            : PlaceCode.parseVillage(desa);
    return village
        .filter(it ->
            isHome(viewer, it)
                || officials.mayWrite(viewer, it)
                || viewer.people().holds(it, false))
        .orElseThrow(NotThere::new);
  }

  private static boolean isHome(Viewer viewer, PlaceCode village) {
    return village.holds(viewer.home());
  }
}
