package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round about to be planned; its id was made when the page was shown. */
public record NewRound(UUID id, LocalDate starts, int days, List<Walk> walks) {

  public NewRound {
    walks = List.copyOf(walks);
  }

  /** An RT to be walked, and by whom, if that is known already. */
  public record Walk(PlaceCode place, @Nullable UUID enumerator) {}

  Optional<Walk> of(PlaceCode place) {
    return walks.stream().filter(walk -> walk.place().equals(place)).findFirst();
  }
}
