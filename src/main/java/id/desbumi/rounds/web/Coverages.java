package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.rounds.Coverage;
import id.desbumi.territory.Places;
import id.desbumi.web.CoverageNote;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Tercatat 7 dari 9 RT, putaran Oktober 2026": what stands beside every total of a desk. */
@Component
class Coverages implements CoverageNote {

  private final Coverage coverage;
  private final Places places;
  private final Clock clock;

  Coverages(Coverage coverage, Places places, Clock clock) {
    this.coverage = coverage;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public Optional<Note> beside(Viewer viewer, PlaceCode area) {
    var today = LocalDate.ofInstant(clock.instant(), places.zone(area));
    return Optional.of(
        area.level().compareTo(PlaceLevel.VILLAGE) < 0
            ? wide(coverage.area(area, today), today)
            : village(viewer, area.village(), today));
  }

  private Note village(Viewer viewer, PlaceCode village, LocalDate today) {
    var path =
        (viewer.role().atDesk() || viewer.role() == Role.VILLAGE_HEAD)
                && viewer.home().village().equals(village)
            ? "/pendataan"
            : null;
    return coverage
        .village(village, today)
        .map(it ->
            new Note(
                t(
                    "rounds.coverage",
                    it.partsFinished(),
                    it.parts(),
                    Formats.month(YearMonth.from(it.starts()))),
                houses(it, today),
                path))
        .orElseGet(() -> new Note(t("rounds.coverage.none"), null, path));
  }

  private static Note wide(Coverage.OfArea it, LocalDate today) {
    return it.villages() == 0
        ? new Note(t("rounds.coverage.none-wide"), null, null)
        : new Note(
            t("rounds.coverage.wide", it.partsFinished(), it.parts(), it.villages()),
            age(it.lastVisit(), today),
            null);
  }

  private static @Nullable String houses(Coverage.OfVillage it, LocalDate today) {
    var age = age(it.lastVisit(), today);
    if (it.houses() == 0 || age == null) {
      return age;
    }
    return t("rounds.coverage.houses", it.housesAnswered(), it.houses()) + " " + age;
  }

  private static @Nullable String age(@Nullable LocalDate last, LocalDate today) {
    if (last == null) {
      return null;
    }
    var days = ChronoUnit.DAYS.between(last, today);
    return days <= 0 ? t("rounds.coverage.today") : t("rounds.coverage.age", days);
  }
}
