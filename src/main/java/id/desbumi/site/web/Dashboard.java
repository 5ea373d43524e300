package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.site.TileLayout;
import id.desbumi.statistics.Headline;
import id.desbumi.statistics.PublishedFigures;
import id.desbumi.territory.DesbumiVillage;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.territory.Programme;
import id.desbumi.territory.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What public pages show in numbers: published totals, and the programme's own villages. */
@Component
class Dashboard {

  private final Places places;
  private final Programme programme;
  private final PublishedFigures figures;
  private final TileLayout layout;
  private final Clock clock;

  Dashboard(
      Places places,
      Programme programme,
      PublishedFigures figures,
      TileLayout layout,
      Clock clock) {
    this.places = places;
    this.programme = programme;
    this.figures = figures;
    this.layout = layout;
    this.clock = clock;
  }

  /** Only totals of the nation, provinces and regencies can be live. */
  static boolean isLive(PlaceCode place) {
    return place.level().compareTo(PlaceLevel.REGENCY) <= 0;
  }

  LiveTotal total(PlaceCode place) {
    return LiveTotal.of(figures.headline(place), Instant.now(clock));
  }

  TileMap map(PlaceCode here) {
    var provinces = places.children(PlaceCode.NATION);
    return TileMap.of(
        layout.provinces(),
        provinces.stream().collect(Collectors.toMap(Place::code, Place::name)),
        totals(provinces),
        here.at(PlaceLevel.PROVINCE).value());
  }

  /** The places one step down, all of them, in the order of their codes. */
  List<PlaceRow> below(PlaceCode place) {
    var children = places.children(place);
    var totals = totals(children);
    var villages = programme.countsBelow(place);
    var largest = Math.max(5, totals.values().stream().mapToInt(Headline::value).max().orElse(0));
    return children.stream()
        .map(child -> {
          var counts = villages.getOrDefault(child.code(), Map.of());
          var total = totals.get(child.code());
          return new PlaceRow(
              child.code().value(),
              child.name(),
              counting(counts),
              counts.getOrDefault(Stage.PLANNED, 0),
              total == null ? "" : LiveTotal.shown(total),
              total == null ? "" : LiveTotal.note(total),
              total == null ? 0 : bar(total, largest),
              child.level() == PlaceLevel.VILLAGE
                  ? counts.keySet().stream().findFirst().map(Dashboard::said).orElse("")
                  : "");
        })
        .toList();
  }

  /** Ranked by what is shown, never by a true count; equals by code. */
  List<PlaceRow> ranked(List<PlaceRow> rows) {
    return rows.stream()
        .filter(PlaceRow::tells)
        .sorted(
            Comparator.comparing((PlaceRow row) -> -row.bar())
                .thenComparing(row -> -row.villages())
                .thenComparing(PlaceRow::code))
        .toList();
  }

  private static double bar(Headline total, int largest) {
    if (total.isFewerThanFive()) {
      return -1;
    }
    return Math.round(1200.0 * total.value() / largest) / 10.0;
  }

  /** Villages of an area by stage, those that count first; those without any are left out. */
  List<StageCount> stages(PlaceCode area) {
    var counts = programme.counts(area);
    return Stream.of(Stage.values())
        .sorted(Comparator.comparing(stage -> !stage.counts()))
        .filter(counts::containsKey)
        .map(stage -> new StageCount(said(stage), counts.getOrDefault(stage, 0)))
        .toList();
  }

  List<DesbumiVillage> villages(PlaceCode area) {
    return programme.villages(area);
  }

  static int counting(Map<Stage, Integer> counts) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().counts())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  int counting(PlaceCode area) {
    return counting(programme.counts(area));
  }

  static String said(Stage stage) {
    return t("site.stage." + stage.name());
  }

  private Map<PlaceCode, Headline> totals(List<Place> children) {
    return figures.headlines(children.stream().map(Place::code).toList()).stream()
        .collect(Collectors.toMap(Headline::place, Function.identity()));
  }
}
