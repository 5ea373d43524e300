package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dusun, or an RT of one.
 *
 * @param code the village's code, then two digits for the dusun and three for the RT; a running
 *     number, never given twice
 * @param name of the dusun; of an RT its number as papers write it, {@code RT 003/RW 001}
 * @param rt number of the RT, 1 to 999; null for a dusun
 * @param rw number of the RW above it, where there are any
 * @param until the first day it no longer counts
 */
public record Neighbourhood(
    PlaceCode code,
    String name,
    @Nullable Integer rt,
    @Nullable Integer rw,
    @Nullable LocalDate until) {

  public boolean isHamlet() {
    return code.level() == PlaceLevel.HAMLET;
  }

  Place asPlace() {
    return new Place(code, name, code.level(), until);
  }
}
