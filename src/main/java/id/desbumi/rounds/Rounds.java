package id.desbumi.rounds;

import id.desbumi.access.DeskWorkers;
import id.desbumi.access.DeskWorkers.Worker;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import id.desbumi.territory.Neighbourhood;
import id.desbumi.territory.Neighbourhoods;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The rounds of a village: planned and closed by its officer, walked by those she names. Only an
 * enumerator whose work shows her an RT anyway can be named for it: a round widens nobody's sight.
 */
@Service
public class Rounds {

  private final RoundSight sight;
  private final RoundTable table;
  private final Neighbourhoods neighbourhoods;
  private final DeskWorkers workers;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  Rounds(
      RoundSight sight,
      RoundTable table,
      Neighbourhoods neighbourhoods,
      DeskWorkers workers,
      Journal journal,
      Requests requests,
      Clock clock) {
    this.sight = sight;
    this.table = table;
    this.neighbourhoods = neighbourhoods;
    this.workers = workers;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /** What a round walks: each RT, and each dusun that has none. */
  public List<Neighbourhood> walkable(PlaceCode village) {
    var all = neighbourhoods.of(village.village());
    return all.stream()
        .filter(one ->
            !one.isHamlet()
                || all.stream()
                    .noneMatch(rt -> !rt.isHamlet() && rt.code().parent().equals(one.code())))
        .toList();
  }

  /** Who can be named for an RT or dusun. */
  public List<Worker> enumerators(Viewer viewer) {
    return workers.of(viewer.home().village());
  }

  /** Of a village the open one first, then the newest; also for its head. */
  public List<Round> of(Viewer viewer) {
    return table.of(village(viewer));
  }

  public Round find(Viewer viewer, UUID round) {
    return table.find(village(viewer), round).orElseThrow(NotThere::new);
  }

  /**
   * The RT of a round with their counts. The desk and the head of the village have all of them, an
   * enumerator her own, on the days of the round.
   */
  public List<Part> parts(Viewer viewer, UUID id) {
    var round = find(viewer, id);
    return table.parts(id).stream().filter(part -> sees(viewer, round, part)).toList();
  }

  /**
   * Plans a round with every RT the village has now; those without a walk are left out and count as
   * not recorded.
   *
   * @throws Refusal {@code round.open} while another one is open, {@code round.no-place} when the
   *     village has written down no dusun, {@code round.enumerator} for somebody who does not see
   *     that RT anyway
   */
  public void plan(Viewer viewer, UUID request, NewRound round) {
    once(
        viewer,
        request,
        round.toString(),
        () -> {
          var places = walkable(viewer.home());
          if (places.isEmpty() || round.walks().isEmpty()) {
            throw new Refusal("round.no-place");
          }
          round.walks().forEach(walk -> mustSee(viewer, walk.place(), walk.enumerator()));
          if (!table.insert(viewer, round, clock.instant())) {
            throw new Refusal("round.open");
          }
          for (var place : places) {
            var walk = round.of(place.code());
            table.insertPart(
                round.id(),
                place.code(),
                place.name(),
                walk.isPresent(),
                walk.map(NewRound.Walk::enumerator).orElse(null));
            table.count(round.id(), place.code());
          }
          return "round planned " + round.id();
        });
  }

  /**
   * Names another enumerator for an RT, or nobody; an RT that was left out, or written down since
   * the round was planned, is walked from now.
   */
  public void assign(
      Viewer viewer, UUID request, UUID id, PlaceCode place, @Nullable UUID enumerator) {
    once(
        viewer,
        request,
        id + "|" + place + "|" + enumerator,
        () -> {
          open(viewer, id);
          mustSee(viewer, place, enumerator);
          if (table.hold(id, place).isPresent()) {
            table.assign(id, place, enumerator);
          } else {
            var fresh = missing(viewer, id).stream().filter(it -> it.code().equals(place));
            var name = fresh.findFirst().orElseThrow(NotThere::new).name();
            table.insertPart(id, place, name, true, enumerator);
            table.count(id, place);
          }
          return "round assigned " + place;
        });
  }

  /** The RT a village wrote down after the round was planned. */
  public List<Neighbourhood> missing(Viewer viewer, UUID id) {
    var there = table.parts(find(viewer, id).id()).stream().map(Part::place).toList();
    return walkable(viewer.home()).stream().filter(it -> !there.contains(it.code())).toList();
  }

  /**
   * Gives a round other days, from its first day on.
   *
   * @param days 1 to 92
   */
  public void run(Viewer viewer, UUID request, UUID id, int days) {
    once(
        viewer,
        request,
        id + "|" + days,
        () -> {
          open(viewer, id);
          table.run(id, days);
          return "round days " + days;
        });
  }

  /** Closes a round for good; what was not walked stays not recorded. */
  public void close(Viewer viewer, UUID request, UUID id) {
    once(
        viewer,
        request,
        "close|" + id,
        () -> {
          find(viewer, id);
          if (!table.close(viewer, id, clock.instant())) {
            throw new Refusal("round.closed");
          }
          return "round closed " + id;
        });
  }

  /** The minutes on paper; the journal keeps that they were printed. */
  public List<Part> minutes(Viewer viewer, UUID id) {
    return sight.read(
        viewer,
        () -> {
          var parts = parts(viewer, id);
          journal.note(viewer, Act.PRINTED, village(viewer), null, "round minutes");
          return parts;
        });
  }

  private void mustSee(Viewer viewer, PlaceCode place, @Nullable UUID enumerator) {
    if (enumerator != null
        && enumerators(viewer).stream()
            .noneMatch(one -> one.account().equals(enumerator) && one.sees(place))) {
      throw new Refusal("round.enumerator");
    }
  }

  private Round open(Viewer viewer, UUID id) {
    var round = find(viewer, id);
    if (!round.isOpen()) {
      throw new Refusal("round.closed");
    }
    return round;
  }

  private boolean sees(Viewer viewer, Round round, Part part) {
    return switch (viewer.role()) {
      case OFFICER, VILLAGE_HEAD -> true;
      case KADER -> walks(viewer, round, part, sight.today(viewer.home()));
      case CASE_WORKER, CASE_DESK, ANALYST, AUDITOR, ADMINISTRATOR -> false;
    };
  }

  /** The Java twin of {@code rounds.may_walk}. */
  static boolean walks(Viewer viewer, Round round, Part part, LocalDate today) {
    return viewer.people().holds(part.place(), true)
        && (viewer.role() == Role.OFFICER
            || part.walked() && viewer.account().equals(part.enumerator()) && round.runsOn(today));
  }

  private void once(Viewer viewer, UUID request, String content, Supplier<String> work) {
    if (viewer.role() != Role.OFFICER) {
      throw new NotThere();
    }
    sight.of(
        viewer,
        () ->
            requests.once(
                viewer,
                request,
                content,
                () -> {
                  var done = work.get();
                  journal.note(viewer, Act.CHANGED, village(viewer), null, done);
                  return done;
                }));
  }

  private static PlaceCode village(Viewer viewer) {
    return Optional.of(viewer)
        .filter(one -> one.role().atDesk() || one.role() == Role.VILLAGE_HEAD)
        .orElseThrow(NotThere::new)
        .home()
        .village();
  }
}
