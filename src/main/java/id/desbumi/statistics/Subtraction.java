package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which totals may be exact, so that no difference of two of them tells of few people.
 *
 * <p>A total is exact only when it is large. Then, from the nation down: the children of one place
 * that have people but no exact total must together be large, or the smallest exact sister turns
 * rounded too. And since an exact regency may lie in a rounded province, the same must hold for
 * what is left of an exact place when everything exact inside it, at any depth, is taken away.
 */
final class Subtraction {

  private static final Comparator<PlaceTotal> SMALLEST =
      Comparator.comparingInt(PlaceTotal::n).thenComparing(PlaceTotal::place);

  private final List<PlaceTotal> places;
  private final Map<PlaceCode, List<PlaceTotal>> children = new HashMap<>();
  private final Set<PlaceCode> exact = new HashSet<>();
  private final Rule rule;

  private Subtraction(Collection<PlaceTotal> all, Rule rule, Instant now) {
    this.rule = rule;
    this.places =
        all.stream()
            .filter(one -> one.n() > 0)
            .sorted(Comparator.comparing(one -> one.place().level()))
            .toList();
    for (var one : places) {
      if (!one.place().equals(PlaceCode.NATION)) {
        children.computeIfAbsent(one.place().parent(), parent -> new ArrayList<>()).add(one);
      }
      if (rule.isLarge(one.n(), one.villages()) && !one.isHeld(now)) {
        exact.add(one.place());
      }
    }
  }

  /** The places whose total is exact now. */
  static Set<PlaceCode> exact(Collection<PlaceTotal> all, Rule rule, Instant now) {
    var subtraction = new Subtraction(all, rule, now);
    while (subtraction.withheldOne()) {}
    return subtraction.exact;
  }

  /** Every turn makes one total less exact, so this ends. */
  private boolean withheldOne() {
    var tooMuch =
        places.stream()
            .flatMap(place -> Stream.of(amongChildren(place), within(place)))
            .flatMap(Optional::stream)
            .findFirst();
    tooMuch.ifPresent(exact::remove);
    return tooMuch.isPresent();
  }

  private Optional<PlaceCode> amongChildren(PlaceTotal parent) {
    var children = children(parent.place());
    var hidden = children.stream().filter(child -> !isExact(child)).toList();
    return isNothingOrLarge(people(hidden), villages(hidden))
        ? Optional.empty()
        : smallest(children, this::isExact);
  }

  private Optional<PlaceCode> within(PlaceTotal place) {
    if (!isExact(place)) {
      return Optional.empty();
    }
    var taken = outermostExact(place.place()).toList();
    if (isNothingOrLarge(place.n() - people(taken), place.villages() - villages(taken))) {
      return Optional.empty();
    }
    return smallest(taken, one -> !one.place().parent().equals(place.place()))
        .or(() -> smallest(taken, one -> true));
  }

  private boolean isNothingOrLarge(int people, int villages) {
    return people == 0 || rule.isLarge(people, villages);
  }

  private static int people(List<PlaceTotal> places) {
    return places.stream().mapToInt(PlaceTotal::n).sum();
  }

  private static int villages(List<PlaceTotal> places) {
    return places.stream().mapToInt(PlaceTotal::villages).sum();
  }

  private static Optional<PlaceCode> smallest(List<PlaceTotal> among, Predicate<PlaceTotal> which) {
    return among.stream().filter(which).min(SMALLEST).map(PlaceTotal::place);
  }

  private Stream<PlaceTotal> outermostExact(PlaceCode place) {
    return children(place).stream()
        .flatMap(child -> isExact(child) ? Stream.of(child) : outermostExact(child.place()));
  }

  private List<PlaceTotal> children(PlaceCode place) {
    return children.getOrDefault(place, List.of());
  }

  private boolean isExact(PlaceTotal place) {
    return exact.contains(place.place());
  }
}
