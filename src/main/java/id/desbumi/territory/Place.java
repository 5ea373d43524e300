package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, regency, district or village, or a village's own dusun or RT.
 *
 * @param name as the decree writes it, a regency with its "Kabupaten" or "Kota"
 * @param until the first day it no longer counts; null while it does. A place that ended keeps its
 *     code and name for ever, for figures and old letters
 */
public record Place(PlaceCode code, String name, PlaceLevel level, @Nullable LocalDate until) {

  public Place(PlaceCode code, String name, PlaceLevel level) {
    this(code, name, level, null);
  }

  public boolean ended() {
    return until != null;
  }
}
