package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A place's total: the true count and what of it is published. Never leaves the worker.
 *
 * @param n counted people, true
 * @param villages from how many villages they come
 * @param published the count as of {@code watermark}, before rounding
 * @param shift the secret offset of its rounding, drawn when it first is rounded
 * @param watermark the last fold that is in {@code published}
 * @param asOf when a rounded total last moved
 * @param roundedUntil a total that was exact stays rounded until then, so that it does not flicker
 */
record PlaceTotal(
    PlaceCode place,
    int n,
    int villages,
    State state,
    int published,
    @Nullable Integer shift,
    long watermark,
    @Nullable Instant asOf,
    @Nullable Instant roundedUntil) {

  enum State {
    /** Nothing was published yet. */
    NONE,
    EXACT,
    ROUNDED
  }

  static PlaceTotal empty(PlaceCode place) {
    return new PlaceTotal(place, 0, 0, State.NONE, 0, null, 0, null, null);
  }

  boolean isExact() {
    return state == State.EXACT;
  }

  boolean isHeld(Instant now) {
    return roundedUntil != null && now.isBefore(roundedUntil);
  }

  /** Exact from now on, and on each later fold. */
  PlaceTotal exactly(long fold) {
    return new PlaceTotal(place, n, villages, State.EXACT, n, shift, fold, null, null);
  }

  /** No longer exact: what everyone saw last stays, rounded, and the newest changes wait. */
  PlaceTotal noLongerExact(int shift, Instant now) {
    var month = now.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    return new PlaceTotal(
        place, n, villages, State.ROUNDED, published, shift, watermark, now, month);
  }

  /** A wave, or the opening edition: everybody counted until now is in, rounded. */
  PlaceTotal moved(int shift, long fold, Instant now) {
    return new PlaceTotal(place, n, villages, State.ROUNDED, n, shift, fold, now, roundedUntil);
  }
}
