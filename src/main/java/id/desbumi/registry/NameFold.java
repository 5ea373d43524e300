package id.desbumi.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names sound, so that Soekarno is found as Sukarno, Djoko as Joko and Moh. as Muhammad.
 *
 * <p>The rules, in order, are those measured on 10 million names: titles and bin/binti fall away,
 * short forms become one word, old spelling becomes new, letters that sound alike become one. Not
 * folded: a/o (Rohman, Rahman) and k/h (Solikah, Sholihah).
 */
public final class NameFold {

  private static final Set<String> DROPPED =
      Set.of(
          "bin", "binti", "bt", "bte", "h", "hj", "haji", "alm", "almh", "drs", "dra", "dr", "ir",
          "raden", "rr", "spd", "se", "sh");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("moh", "muhamad"),
          Map.entry("mohd", "muhamad"),
          Map.entry("muh", "muhamad"),
          Map.entry("md", "muhamad"),
          Map.entry("mochamad", "muhamad"),
          Map.entry("mochammad", "muhamad"),
          Map.entry("mohamad", "muhamad"),
          Map.entry("mohammad", "muhamad"),
          Map.entry("muhammad", "muhamad"),
          Map.entry("ach", "ahmad"),
          Map.entry("akhmad", "ahmad"),
          Map.entry("achmad", "ahmad"),
          Map.entry("abd", "abdul"),
          Map.entry("st", "siti"),
          Map.entry("sitti", "siti"),
          Map.entry("noer", "nur"));

  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Cache<String, String> FOLDED =
      Caffeine.newBuilder().maximumSize(20_000).build();

  private record Rule(Pattern pattern, String by) {}

  private static final List<Rule> RULES = new ArrayList<>();

  static {
    rule("dj", "j");
    rule("tj", "c");
    rule("nj", "ny");
    rule("sj", "sy");
    rule("oe", "u");
    rule("ie$", "i");
    rule("kh|ch", "h");
    rule("sy|sh|ts", "s");
    rule("dz|dh|zh|z", "j");
    rule("th", "t");
    rule("gh", "g");
    rule("q", "k");
    rule("x", "ks");
    rule("ck", "k");
    rule("c(?=[bcdfghjklmnpqrstvwxz])", "k");
    rule("[fv]", "p");
    rule("ao", "au");
    rule("ai|ae|ei|ay(?![aeiou])", "e");
    rule("o", "u");
    rule("iy(?=[aeu])", "i");
    rule("(?<!n)y(?=.)", "j");
    rule("y$", "i");
    rule("(?<=[bcdfgjklmnprstw])h", "");
    rule("h$", "");
    rule("(.)\\1", "$1");
  }

  private NameFold() {}

  private static void rule(String pattern, String by) {
    RULES.add(new Rule(Pattern.compile(pattern), by));
  }

  /** The folded words of a name in their order; none when nothing but titles was typed. */
  public static List<String> words(String name) {
    var ascii =
        MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    for (var word : BETWEEN.split(ascii, -1)) {
      if (!word.isEmpty() && !DROPPED.contains(word)) {
        words.add(fold(word));
      }
    }
    return words;
  }

  /** The folded words as one line, as the register keeps it. */
  public static String line(String name) {
    return String.join(" ", words(name));
  }

  /** A nation has few different words in its names, and they come again and again. */
  private static String fold(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word; // Warga Contoh 11 is not Warga Contoh 1
    }
    return FOLDED.get(word, NameFold::foldAnew);
  }

  private static String foldAnew(String word) {
    var folded = SHORT.getOrDefault(word, word);
    if (folded.equals(word)) {
      for (var rule : RULES) {
        folded = rule.pattern.matcher(folded).replaceAll(rule.by);
      }
    }
    return folded.isEmpty() ? word : folded;
  }

  /** True when the two folded words differ by at most one letter, or two neighbours swapped. */
  public static boolean near(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (Math.abs(one.length() - other.length()) > 1 || Math.min(one.length(), other.length()) < 3) {
      return false;
    }
    var shorter = one.length() <= other.length() ? one : other;
    var longer = shorter.equals(one) ? other : one;
    var i = 0;
    while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
      i++;
    }
    if (shorter.length() < longer.length()) {
      return shorter.substring(i).equals(longer.substring(i + 1));
    }
    if (shorter.substring(i + 1).equals(longer.substring(i + 1))) {
      return true;
    }
    return i + 1 < shorter.length()
        && shorter.charAt(i) == longer.charAt(i + 1)
        && shorter.charAt(i + 1) == longer.charAt(i)
        && shorter.substring(i + 2).equals(longer.substring(i + 2));
  }
}
