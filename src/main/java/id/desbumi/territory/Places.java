package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The places of Indonesia: names, what lies in what, search. Answers come from memory; a list of
 * places taken in by another copy of the program is noticed within ten seconds.
 */
@Component
public class Places {

  private static final Place NATION = new Place(PlaceCode.NATION, "Indonesia", PlaceLevel.NATION);

  private final Atlases atlases;
  private final NeighbourhoodsAtHand neighbourhoods;
  private final PlaceTable table;

  Places(Atlases atlases, NeighbourhoodsAtHand neighbourhoods, PlaceTable table) {
    this.atlases = atlases;
    this.neighbourhoods = neighbourhoods;
    this.table = table;
  }

  /** The place with this code, also one that ended; the nation, a dusun and an RT are places. */
  public Optional<Place> find(PlaceCode code) {
    return switch (code.level()) {
      case NATION -> Optional.of(NATION);
      case PROVINCE, REGENCY, DISTRICT, VILLAGE -> atlases.current().find(code);
      case HAMLET, NEIGHBOURHOOD ->
          neighbourhoods.of(code.village()).stream()
              .filter(one -> one.code().equals(code))
              .map(Neighbourhood::asPlace)
              .findFirst();
    };
  }

  /** The places one step down that still count, in the order of their codes. */
  public List<Place> children(PlaceCode code) {
    return switch (code.level()) {
      case NATION, PROVINCE, REGENCY, DISTRICT -> atlases.current().children(code);
      case VILLAGE, HAMLET ->
          neighbourhoods.of(code.village()).stream()
              .filter(one -> one.until() == null && one.code().parent().equals(code))
              .map(Neighbourhood::asPlace)
              .toList();
      case NEIGHBOURHOOD -> List.of();
    };
  }

  /** From the province down to the place itself; what is not known of it is left out. */
  public List<Place> chain(PlaceCode code) {
    var chain = new ArrayList<Place>();
    for (var step = code; !step.equals(PlaceCode.NATION); step = step.parent()) {
      find(step).ifPresent(chain::addFirst);
    }
    return List.copyOf(chain);
  }

  /**
   * Places by what somebody typed, the best first: words in any order, old or new spelling, one
   * slip a word, of the place itself and of those it lies in. Only places that still count.
   */
  public List<FoundPlace> search(String typed, int limit) {
    return atlases.current().search(typed, limit);
  }

  /** What became of a place, in the order it happened; empty while nothing did. */
  public List<Succession> successors(PlaceCode code) {
    return table.successors(code);
  }

  /** What a place came from, and the names it had before. */
  public List<Succession> predecessors(PlaceCode code) {
    return table.predecessors(code);
  }

  /** The clock of a place (Keppres 41/1987): by province, which every place belongs to. */
  public ZoneId zone(PlaceCode code) {
    return TimeZones.of(code);
  }
}
