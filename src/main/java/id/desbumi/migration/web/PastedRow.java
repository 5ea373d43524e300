package id.desbumi.migration.web;

import id.desbumi.core.Nik;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Sex;
import id.desbumi.registry.PersonField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of one row copied from a spreadsheet or a village's own system: which part is
 * her NIK, which her name, in whatever order they stand. A guess to be looked at, never an entry.
 *
 * @param values what was recognised, in the canonical form of each field
 * @param from the part each was recognised in, as it stood there
 * @param unknown parts nobody could tell
 * @param doubts what does not fit together
 */
record PastedRow(
    Map<PersonField, String> values,
    Map<PersonField, String> from,
    List<String> unknown,
    Set<Doubt> doubts) {

  /** What to look at twice. */
  enum Doubt {
    /** Two numbers of sixteen digits, and nothing tells which is which. */
    NIK_OR_KK,
    /** Two names, and nothing tells which is the name and which the place. */
    NAME_OR_PLACE,
    BIRTH,
    SEX,
    SERIAL,
    /** A spreadsheet wrote a long number as 3,5E+15; its digits are lost. */
    BROKEN_NUMBER
  }

  private static final Pattern SIXTEEN = Pattern.compile("\\d{16}");
  private static final Pattern BROKEN = Pattern.compile("\\d[.,]\\d+[eE]\\+?1[45]");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}][\\p{L}.,'’`\\-/() ]*");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iu).*\\b(jl|jln|jalan|gg|gang|dusun|dsn|dukuh|rt|rw|desa|ds|kp|kampung|blok|lingk"
              + "|lingkungan|perum|no|kel|kelurahan|kec|kecamatan|banjar|jorong|nagari|gampong)\\b.*");

  PastedRow {
    values = Map.copyOf(values);
    from = Map.copyOf(from);
    unknown = List.copyOf(unknown);
    doubts = Set.copyOf(doubts);
  }

  /**
   * Reads the parts of one row.
   *
   * @param heads what the columns are, where a head row told it; empty without one
   * @param isRegency whether a word is the name of a regency or town
   */
  static PastedRow of(
      List<String> parts,
      List<@Nullable PersonField> heads,
      LocalDate today,
      Predicate<String> isRegency) {
    return new Reading(today, isRegency).read(parts, heads);
  }

  /** One reading, while it goes on. */
  private static final class Reading {

    private final LocalDate today;
    private final Predicate<String> isRegency;
    private final Map<PersonField, String> values = new EnumMap<>(PersonField.class);
    private final Map<PersonField, String> from = new EnumMap<>(PersonField.class);
    private final List<String> unknown = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final List<String> numbers = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();
    private int dateAt = -1;

    private record Named(int at, String text) {}

    Reading(LocalDate today, Predicate<String> isRegency) {
      this.today = today;
      this.isRegency = isRegency;
    }

    PastedRow read(List<String> parts, List<@Nullable PersonField> heads) {
      for (var i = 0; i < parts.size(); i++) {
        var part = parts.get(i).strip().replaceFirst("^'", "");
        var head = i < heads.size() ? heads.get(i) : null;
        if (part.isEmpty() || part.equals("-")) {
          continue;
        }
        if (heads.isEmpty() ? !guess(i, part) : head == null || !take(head, part)) {
          unknown.add(part);
        }
      }
      numbers();
      names();
      doubt();
      return new PastedRow(values, from, unknown, doubts);
    }

    private boolean take(PersonField field, String part) {
      if (field == PersonField.BIRTH) {
        return date(part);
      }
      if (field == PersonField.SEX) {
        return sex(part);
      }
      return (field == PersonField.NIK && broken(part)) || keep(field, part, part);
    }

    /** True when the part was told, or is kept for later. */
    private boolean guess(int at, String part) {
      var digits = part.replaceAll("[\\s.\\-]", "");
      if (SIXTEEN.matcher(digits).matches()) {
        numbers.add(part);
        return numbers.size() <= 2;
      }
      if (broken(part)) {
        return false;
      }
      if (date(part)) {
        dateAt = at;
        return true;
      }
      if (placeAndDate(part)) {
        dateAt = at;
        return true;
      }
      if (sex(part)) {
        return true;
      }
      if (!isRegency.test(part) && ADDRESS.matcher(part).matches()) {
        var before = values.get(PersonField.ADDRESS);
        return keep(
            PersonField.ADDRESS,
            before == null ? part : before + ", " + part,
            before == null ? part : from.get(PersonField.ADDRESS) + ", " + part);
      }
      if (WORDS.matcher(part).matches() && part.length() > 1) {
        names.add(new Named(at, part));
        return true;
      }
      return false;
    }

    private boolean broken(String part) {
      if (!BROKEN.matcher(part).matches()) {
        return false;
      }
      doubts.add(Doubt.BROKEN_NUMBER);
      return false;
    }

    private boolean date(String part) {
      return TableDate.read(part)
          .filter(day -> !values.containsKey(PersonField.BIRTH))
          .filter(day -> !day.isAfter(today))
          .map(day -> put(PersonField.BIRTH, day.toString(), part))
          .orElse(false);
    }

    /** "Jember, 12 Agustus 1990", as it stands on a KTP. */
    private boolean placeAndDate(String part) {
      var comma = part.indexOf(',');
      if (comma < 1 || !WORDS.matcher(part.substring(0, comma)).matches()) {
        return false;
      }
      var place = part.substring(0, comma).strip();
      return date(part.substring(comma + 1).strip()) && keep(PersonField.BIRTH_PLACE, place, place);
    }

    private boolean sex(String part) {
      var word = part.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
      var sex =
          switch (word) {
            case "P", "PR", "PEREMPUAN", "W", "WANITA" -> "P";
            case "L", "LK", "LAKI", "LAKILAKI", "PRIA" -> "L";
            default -> null;
          };
      return sex != null && !values.containsKey(PersonField.SEX) && put(PersonField.SEX, sex, part);
    }

    /** Which of two numbers is hers: the one whose digits say her birth date, or a woman's day. */
    private void numbers() {
      if (numbers.isEmpty()) {
        return;
      }
      var first = numbers.getFirst();
      if (numbers.size() == 1) {
        if (fits(first) == 0 && values.containsKey(PersonField.BIRTH)) {
          doubts.add(Doubt.NIK_OR_KK);
        }
        keep(PersonField.NIK, first, first);
        return;
      }
      var second = numbers.get(1);
      var swapped = fits(second) > fits(first);
      if (fits(second) == fits(first)) {
        doubts.add(Doubt.NIK_OR_KK);
      }
      keep(PersonField.NIK, swapped ? second : first, swapped ? second : first);
      keep(PersonField.KK, swapped ? first : second, swapped ? first : second);
    }

    private int fits(String number) {
      var nik = Nik.parse(number).orElseThrow();
      var birth = nik.birth(today);
      if (birth.isEmpty()) {
        return 0;
      }
      var told = values.get(PersonField.BIRTH);
      if (told != null) {
        return birth.get().toString().equals(told) ? 3 : 0;
      }
      return nik.sex().equals(Optional.of(Sex.P)) ? 2 : 1;
    }

    /** Of two names one is the place: a regency, or the one just before the date. */
    private void names() {
      var left = new ArrayList<>(names);
      if (!values.containsKey(PersonField.BIRTH_PLACE) && left.size() > 1) {
        var regencies = left.stream().filter(one -> isRegency.test(one.text())).toList();
        var before = left.stream().filter(one -> one.at() == dateAt - 1).findFirst();
        if (regencies.size() == 1) {
          place(left, regencies.getFirst());
        } else if (before.isPresent()) {
          place(left, before.get());
          if (before.get().equals(names.getFirst())) {
            doubts.add(Doubt.NAME_OR_PLACE);
          }
        } else if (left.size() == 2 && dateAt >= 0) {
          place(left, left.get(1));
          doubts.add(Doubt.NAME_OR_PLACE);
        }
      }
      if (!left.isEmpty() && !values.containsKey(PersonField.NAME)) {
        keep(PersonField.NAME, left.getFirst().text(), left.getFirst().text());
        left.removeFirst();
      }
      left.forEach(one -> unknown.add(one.text()));
    }

    private void place(List<Named> left, Named one) {
      if (keep(PersonField.BIRTH_PLACE, one.text(), one.text())) {
        left.remove(one);
      }
    }

    private void doubt() {
      var number = values.get(PersonField.NIK);
      if (number == null) {
        return;
      }
      var nik = new Nik(number);
      if (!nik.hasSerial()) {
        doubts.add(Doubt.SERIAL);
      }
      var sex = values.get(PersonField.SEX);
      if (nik.sex().isEmpty() || sex != null && nik.sex().get() != Sex.valueOf(sex)) {
        doubts.add(Doubt.SEX);
      }
      var told = values.get(PersonField.BIRTH);
      var birth = nik.birth(today);
      if (birth.isEmpty()
          || told != null && !birth.equals(PartialDate.parse(told).map(PartialDate::earliest))) {
        doubts.add(Doubt.BIRTH);
      }
    }

    private boolean keep(PersonField field, String value, String part) {
      return field.read(value).map(canonical -> put(field, canonical, part)).orElse(false);
    }

    private boolean put(PersonField field, String value, String part) {
      values.put(field, value);
      from.put(field, part);
      return true;
    }
  }
}
