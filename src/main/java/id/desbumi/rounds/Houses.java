package id.desbumi.rounds;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.tally.Requests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The list of an RT, from house to house. An enumerator has it on the days of the round, the desk
 * while the round is open; for everybody else it is not there.
 *
 * <p>What a house answered is added to what it answered before. A refusal leaves the fact and takes
 * sign and people off the house.
 */
@Service
public class Houses {

  private final RoundSight sight;
  private final RoundTable rounds;
  private final HouseTable houses;
  private final Walks walks;
  private final HouseLists lists;
  private final ResidentTable residents;
  private final People people;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  Houses(
      RoundSight sight,
      RoundTable rounds,
      HouseTable houses,
      Walks walks,
      HouseLists lists,
      ResidentTable residents,
      People people,
      Journal journal,
      Requests requests,
      Clock clock) {
    this.sight = sight;
    this.rounds = rounds;
    this.houses = houses;
    this.walks = walks;
    this.lists = lists;
    this.residents = residents;
    this.people = people;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /** The list of one RT. */
  public HouseList of(Viewer viewer, UUID round, PlaceCode place) {
    return sight.of(viewer, () -> lists.of(viewer, walks.find(viewer, round, place)));
  }

  /** The same for paper; the journal keeps that it was printed. */
  public HouseList print(Viewer viewer, UUID round, PlaceCode place) {
    return sight.of(
        viewer,
        () -> {
          var list = lists.of(viewer, walks.find(viewer, round, place));
          journal.note(viewer, Act.PRINTED, place.village(), null, "round list");
          return list;
        });
  }

  /** Notes a house on the way, with the next number of its RT. */
  public void add(
      Viewer viewer, UUID request, UUID round, PlaceCode place, UUID house, @Nullable String sign) {
    once(
        viewer,
        request,
        round,
        place,
        "add|" + house + "|" + sign,
        walk -> houses.insert(viewer, house, place, sign, clock.instant()));
  }

  /**
   * What a house answered.
   *
   * @param seen the house's {@code seq} when she looked; another answer since then is a refusal
   *     {@code round.answered}
   * @return what a refusal took away; nothing for other answers, and nothing when sent again
   */
  public Wiped answer(
      Viewer viewer,
      UUID request,
      UUID round,
      PlaceCode place,
      UUID house,
      int seen,
      HouseState state) {
    var wiped = new Wiped[] {Wiped.NOTHING};
    once(
        viewer,
        request,
        round,
        place,
        house + "|" + seen + "|" + state,
        walk -> {
          var row = row(viewer, walk, house, seen);
          if (state == HouseState.REFUSED) {
            wiped[0] = wipe(viewer, walk, row);
          }
          put(viewer, walk, row, state);
        });
    return wiped[0];
  }

  /** What a household answered that no house was noted for: the house is noted with it. */
  public Wiped answer(
      Viewer viewer,
      UUID request,
      UUID round,
      PlaceCode place,
      UUID house,
      List<PersonId> household,
      HouseState state) {
    once(
        viewer,
        request,
        round,
        place,
        house + "|" + household + "|" + state,
        walk -> {
          houses.insert(viewer, house, place, null, clock.instant());
          for (var id : household) {
            var person = people.find(viewer, id).orElseThrow(NotThere::new);
            if (state == HouseState.REFUSED) {
              residents.callOn(round, id.value(), person.place(), person.keptInVillage());
            } else {
              moveIn(viewer, house, id);
            }
          }
          put(viewer, walk, row(viewer, walk, house, 0), state);
        });
    return state == HouseState.REFUSED ? new Wiped(null, household) : Wiped.NOTHING;
  }

  /**
   * Takes the last answer back: the house is to be called on again.
   *
   * @param wiped what the page of the refusal still had, to be put back; else nothing
   */
  public void undo(
      Viewer viewer, UUID request, UUID round, PlaceCode place, UUID house, int seen, Wiped wiped) {
    once(
        viewer,
        request,
        round,
        place,
        "undo|" + house + "|" + seen + "|" + wiped,
        walk -> {
          var row = row(viewer, walk, house, seen);
          put(viewer, walk, row, HouseState.NOT_YET);
          if (wiped.sign() != null && row.sign() == null) {
            houses.sign(house, wiped.sign());
          }
          for (var id : wiped.people()) {
            residents.forgetCall(round, id.value());
            moveIn(viewer, house, id);
          }
        });
  }

  /** Another sign to find the house by, or none. */
  public void sign(
      Viewer viewer, UUID request, UUID round, PlaceCode place, UUID house, @Nullable String sign) {
    once(
        viewer,
        request,
        round,
        place,
        "sign|" + house + "|" + sign,
        walk -> houses.sign(row(viewer, walk, house, null).id(), sign));
  }

  /** A house that is none: noted by mistake, or torn down. Its number is not given again. */
  public void strike(Viewer viewer, UUID request, UUID round, PlaceCode place, UUID house) {
    once(
        viewer,
        request,
        round,
        place,
        "strike|" + house,
        walk -> houses.strike(row(viewer, walk, house, null).id(), clock.instant()));
  }

  /**
   * Says that the whole RT was walked, or that it was not after all. Houses where nobody was at
   * home may remain; houses nobody came to may not.
   */
  public void finish(Viewer viewer, UUID request, UUID round, PlaceCode place, boolean finished) {
    once(
        viewer,
        request,
        round,
        place,
        "finish|" + finished,
        walk -> {
          if (finished && (walk.part().notYet() > 0 || walk.part().houses() == 0)) {
            throw new Refusal("round.not-walked");
          }
          rounds.finish(round, place, finished ? sight.today(place) : null);
        });
  }

  /** Where a house of the open round stands, and its number. */
  public Optional<Standing> find(Viewer viewer, UUID house) {
    if (!viewer.role().atDesk()) {
      return Optional.empty();
    }
    return sight.of(
        viewer,
        () ->
            rounds.of(viewer.home().village()).stream()
                .filter(Round::isOpen)
                .findFirst()
                .flatMap(round ->
                    houses
                        .find(viewer, house)
                        .map(it -> new Standing(round, it.place(), it.number()))));
  }

  /** A house of the open round. */
  public record Standing(Round round, PlaceCode place, int number) {}

  /** Somebody was registered at this door: she lives there, and the house has answered. */
  public void entered(Viewer viewer, UUID house, PersonId person) {
    sight.of(
        viewer,
        () -> {
          var standing = find(viewer, house).orElseThrow(NotThere::new);
          var walk = walks.hold(viewer, standing.round().id(), standing.place());
          var row = row(viewer, walk, house, null);
          moveIn(viewer, house, person);
          if (row.state() != HouseState.DONE) {
            put(viewer, walk, row, HouseState.DONE);
          }
          rounds.count(walk.round().id(), standing.place());
          return house;
        });
  }

  private HouseTable.Row row(Viewer viewer, Walks.Walk walk, UUID house, @Nullable Integer seen) {
    var row =
        houses.of(viewer, walk.round().id(), walk.part().place()).stream()
            .filter(it -> it.id().equals(house))
            .findFirst()
            .orElseThrow(NotThere::new);
    if (seen != null && row.seq() != seen) {
      throw new Refusal("round.answered");
    }
    return row;
  }

  /**
   * Lines of a sheet, in its order, of an RT that is held. Nothing is done when a house gave
   * another answer on the paper's day or later.
   *
   * @return the keys of the lines that cannot be kept
   */
  List<String> type(Viewer viewer, Walks.Walk walk, int lo, int hi, List<TypedLine> lines) {
    var rows =
        houses.of(viewer, walk.round().id(), walk.part().place()).stream()
            .filter(row -> row.number() >= lo && row.number() <= hi)
            .collect(Collectors.toMap(HouseTable.Row::number, row -> row));
    var late =
        lines.stream()
            .filter(line -> line.number() != null && overtaken(rows.get(line.number()), line))
            .map(TypedLine::key)
            .toList();
    if (!late.isEmpty()) {
      return late;
    }
    for (var line : lines) {
      var state = line.state();
      var row =
          line.number() == null
              ? note(viewer, walk, state == HouseState.REFUSED ? null : line.sign())
              : rows.get(line.number());
      if (row == null || state == null || row.state() == state && state.isAnswer()) {
        continue;
      }
      if (state == HouseState.REFUSED) {
        wipe(viewer, walk, row);
      }
      put(viewer, walk, row, state, new Said(line.on(), line.by(), viewer.name()));
    }
    rounds.count(walk.round().id(), walk.part().place());
    return List.of();
  }

  private static boolean overtaken(HouseTable.@Nullable Row row, TypedLine line) {
    if (row == null) {
      return true;
    }
    var on = row.onDay();
    return row.state().isAnswer()
        && row.state() != line.state()
        && on != null
        && !on.isBefore(line.on());
  }

  private HouseTable.Row note(Viewer viewer, Walks.Walk walk, @Nullable String sign) {
    var id = Uuid7.next(clock);
    houses.insert(viewer, id, walk.part().place(), sign, clock.instant());
    return row(viewer, walk, id, null);
  }

  private void put(Viewer viewer, Walks.Walk walk, HouseTable.Row row, HouseState state) {
    put(viewer, walk, row, state, new Said(walk.today(), viewer.name(), null));
  }

  private void put(
      Viewer viewer, Walks.Walk walk, HouseTable.Row row, HouseState state, Said said) {
    houses.answer(viewer, walk.round().id(), row.id(), row.seq() + 1, state, said, clock.instant());
    if (state == HouseState.NOT_YET) {
      rounds.finish(walk.round().id(), walk.part().place(), null);
    }
  }

  private Wiped wipe(Viewer viewer, Walks.Walk walk, HouseTable.Row row) {
    var gone = new ArrayList<PersonId>();
    for (var living : residents.at(viewer, walk.part().place())) {
      if (living.house().equals(row.id())) {
        gone.add(new PersonId(living.person()));
      }
    }
    houses.wipe(walk.round().id(), row.id());
    return new Wiped(row.sign(), gone);
  }

  private void moveIn(Viewer viewer, UUID house, PersonId id) {
    var person = people.find(viewer, id).orElseThrow(NotThere::new);
    residents.leaveOthers(house, id.value());
    residents.insert(house, id.value(), person.place(), person.keptInVillage());
  }

  private void once(
      Viewer viewer,
      UUID request,
      UUID round,
      PlaceCode place,
      String content,
      Consumer<Walks.Walk> work) {
    sight.of(
        viewer,
        () -> {
          var walk = walks.hold(viewer, round, place);
          return requests.once(
              viewer,
              request,
              round + "|" + place + "|" + content,
              () -> {
                work.accept(walk);
                rounds.count(round, place);
                journal.note(viewer, Act.CHANGED, place.village(), null, "round " + place);
                return "done";
              });
        });
  }
}
