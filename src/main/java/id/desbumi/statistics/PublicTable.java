package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that are published, each with the levels it is published for. The publisher and the
 * tests that attack it read this same list; a table that is not here is not public. Categories are
 * fixed: none comes or goes with the people in it.
 */
public enum PublicTable {
  /** How many people are counted in a place; the whole of every other table. */
  TOTAL("total", "total", List.of("all")),
  /** Where their journeys stand: letters of {@code Phase}. */
  PHASE("tahap", "phase", List.of("I", "P", "A", "R", "N", "O")),
  SEX("jenis-kelamin", "sex", List.of("P", "L", "?")),
  /** Ten years of birth each: nobody moves from one to another by growing older. */
  AGE(
      "umur",
      "age",
      List.of(
          "0000-1959",
          "1960-1969",
          "1970-1979",
          "1980-1989",
          "1990-1999",
          "2000-2009",
          "2010-9999",
          "???")),
  /** The countries most go to, by ISO code; {@code ZZZ} any other, {@code ???} not known. */
  DESTINATION(
      "negara",
      "destination",
      List.of(
          "ARE", "BHR", "BRN", "HKG", "ITA", "JOR", "JPN", "KOR", "KWT", "MAC", "MYS", "OMN", "POL",
          "QAT", "SAU", "SGP", "TUR", "TWN", "ZZZ", "???")),
  /** Groups of kinds of work, by the guide's codes; {@code ???} not known. */
  SECTOR(
      "sektor",
      "sector",
      List.of(
          "household",
          "health",
          "factory",
          "construction",
          "plantation",
          "farm",
          "fishing",
          "ship",
          "hospitality",
          "trade",
          "other",
          "???"));

  /** What stands for every country that has no category of its own. */
  public static final String OTHER_COUNTRY = "ZZZ";

  private static final Set<PlaceLevel> LEVELS =
      EnumSet.range(PlaceLevel.NATION, PlaceLevel.VILLAGE);

  /** Where a total may be exact and live; below it is rounded, always. */
  private static final Set<PlaceLevel> LIVE = EnumSet.range(PlaceLevel.NATION, PlaceLevel.REGENCY);

  private final String word;
  private final String dimension;
  private final List<String> categories;

  PublicTable(String word, String dimension, List<String> categories) {
    this.word = word;
    this.dimension = dimension;
    this.categories = categories;
  }

  public Set<PlaceLevel> levels() {
    return LEVELS;
  }

  public boolean has(PlaceCode place) {
    return LEVELS.contains(place.level());
  }

  /** How addresses and files call it; never changes. */
  public String word() {
    return word;
  }

  public static Optional<PublicTable> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** The codes of all its categories, in the order of a form. */
  public List<String> categories() {
    return categories;
  }

  /** True where its numbers move in waves, and never by one. */
  boolean movesInWaves(PlaceCode place) {
    return has(place) && (this != TOTAL || !LIVE.contains(place.level()));
  }

  /**
   * What identifies a cell, and so decides its rounding: a number that is asked for on two ways is
   * one cell. A category of the table by sex is the total of that sex.
   */
  String identity(PlaceCode place, String category) {
    return switch (this) {
      case TOTAL -> "v1|%s|people|all|all|total|all".formatted(place);
      case SEX -> "v1|%s|people|all|%s|total|all".formatted(place, category);
      default -> "v1|%s|people|all|all|%s|%s".formatted(place, dimension, category);
    };
  }

  /** The lengths of the codes of all places that have tables. */
  static List<Integer> lengths() {
    return LEVELS.stream().map(PlaceLevel::length).sorted().toList();
  }

  /** The lengths of the codes of places whose total may be exact. */
  static List<Integer> liveLengths() {
    return LIVE.stream().map(PlaceLevel::length).sorted().toList();
  }
}
