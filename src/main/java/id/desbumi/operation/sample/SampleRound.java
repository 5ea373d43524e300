package id.desbumi.operation.sample;

import id.desbumi.access.DeskWorkers;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.rounds.HouseList;
import id.desbumi.rounds.HouseState;
import id.desbumi.rounds.Houses;
import id.desbumi.rounds.NewRound;
import id.desbumi.rounds.Rounds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A round under way in one village of the trial: seven of its nine RT are recorded, the kader's own
 * is half walked, one waits.
 */
@Component
class SampleRound {

  private static final int DAYS = 21;
  private static final int GONE = 9;
  private static final int RECORDED = 7;

  private static final List<String> SIGNS =
      List.of("pagar hijau", "depan musala", "warung", "pojok lapangan", "atap biru");

  private final Rounds rounds;
  private final Houses houses;
  private final DeskWorkers workers;

  SampleRound(Rounds rounds, Houses houses, DeskWorkers workers) {
    this.rounds = rounds;
    this.houses = houses;
    this.workers = workers;
  }

  /** Walks as far as said; begun again after a power cut, it goes on where it stopped. */
  void walk(Viewer officer, List<PlaceCode> rts, LocalDate day) {
    var round = id("round", officer.home(), 0);
    if (rounds.of(officer).stream().noneMatch(it -> it.id().equals(round))) {
      rounds.plan(
          officer,
          id("plan", officer.home(), 0),
          new NewRound(
              round,
              day.minusDays(GONE),
              DAYS,
              rts.stream().map(rt -> new NewRound.Walk(rt, enumerator(officer, rt))).toList()));
    }
    for (var n = 0; n < rts.size(); n++) {
      var rt = rts.get(n);
      if (n < RECORDED) {
        walk(officer, round, rt, Integer.MAX_VALUE);
        houses.finish(officer, id("finish", rt, 0), round, rt, true);
      } else if (n == rts.size() - 1) {
        walk(officer, round, rt, 3);
      }
    }
  }

  private void walk(Viewer officer, UUID round, PlaceCode rt, int far) {
    var list = houses.of(officer, round, rt);
    for (var n = 0; n < Math.min(far, list.known().size()); n++) {
      known(officer, list, n);
    }
    for (var n = 0; n < SIGNS.size(); n++) {
      var house = id("house", rt, n);
      houses.add(officer, id("add", rt, n), round, rt, house, SIGNS.get(n));
      if (far > SIGNS.size()) {
        houses.answer(officer, id("answer", rt, n), round, rt, house, 0, answer(n));
      }
    }
  }

  private void known(Viewer officer, HouseList list, int n) {
    var household = list.known().get(n).stream().map(person -> person.id()).toList();
    var house = new UUID(household.getFirst().value().getMostSignificantBits(), n);
    houses.answer(
        officer,
        house,
        list.round().id(),
        list.part().place(),
        house,
        household,
        n % 5 == 4 ? HouseState.ABSENT : HouseState.DONE);
  }

  private static HouseState answer(int n) {
    return switch (n) {
      case 1 -> HouseState.REFUSED;
      case 3 -> HouseState.MOVED;
      default -> HouseState.DONE;
    };
  }

  private @Nullable UUID enumerator(Viewer officer, PlaceCode rt) {
    return workers.of(officer.home()).stream()
        .filter(worker -> worker.role() == Role.KADER && worker.sees(rt))
        .map(DeskWorkers.Worker::account)
        .findFirst()
        .orElse(null);
  }

  private static UUID id(String what, PlaceCode place, int n) {
    return UUID.nameUUIDFromBytes(
        ("contoh|putaran|" + what + "|" + place + "|" + n).getBytes(StandardCharsets.UTF_8));
  }
}
