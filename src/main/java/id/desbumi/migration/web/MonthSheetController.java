package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.KaderOfVillage;
import id.desbumi.access.Officials;
import id.desbumi.access.VillageKind;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.MonthSheets;
import id.desbumi.migration.SessionKind;
import id.desbumi.territory.Neighbourhood;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /lembar-bulan}: a kader's month, to be signed for her transport money. */
@Controller
@Allowed({Role.KADER, Role.OFFICER})
class MonthSheetController {

  private static final int MONTHS = 12;
  private static final String DOTS = "………………………………";

  private final MonthSheets sheets;
  private final Officials officials;
  private final DeskPlaces places;
  private final Neighbourhoods neighbourhoods;
  private final Clock clock;

  MonthSheetController(
      MonthSheets sheets,
      Officials officials,
      DeskPlaces places,
      Neighbourhoods neighbourhoods,
      Clock clock) {
    this.sheets = sheets;
    this.officials = officials;
    this.places = places;
    this.neighbourhoods = neighbourhoods;
    this.clock = clock;
  }

  @GetMapping("/lembar-bulan")
  ModelAndView show(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String bulan,
      @RequestParam(required = false) @Nullable String kader) {
    var month = month(bulan);
    var whose = whose(viewer, kader, month);
    if (whose.isEmpty()) {
      return Pages.page("migration/noMonthSheet", Map.of("officer", viewer.role() == Role.OFFICER));
    }
    return Pages.page(
        "migration/monthSheet",
        Map.of(
            "page",
            page(viewer, sheets.of(viewer, whose.get(), month), new TreeMap<>(), new Mistakes())));
  }

  /** The sheet on paper; the journal keeps who printed it. */
  @PostMapping("/lembar-bulan/cetak")
  ModelAndView print(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String bulan,
      @RequestParam(required = false) @Nullable String kader) {
    var month = month(bulan);
    var account = whose(viewer, kader, month).orElseThrow(NotThere::new);
    return Pages.page(
        "migration/monthSheetPrint",
        Map.of(
            "page",
            page(viewer, sheets.print(viewer, account, month), new TreeMap<>(), new Mistakes())));
  }

  /** A session she held; its day, its kind, how many were there. */
  @PostMapping("/lembar-bulan/sesi")
  @Allowed(Role.KADER)
  ModelAndView session(Viewer viewer, @RequestParam Map<String, String> typed) {
    var mistakes = new Mistakes();
    var id = mistakes.read("sessionKind", typed.get("id"), MonthSheetController::uuid);
    var kind =
        mistakes.read(
            "sessionKind",
            typed.get("sessionKind"),
            one ->
                Arrays.stream(SessionKind.values()).filter(it -> it.name().equals(one)).findAny());
    var present = mistakes.read("present", typed.get("present"), MonthSheetController::present);
    var on =
        PartialDate.parse(
                typed.get("onDay"), typed.get("onMonth"), typed.getOrDefault("onYear", ""))
            .filter(date -> date.precision() == PartialDate.Precision.DAY)
            .map(PartialDate::earliest);
    if (on.isEmpty()) {
      mistakes.add("on", "mistake.on");
    } else if (on.get().isAfter(LocalDate.now(clock))) {
      mistakes.add("on", "mistake.on.future");
    }
    if (!mistakes.none()) {
      var month = YearMonth.now(clock);
      var whose = whose(viewer, null, month).orElseThrow(NotThere::new);
      return Pages.again(
          "migration/monthSheet",
          Map.of("page", page(viewer, sheets.of(viewer, whose, month), typed, mistakes)));
    }
    sheets.session(
        viewer, id.orElseThrow(), on.orElseThrow(), kind.orElseThrow(), present.orElseThrow());
    return Pages.redirect("/lembar-bulan?bulan=" + YearMonth.from(on.orElseThrow()));
  }

  private MonthSheetPage page(
      Viewer viewer, MonthSheets.Sheet sheet, Map<String, String> asked, Mistakes mistakes) {
    var typed = new TreeMap<>(asked);
    var today = LocalDate.now(clock);
    typed.putIfAbsent("id", Uuid7.next(clock).toString());
    typed.putIfAbsent("onDay", Integer.toString(today.getDayOfMonth()));
    typed.putIfAbsent("onMonth", Integer.toString(today.getMonthValue()));
    typed.putIfAbsent("onYear", Integer.toString(today.getYear()));
    var village = viewer.home().village();
    var signer = officials.signer(village, sheet.month().atEndOfMonth());
    return new MonthSheetPage(
        IntStream.range(0, MONTHS)
            .mapToObj(back -> YearMonth.now(clock).minusMonths(back))
            .map(month -> new Choice(month.toString(), Formats.month(month)))
            .toList(),
        sheet.month().toString(),
        Formats.month(sheet.month()),
        sheets.kader(viewer, sheet.month()).stream()
            .map(one -> new Choice(one.account().toString(), one.name()))
            .toList(),
        sheet.kader().account().toString(),
        sheet.kader().name(),
        areas(sheet.kader()),
        t("access.village.kind." + VillageKind.of(village), places.nearby(village)),
        sheet.kader().account().equals(viewer.account()),
        sheet.days().stream().map(MonthSheetController::row).toList(),
        new MonthSheetPage.Row(
            t("migration.month.total"),
            sum(sheet, MonthSheets.Day::visits),
            sum(sheet, MonthSheets.Day::contacts),
            sum(sheet, MonthSheets.Day::sessions),
            sum(sheet, MonthSheets.Day::events)),
        List.of(
            new MonthSheetPage.Box(t("web.role.KADER"), sheet.kader().name()),
            new MonthSheetPage.Box(
                t("web.role.OFFICER"), viewer.role() == Role.OFFICER ? viewer.name() : DOTS),
            new MonthSheetPage.Box(
                signer
                    .map(it -> String.join(", ", it.lines()))
                    .orElse(t("access.village.head." + VillageKind.of(village))),
                signer.map(it -> it.name()).orElse(DOTS))),
        Arrays.stream(SessionKind.values())
            .map(kind -> new Choice(kind.name(), t("migration.month.kind." + kind)))
            .toList(),
        typed,
        mistakes,
        viewer.name());
  }

  private String areas(KaderOfVillage.Kader kader) {
    return kader.areas().stream().map(this::area).collect(Collectors.joining(", "));
  }

  private String area(PlaceCode code) {
    return neighbourhoods.of(code.village()).stream()
        .filter((Neighbourhood one) -> one.code().equals(code))
        .map(Neighbourhood::name)
        .findFirst()
        .orElseGet(() ->
            code.equals(code.village())
                ? places.nearby(code)
                : t("migration.month.part", code.value().substring(14)));
  }

  private static MonthSheetPage.Row row(MonthSheets.Day day) {
    return new MonthSheetPage.Row(
        Formats.dayMonth(day.day()),
        number(day.visits()),
        number(day.contacts()),
        number(day.sessions()),
        number(day.events()));
  }

  private static String sum(MonthSheets.Sheet sheet, ToIntFunction<MonthSheets.Day> part) {
    return Formats.number(sheet.days().stream().mapToInt(part).sum());
  }

  private static String number(int count) {
    return count == 0 ? "–" : Formats.number(count);
  }

  private Optional<UUID> whose(Viewer viewer, @Nullable String kader, YearMonth month) {
    var all = sheets.kader(viewer, month);
    return kader == null || kader.isBlank()
        ? all.stream().map(KaderOfVillage.Kader::account).findFirst()
        : uuid(kader);
  }

  private YearMonth month(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? YearMonth.now(clock) : YearMonth.parse(typed);
    } catch (DateTimeException notAMonth) {
      throw new NotThere();
    }
  }

  private static Optional<Integer> present(String typed) {
    return typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) > 0
        ? Optional.of(Integer.parseInt(typed))
        : Optional.empty();
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
