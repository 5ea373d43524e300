package id.desbumi.operation.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.SearchReviews;
import id.desbumi.audit.Finding;
import id.desbumi.audit.Oversight;
import id.desbumi.audit.Verification;
import id.desbumi.core.Allowed;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /pemeriksaan}: the journal of the auditor's areas, how much each account looked, and days
 * of many searches to ask about. No resident is on it.
 */
@Controller
@Allowed(Role.AUDITOR)
class AuditController {

  private static final int DAYS = 14;

  /** More chains than this are read through by the operator's command, not by a page. */
  private static final int CHAINS = 300;

  private final Oversight oversight;
  private final Verification verification;
  private final SearchReviews reviews;
  private final Places places;
  private final Clock clock;

  AuditController(
      Oversight oversight,
      Verification verification,
      SearchReviews reviews,
      Places places,
      Clock clock) {
    this.oversight = oversight;
    this.verification = verification;
    this.reviews = reviews;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/pemeriksaan")
  ModelAndView show(Viewer viewer) {
    return Pages.page("operation/audit", Map.of("page", page(viewer, null, false)));
  }

  /** Reads the chains of her areas through. */
  @PostMapping("/pemeriksaan/catatan")
  ModelAndView verify(Viewer viewer) {
    var chains = oversight.chains(reviews.areas(viewer), CHAINS + 1);
    if (chains.size() > CHAINS) {
      return Pages.page(
          "operation/audit",
          Map.of("page", page(viewer, t("operation.audit.too-many", CHAINS), false)));
    }
    var rows = 0L;
    for (var chain : chains) {
      switch (verification.of(chain)) {
        case Finding.Whole whole -> rows += whole.rows();
        case Finding.Broken broken -> {
          return Pages.page(
              "operation/audit",
              Map.of(
                  "page",
                  page(
                      viewer,
                      t(
                          "operation.audit.broken",
                          name(broken.place()),
                          Formats.date(broken.day()),
                          Formats.number(broken.seq()),
                          t(broken.fault().key())),
                      true)));
        }
      }
    }
    return Pages.page(
        "operation/audit",
        Map.of(
            "page",
            page(
                viewer,
                t("operation.audit.whole", Formats.number(rows), Formats.number(chains.size())),
                false)));
  }

  /** Another person asked what the many searches of a day were for. */
  @PostMapping("/pemeriksaan/tinjau")
  ModelAndView review(
      Viewer viewer,
      @RequestParam UUID account,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam SearchReviews.Finding finding) {
    var shown =
        days(viewer).stream()
            .filter(one -> one.isToReview() && one.actor().equals(account))
            .map(Oversight.DayOfWork::day)
            .collect(Collectors.toSet());
    reviews.review(viewer, account, day, finding, shown);
    return Pages.redirect("/pemeriksaan");
  }

  private AuditPage page(Viewer viewer, @Nullable String verified, boolean broken) {
    var areas = reviews.areas(viewer);
    var days = days(viewer);
    var reviewed = new HashMap<String, SearchReviews.Reviewed>();
    reviews
        .since(from(), days.stream().map(Oversight.DayOfWork::actor).collect(Collectors.toSet()))
        .forEach(one -> reviewed.put(one.account() + " " + one.day(), one));
    var heads = oversight.heads(areas, today().minusDays(1));
    return new AuditPage(
        areas.isEmpty()
            ? t("operation.audit.no-area")
            : areas.stream().map(this::name).collect(Collectors.joining("; ")),
        t("operation.audit.heads", Formats.date(heads.day()), Formats.number(heads.chains())),
        heads.chains() == 0 ? "–" : heads.digest(),
        verified,
        broken,
        days.stream()
            .filter(Oversight.DayOfWork::isToReview)
            .filter(one -> !reviewed.containsKey(one.actor() + " " + one.day()))
            .map(one ->
                new AuditPage.ToReview(
                    one.actor().toString(),
                    one.day().toString(),
                    one.name(),
                    t(
                        "operation.audit.many",
                        Formats.date(one.day()),
                        Formats.number(one.searched()))))
            .toList(),
        days.stream().map(one -> row(one, reviewed.get(one.actor() + " " + one.day()))).toList(),
        Arrays.stream(SearchReviews.Finding.values())
            .map(one -> new Choice(one.name(), t("operation.audit.finding." + one)))
            .toList());
  }

  private static AuditPage.Row row(
      Oversight.DayOfWork one, SearchReviews.@Nullable Reviewed reviewed) {
    return new AuditPage.Row(
        Formats.dayMonth(one.day()),
        one.name(),
        t("web.role." + one.role()),
        Formats.number(one.opened()),
        Formats.number(one.searched()),
        Formats.number(one.revealed()),
        Formats.number(one.printed()),
        Formats.number(one.exported()),
        reviewed == null
            ? null
            : t(
                "operation.audit.reviewed",
                reviewed.byName(),
                t("operation.audit.finding." + reviewed.finding())));
  }

  private List<Oversight.DayOfWork> days(Viewer viewer) {
    return oversight.days(reviews.areas(viewer), from());
  }

  private LocalDate from() {
    return today().minusDays(DAYS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private String name(PlaceCode place) {
    return place.equals(PlaceCode.NATION)
        ? t("operation.audit.nation")
        : places.find(place).map(it -> it.name()).orElse(place.value());
  }
}
