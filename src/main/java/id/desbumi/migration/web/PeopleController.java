package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.Standing;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Search;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import id.desbumi.web.CoverageNote;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import id.desbumi.web.PrintedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga}: the people of a desk, filtered, sorted, by pages; and finding somebody. */
@Controller
class PeopleController {

  private static final int PAGE = 50;

  private final People people;
  private final Journeys journeys;
  private final Search search;
  private final DeskPlaces places;
  private final VillagesOfWork villages;
  private final ObjectProvider<CoverageNote> coverage;
  private final Places territory;
  private final Sight sight;
  private final Journal journal;
  private final Clock clock;

  PeopleController(
      People people,
      Journeys journeys,
      Search search,
      DeskPlaces places,
      VillagesOfWork villages,
      ObjectProvider<CoverageNote> coverage,
      Places territory,
      Sight sight,
      Journal journal,
      Clock clock) {
    this.people = people;
    this.journeys = journeys;
    this.search = search;
    this.places = places;
    this.villages = villages;
    this.coverage = coverage;
    this.territory = territory;
    this.sight = sight;
    this.journal = journal;
    this.clock = clock;
  }

  @GetMapping("/warga")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String fase,
      @RequestParam(defaultValue = "") String tempat,
      @RequestParam(defaultValue = "nama") String urut,
      @RequestParam(defaultValue = "") String sesudah,
      @RequestParam(defaultValue = "") String desa) {
    if (viewer.home().value().length() >= PlaceLevel.VILLAGE.length()) {
      return village(viewer, viewer.home().village(), fase, tempat, urut, sesudah);
    }
    if (desa.isEmpty()) {
      return wider(viewer, sesudah);
    }
    var village =
        PlaceCode.parseVillage(desa)
            .filter(one -> viewer.people().holds(one, false))
            .orElseThrow(NotThere::new);
    return village(viewer, village, fase, tempat, urut, sesudah);
  }

  /** A name or number never stands in an address, so finding is a POST. */
  @PostMapping("/warga/cari")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView find(Viewer viewer, @RequestParam(defaultValue = "") String cari) {
    return cari.isBlank() ? Pages.redirect("/warga") : found(viewer, cari.strip());
  }

  private ModelAndView found(Viewer viewer, String typed) {
    var found = search.find(viewer, typed.length() > 80 ? typed.substring(0, 80) : typed);
    var standing =
        standing(
            journeys.standing(
                viewer, found.people().stream().map(person -> person.id().value()).toList()));
    return page(
        viewer,
        t("migration.list.found", found.people().size()),
        typed,
        "",
        "",
        "",
        "nama",
        found.people(),
        standing,
        null,
        found.more() ? t("migration.list.more") : null);
  }

  /**
   * A village's list on paper, as it is filtered on the screen: initials and place, the deed left
   * to the pen. The journal keeps who printed it.
   */
  @PostMapping("/warga/cetak")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView print(
      Viewer viewer,
      @RequestParam(defaultValue = "") String fase,
      @RequestParam(defaultValue = "") String tempat) {
    if (viewer.home().value().length() < PlaceLevel.VILLAGE.length()) {
      return Pages.redirect("/warga"); // a list on paper is one village's
    }
    var rows =
        sight.of(
            viewer,
            () -> {
              var village = viewer.home().village();
              var standing = standing(journeys.village(viewer, village));
              var shown =
                  people.village(viewer, village).stream()
                      .filter(person -> inPhase(person, standing, fase))
                      .filter(
                          person -> tempat.isEmpty() || person.place().value().startsWith(tempat))
                      .toList();
              journal.note(
                  viewer, Act.PRINTED, viewer.home(), null, "daftar warga " + shown.size());
              return shown;
            });
    return Pages.page(
        "web/printedList",
        Map.of(
            "page",
            PrintedList.of(
                t("migration.list.printed"),
                rows.stream()
                    .map(person ->
                        PrintedList.Row.of(person.name(), places.nearby(person.place()), ""))
                    .toList(),
                viewer.name(),
                LocalDate.ofInstant(clock.instant(), territory.zone(viewer.home())),
                "/warga")));
  }

  /** A village's some hundred people: all are read, then filtered, sorted and cut into pages. */
  private ModelAndView village(
      Viewer viewer, PlaceCode village, String fase, String tempat, String urut, String sesudah) {
    var chosen = village.holds(viewer.home()) ? "" : village.value();
    var standing = standing(journeys.village(viewer, village));
    var all =
        people.village(viewer, village).stream()
            .filter(person -> inPhase(person, standing, fase))
            .filter(person -> tempat.isEmpty() || person.place().value().startsWith(tempat))
            .sorted(order(urut))
            .toList();
    var from = after(all, sesudah);
    var rows = all.subList(from, Math.min(all.size(), from + PAGE));
    var next =
        from + PAGE < all.size()
            ? "/warga?desa=%s&fase=%s&tempat=%s&urut=%s&sesudah=%s"
                .formatted(chosen, word(fase), word(tempat), word(urut), rows.getLast().id())
            : null;
    return page(
        viewer,
        t("migration.list.total", Formats.number(all.size())),
        "",
        chosen,
        fase,
        tempat,
        urut,
        rows,
        standing,
        next,
        null);
  }

  /** Several villages: by place, fifty at a time; totals of wide reaches come from the figures. */
  private ModelAndView wider(Viewer viewer, String sesudah) {
    var last =
        PersonId.parse(sesudah)
            .flatMap(id -> Optional.ofNullable(people.byIds(viewer, List.of(id.value())).get(id)));
    var rows = people.list(viewer, PlaceCode.NATION, last, PAGE + 1);
    var shown = rows.subList(0, Math.min(PAGE, rows.size()));
    var standing =
        standing(
            journeys.standing(viewer, shown.stream().map(person -> person.id().value()).toList()));
    return page(
        viewer,
        t("migration.list.wide"),
        "",
        "",
        "",
        "",
        "nama",
        shown,
        standing,
        rows.size() > PAGE ? "/warga?sesudah=" + shown.getLast().id() : null,
        null);
  }

  private ModelAndView page(
      Viewer viewer,
      String total,
      String typed,
      String desa,
      String fase,
      String tempat,
      String urut,
      List<ListedPerson> shown,
      Map<PersonId, Standing> standing,
      @Nullable String next,
      @Nullable String hint) {
    return Pages.page(
        "migration/people",
        Map.of(
            "page",
            new PeoplePage(
                total,
                typed.isEmpty()
                    ? coverage.stream()
                        .flatMap(room -> room.beside(viewer, viewer.home()).stream())
                        .findFirst()
                        .orElse(null)
                    : null,
                viewer.role() == Role.OFFICER || viewer.role() == Role.KADER,
                typed,
                villages.of(viewer),
                desa,
                fase,
                tempat,
                urut,
                Arrays.stream(Phase.values())
                    .map(phase -> new Choice(phase.letter(), t("migration.phase." + phase)))
                    .toList(),
                places.within(viewer),
                shown.stream().map(person -> row(person, standing.get(person.id()))).toList(),
                next,
                hint)));
  }

  private PeoplePage.Row row(ListedPerson person, @Nullable Standing standing) {
    return new PeoplePage.Row(
        person.id().toString(),
        person.name(),
        places.nearby(person.place()),
        standing == null ? t("migration.phase.none") : t("migration.phase." + standing.phase()),
        person.born() == null ? "–" : person.born().toString(),
        person.checked() == null
            ? t("migration.about.unchecked")
            : Formats.shortDate(person.checked()));
  }

  private static Map<PersonId, Standing> standing(List<Standing> list) {
    return list.stream()
        .collect(Collectors.toMap(Standing::person, one -> one, (one, _) -> one, HashMap::new));
  }

  private static boolean inPhase(
      ListedPerson person, Map<PersonId, Standing> standing, String letter) {
    var one = standing.get(person.id());
    return letter.isEmpty() || one != null && one.phase().letter().equals(letter);
  }

  private static Comparator<ListedPerson> order(String urut) {
    // the list arrives by name; sorting by day keeps that order among equals
    return urut.equals("diperiksa")
        ? Comparator.comparing(
            person -> person.checked() == null ? LocalDate.MIN : person.checked())
        : (one, other) -> 0;
  }

  private static int after(List<ListedPerson> all, String id) {
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i).id().toString().equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String word(String typed) {
    return URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}
