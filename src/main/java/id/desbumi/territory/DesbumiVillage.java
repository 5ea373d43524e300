package id.desbumi.territory;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A village that is a Desbumi village, was one, or is to become one.
 *
 * @param stage where it stands: the furthest of its steps
 * @param since the first year a source knows it as one; null when none says, and while planned
 * @param steps what it reached and when, first things first
 * @param source where it is named
 */
public record DesbumiVillage(
    PlaceCode code,
    String name,
    Stage stage,
    @Nullable Integer since,
    List<Step> steps,
    Source source) {

  public DesbumiVillage {
    steps = List.copyOf(steps);
  }

  /** A stage reached; when is null if no source tells. */
  public record Step(Stage stage, @Nullable PartialDate when, Source source) {}
}
