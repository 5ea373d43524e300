package id.desbumi.core;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a place, written with dots as in Kepmendagri 300.2.2-2138/2025: {@code 35}, {@code
 * 35.09}, {@code 35.09.17}, {@code 35.09.17.2003}; below the village come the village's own dusun
 * (two digits) and RT (three digits). The nation is the empty code.
 *
 * <p>Codes compare in collation "C", so the places below {@code 35.09} are exactly those from
 * {@code 35.09} up to, not including, {@code 35.09/}.
 */
public record PlaceCode(String value) implements Comparable<PlaceCode> {

  private static final Pattern FORM =
      Pattern.compile("|\\d\\d(\\.\\d\\d(\\.\\d\\d(\\.\\d{4}(\\.\\d\\d(\\.\\d{3})?)?)?)?)?");

  public static final PlaceCode NATION = new PlaceCode("");

  public PlaceCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a place code");
    }
  }

  /** Reads what came in an address or a form; spaces around it are fine. */
  public static Optional<PlaceCode> parse(String typed) {
    var code = typed.strip();
    return FORM.matcher(code).matches() ? Optional.of(new PlaceCode(code)) : Optional.empty();
  }

  /** The same, refusing whatever is not a village (ten digits). */
  public static Optional<PlaceCode> parseVillage(String typed) {
    return parse(typed).filter(code -> code.level() == PlaceLevel.VILLAGE);
  }

  public PlaceLevel level() {
    for (var level : PlaceLevel.values()) {
      if (level.length() == value.length()) {
        return level;
      }
    }
    throw new IllegalStateException("the form admits no other length");
  }

  /** The place of the given level this one lies in; itself when it is of that level or above. */
  public PlaceCode at(PlaceLevel level) {
    return value.length() <= level.length()
        ? this
        : new PlaceCode(value.substring(0, level.length()));
  }

  /** The village this place is or lies in. Places above the village have none. */
  public PlaceCode village() {
    if (value.length() < PlaceLevel.VILLAGE.length()) {
      throw new IllegalStateException("a place above the village");
    }
    return at(PlaceLevel.VILLAGE);
  }

  /** The place one step up; the nation's parent is the nation. */
  public PlaceCode parent() {
    var dot = value.lastIndexOf('.');
    return dot < 0 ? NATION : new PlaceCode(value.substring(0, dot));
  }

  /** True when the other place is this one or lies in it. */
  public boolean holds(PlaceCode other) {
    return value.isEmpty() || other.value.equals(value) || other.value.startsWith(value + ".");
  }

  @Override
  public int compareTo(PlaceCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
