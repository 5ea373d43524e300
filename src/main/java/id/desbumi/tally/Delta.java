package id.desbumi.tally;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a figure, told by the transaction that wrote the fact.
 *
 * @param village where it counts: the village then for flows, the village now for stocks; a dusun
 *     or RT counts as its village
 * @param person whom it is about; stored as a keyed hash, for stocks only
 * @param month when it happened; null for stocks and where only the year or less is known
 * @param year the year where the month is unknown; null for stocks and where nothing is known
 * @param phase the phase, for stocks; null for flows
 * @param country ISO 3166-1 alpha-3, or {@code ???} where unknown or not told
 * @param sex null where unknown
 * @param sector the sector of her work by the guide's codes, for stocks; {@code ???} where unknown
 * @param cohort her years of birth, for stocks; see {@link Cohort}
 * @param n plus or minus
 */
public record Delta(
    PlaceCode village,
    UUID person,
    Measure measure,
    @Nullable YearMonth month,
    @Nullable Integer year,
    @Nullable Phase phase,
    String country,
    @Nullable Sex sex,
    String sector,
    String cohort,
    int n) {

  public static final String UNKNOWN = "???";

  public Delta {
    village = village.village();
    if (measure.isStock() ? phase == null || month != null || year != null : phase != null) {
      throw new IllegalArgumentException("a stock has a phase and no time, a flow no phase");
    }
    if (country.length() != 3) {
      throw new IllegalArgumentException("not a country: " + country);
    }
  }

  /** A person who is counted now ({@code n = 1}) or no longer so ({@code n = -1}). */
  public static Delta people(
      PlaceCode village,
      UUID person,
      Phase phase,
      String country,
      @Nullable Sex sex,
      String sector,
      String cohort,
      int n) {
    return new Delta(
        village, person, Measure.PEOPLE, null, null, phase, country, sex, sector, cohort, n);
  }

  /** The same of somebody whose work and years of birth nobody knows. */
  public static Delta people(
      PlaceCode village, UUID person, Phase phase, String country, @Nullable Sex sex, int n) {
    return people(village, person, phase, country, sex, UNKNOWN, Cohort.UNKNOWN, n);
  }

  /** Departures or returns: {@code n} more of them, at a known month, a known year, or neither. */
  public static Delta flow(
      PlaceCode village,
      UUID person,
      Measure measure,
      @Nullable YearMonth month,
      @Nullable Integer year,
      String country,
      @Nullable Sex sex,
      int n) {
    return new Delta(
        village, person, measure, month, year, null, country, sex, UNKNOWN, Cohort.UNKNOWN, n);
  }

  Period period() {
    return measure.isStock() ? Period.NOW : Period.of(month, year);
  }
}
