package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.tally.Lot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Publishes totals after each fold, in its transaction: exact where nothing can be subtracted from
 * them, else rounded and in waves of enough different people.
 */
class Publisher {

  /** Totals held rounded for a month are looked at again without any change, this often. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final PlaceTotalTable places;
  private final PendingTable pending;
  private final HeadlineTable headlines;
  private final EditionTable editions;
  private final Waves waves;
  private final Offsets offsets;
  private final Rule rule;
  private Instant looked = Instant.MIN;

  Publisher(
      PlaceTotalTable places,
      PendingTable pending,
      HeadlineTable headlines,
      EditionTable editions,
      WaveTable waves,
      Offsets offsets,
      Rule rule) {
    this.places = places;
    this.pending = pending;
    this.headlines = headlines;
    this.editions = editions;
    this.waves = new Waves(waves, headlines, offsets, rule);
    this.offsets = offsets;
    this.rule = rule;
  }

  void publish(Lot lot, Instant now) {
    var opening = Set.copyOf(editions.waiting());
    var due = !now.isBefore(looked.plus(LOOK_AGAIN)) || now.isBefore(looked);
    if (!lot.people().isEmpty() || !opening.isEmpty() || due) {
      looked = now;
      new Round(lot, opening, now).run();
    }
    waves.run(lot, opening, now);
    opening.forEach(place -> editions.opened(place, lot.number()));
    headlines.cycle(now);
  }

  /** The same for a rebuild, which trusts nothing that is out. */
  void publishAnew(Lot lot, Instant now) {
    var opening = Set.copyOf(editions.waiting());
    new Round(lot, opening, now).run();
    headlines.hideAll();
    places.all().values().stream()
        .filter(total -> total.state() != PlaceTotal.State.NONE)
        .forEach(total -> headlines.show(total, shown(total)));
    waves.runAnew(lot, opening, now);
    opening.forEach(place -> editions.opened(place, lot.number()));
    headlines.cycle(now);
  }

  private int shown(PlaceTotal total) {
    return total.isExact() ? total.published() : rule.shown(total.published(), shift(total));
  }

  private int shift(PlaceTotal total) {
    var drawn = total.shift();
    return drawn != null ? drawn : offsets.ofTotal(total.place(), rule.base());
  }

  /** One look at all totals. */
  private class Round {

    private final Lot lot;
    private final Set<PlaceCode> opening;
    private final Instant now;
    private final Map<PlaceCode, PlaceTotal> before = new HashMap<>();
    private final Set<PlaceCode> touched = new HashSet<>();

    Round(Lot lot, Set<PlaceCode> opening, Instant now) {
      this.lot = lot;
      this.opening = opening;
      this.now = now;
    }

    void run() {
      if (!lot.people().isEmpty()) {
        places.add(lot.people());
      }
      before.putAll(places.all());
      opening.stream()
          .filter(place -> !PublicTable.TOTAL.movesInWaves(place))
          .forEach(place -> before.putIfAbsent(place, PlaceTotal.empty(place)));
      lot.people().stream()
          .map(Lot.Change::village)
          .distinct()
          .forEach(village -> touch(new PlaceCode(village)));

      var exact = Subtraction.exact(before.values(), rule, now);
      var rounded = new HashSet<>(touched);
      rounded.removeAll(exact);
      if (!rounded.isEmpty()) {
        pending.add(lot.people(), rounded);
      }
      var waiting =
          rounded.isEmpty() ? Map.<PlaceCode, Rule.Waiting>of() : pending.waiting(rounded);

      var changed = new ArrayList<PlaceTotal>();
      var empty = new HashSet<PlaceCode>();
      for (var total : before.values()) {
        var next = exact.contains(total.place()) ? exactly(total) : rounded(total, waiting);
        if (!next.equals(total)) {
          changed.add(next);
          if (next.isExact() || next.watermark() != total.watermark()) {
            empty.add(next.place());
          }
        }
      }
      pending.clear(empty);
      places.save(changed);
      changed.forEach(total -> headlines.show(total, shown(total)));
    }

    private void touch(PlaceCode village) {
      for (var place = village; !place.equals(PlaceCode.NATION); place = place.parent()) {
        if (!PublicTable.TOTAL.movesInWaves(place)) {
          touched.add(place);
        }
      }
      touched.add(PlaceCode.NATION);
    }

    /** The watermark of an exact total nobody entered stays: no fold since had people of it. */
    private PlaceTotal exactly(PlaceTotal total) {
      return total.isExact() && !touched.contains(total.place())
          ? total
          : total.exactly(lot.number());
    }

    private PlaceTotal rounded(PlaceTotal total, Map<PlaceCode, Rule.Waiting> waiting) {
      var next = total.isExact() ? total.noLongerExact(shift(total), now) : total;
      var people = waiting.get(total.place());
      var opens = opening.contains(total.place()) && total.state() == PlaceTotal.State.NONE;
      return opens || people != null && rule.isWave(total.place(), people)
          ? next.moved(shift(next), lot.number(), now)
          : next;
    }
  }
}
