package id.desbumi.rounds;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may walk an RT today: the desk while the round is open, its enumerator on its days. */
@Component
class Walks {

  private final RoundSight sight;
  private final RoundTable table;

  Walks(RoundSight sight, RoundTable table) {
    this.sight = sight;
    this.table = table;
  }

  /** An RT of an open round, seen by somebody who may walk it on this day. */
  record Walk(Round round, Part part, LocalDate today) {}

  Walk find(Viewer viewer, UUID round, PlaceCode place) {
    return may(
        viewer,
        round,
        table.parts(round).stream().filter(part -> part.place().equals(place)).findFirst());
  }

  /** The same, and nobody else answers for a house of the RT until the transaction ends. */
  Walk hold(Viewer viewer, UUID round, PlaceCode place) {
    return may(viewer, round, table.hold(round, place));
  }

  private Walk may(Viewer viewer, UUID id, Optional<Part> there) {
    var round = table.find(viewer.home().village(), id).orElseThrow(NotThere::new);
    var part = there.orElseThrow(NotThere::new);
    var today = sight.today(part.place());
    if (!round.isOpen() || !part.walked() || !Rounds.walks(viewer, round, part, today)) {
      throw new NotThere();
    }
    return new Walk(round, part, today);
  }
}
