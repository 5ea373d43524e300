package id.desbumi.territory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the names of places are compared: small letters without accents, old and new spelling alike
 * (oe and u, dj and j, tj and c, y and j), a doubled letter as one. Sumberrejo and Soemberredjo are
 * the same word.
 */
final class Spelling {

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("[\"'`\u2018\u2019]");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1");

  private Spelling() {}

  /** The words as written, in small plain letters; hyphens and dots part them. */
  static List<String> words(String text) {
    var plain = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var small = APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    var parted = NO_LETTER.matcher(small).replaceAll(" ").strip();
    return parted.isEmpty() ? List.of() : List.of(parted.split(" "));
  }

  /** One plain word, its spelling evened out. */
  static String fold(String word) {
    var even =
        word.replace("oe", "u")
            .replace("dj", "j")
            .replace("tj", "c")
            .replace("ch", "kh")
            .replace('y', 'j');
    return DOUBLED.matcher(even).replaceAll("$1");
  }

  /** True when one letter was left out, put in, mistaken, or two neighbours changed seats. */
  static boolean oneSlip(String a, String b) {
    if (a.length() > b.length()) {
      return oneSlip(b, a);
    }
    if (b.length() - a.length() > 1) {
      return false;
    }
    var i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (a.length() < b.length()) {
      return a.regionMatches(i, b, i + 1, a.length() - i);
    }
    if (i == a.length()) {
      return true;
    }
    return a.regionMatches(i + 1, b, i + 1, a.length() - i - 1)
        || i + 1 < a.length()
            && a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
            && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
  }
}
