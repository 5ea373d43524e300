package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Accounts;
import id.desbumi.access.DeskWorkers.Worker;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.rounds.Part;
import id.desbumi.rounds.Round;
import id.desbumi.rounds.Rounds;
import id.desbumi.territory.Neighbourhood;
import id.desbumi.territory.Places;
import id.desbumi.web.Choice;
import id.desbumi.web.CoverageNote;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a village's rounds into words. */
@Component
class RoundPages {

  private final Rounds rounds;
  private final Accounts accounts;
  private final CoverageNote coverage;
  private final Places places;
  private final Clock clock;

  RoundPages(Rounds rounds, Accounts accounts, CoverageNote coverage, Places places, Clock clock) {
    this.rounds = rounds;
    this.accounts = accounts;
    this.coverage = coverage;
    this.places = places;
    this.clock = clock;
  }

  RoundsPage of(Viewer viewer) {
    var all = rounds.of(viewer);
    var note = coverage.beside(viewer, viewer.home().village()).orElseThrow();
    return new RoundsPage(
        note.sentence(),
        note.more(),
        all.stream().filter(Round::isOpen).findFirst().map(it -> running(viewer, it)).orElse(null),
        viewer.role() == Role.OFFICER,
        !rounds.walkable(viewer.home()).isEmpty(),
        viewer.role() == Role.KADER
            ? List.of()
            : all.stream().filter(it -> !it.isOpen()).limit(20).map(this::past).toList());
  }

  private RoundsPage.Running running(Viewer viewer, Round round) {
    var parts = rounds.parts(viewer, round.id());
    var workers = viewer.role() == Role.OFFICER ? rounds.enumerators(viewer) : List.<Worker>of();
    var names =
        accounts.names(parts.stream().map(Part::enumerator).filter(Objects::nonNull).toList());
    return new RoundsPage.Running(
        round.id().toString(),
        t("rounds.round", Formats.month(round.month())),
        span(round, today(viewer)),
        round.runsOn(today(viewer)),
        round.days(),
        (int) parts.stream().filter(part -> part.finished() != null).count(),
        parts.size(),
        Stream.concat(
                parts.stream().map(part -> row(viewer, round, part, workers, names)),
                viewer.role() == Role.OFFICER
                    ? rounds.missing(viewer, round.id()).stream().map(it -> fresh(it, workers))
                    : Stream.of())
            .toList(),
        fresh());
  }

  private RoundsPage.Row row(
      Viewer viewer, Round round, Part part, List<Worker> workers, Map<UUID, String> names) {
    var walker = part.enumerator();
    return new RoundsPage.Row(
        part.place().value(),
        part.walked() && viewer.role().atDesk()
            ? HousesController.path(round.id(), part.place())
            : null,
        part.name(),
        counts(part),
        viewer.role() == Role.KADER
            ? null
            : walker == null
                ? t("rounds.enumerator.desk")
                : names.getOrDefault(walker, t("rounds.enumerator.gone")),
        t("rounds.part." + state(part)),
        kind(part),
        viewer.role() == Role.OFFICER ? choices(workers, part.place()) : List.of(),
        walker == null ? "" : walker.toString(),
        fresh());
  }

  /** An RT that was written down since; it counts once somebody walks it. */
  private RoundsPage.Row fresh(Neighbourhood place, List<Worker> workers) {
    return new RoundsPage.Row(
        place.code().value(),
        null,
        place.name(),
        t("rounds.counts.fresh"),
        null,
        t("rounds.part.left-out"),
        "quiet",
        choices(workers, place.code()),
        "",
        fresh());
  }

  static List<Choice> choices(List<Worker> workers, PlaceCode place) {
    return Stream.concat(
            Stream.of(new Choice("", t("rounds.enumerator.desk"))),
            workers.stream()
                .filter(worker -> worker.role() == Role.KADER && worker.sees(place))
                .map(worker -> new Choice(worker.account().toString(), worker.name())))
        .toList();
  }

  static String counts(Part part) {
    if (part.houses() == 0) {
      return t("rounds.counts.none");
    }
    return part.absent() == 0
        ? t("rounds.counts", part.answered(), part.houses())
        : t("rounds.counts.absent", part.answered(), part.houses(), part.absent());
  }

  static String state(Part part) {
    if (!part.walked()) {
      return "left-out";
    }
    return part.finished() != null ? "finished" : part.lastDay() == null ? "waits" : "under-way";
  }

  private static String kind(Part part) {
    return switch (state(part)) {
      case "finished" -> "done";
      case "under-way" -> "info";
      default -> "quiet";
    };
  }

  static String span(Round round, LocalDate today) {
    var from = Formats.date(round.starts());
    var to = Formats.date(round.lastDay());
    if (today.isBefore(round.starts())) {
      return t("rounds.span.ahead", from, to);
    }
    return today.isAfter(round.lastDay())
        ? t("rounds.span.over", from, to)
        : t(
            "rounds.span.now",
            from,
            to,
            ChronoUnit.DAYS.between(round.starts(), today) + 1,
            round.days());
  }

  private RoundsPage.Past past(Round round) {
    var closed = Objects.requireNonNull(round.closed());
    return new RoundsPage.Past(
        "/pendataan/" + round.id() + "/berita-acara",
        t("rounds.round", Formats.month(round.month())),
        t(
            "rounds.past.about",
            Formats.date(closed.atZone(places.zone(round.village())).toLocalDate()),
            String.valueOf(round.closedName())));
  }

  MinutesPage minutes(Viewer viewer, UUID id) {
    var round = rounds.find(viewer, id);
    var parts = rounds.minutes(viewer, id);
    var closed = round.closed();
    return new MinutesPage(
        t("rounds.round", Formats.month(round.month())),
        places.chain(round.village()).reversed().stream()
            .limit(3)
            .map(place -> place.name())
            .reduce((one, next) -> one + ", " + next)
            .orElse(""),
        t("rounds.minutes.days", Formats.date(round.starts()), Formats.date(round.lastDay())),
        closed == null
            ? null
            : t(
                "rounds.minutes.closed",
                Formats.date(closed.atZone(places.zone(round.village())).toLocalDate())),
        t(
            "rounds.minutes.coverage",
            parts.stream().filter(part -> part.finished() != null).count(),
            parts.size()),
        parts.stream().map(MinutesPage::row).toList(),
        MinutesPage.sum(parts),
        t(
            "rounds.printed",
            viewer.name(),
            Formats.moment(clock.instant(), places.zone(viewer.home()))));
  }

  LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), places.zone(viewer.home()));
  }

  String fresh() {
    return Uuid7.next(clock).toString();
  }
}
