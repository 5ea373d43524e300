package id.desbumi.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How the names of places are compared: small letters without accents, old and new spelling alike
 * (oe and u, dj and j, tj and c, y and j), a doubled letter as one. Sumberrejo and Soemberredjo are
 * the same word.
 */
final class Spelling {

  private Spelling() {}

  /**
   * The words as written, in small plain letters; hyphens and dots part them, apostrophes don't.
   */
  static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (var i = 0; i < plain.length(); i++) {
      var c = Character.toLowerCase(plain.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (!joins(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean joins(char c) {
    return "\"'`\u2018\u2019".indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** One plain word, its spelling evened out. */
  static String fold(String word) {
    var even =
        word.replace("oe", "u")
            .replace("dj", "j")
            .replace("tj", "c")
            .replace("ch", "kh")
            .replace('y', 'j');
    var single = new StringBuilder(even.length());
    for (var i = 0; i < even.length(); i++) {
      var c = even.charAt(i);
      if (i == 0 || c != even.charAt(i - 1) || c <= '9') {
        single.append(c);
      }
    }
    return single.toString();
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
    return i == a.length()
        || a.regionMatches(i + 1, b, i + 1, a.length() - i - 1)
        || i + 1 < a.length()
            && a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
            && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
  }
}
