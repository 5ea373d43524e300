package id.desbumi.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys under which a name is found: one of 64 bits for each folded word, and one for each pair of
 * words in either order. Equality on a key keeps its index under row security; similarity does not.
 */
final class NameKeys {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private NameKeys() {}

  /** All keys of a name. */
  static Set<Long> of(List<String> words) {
    var keys = new LinkedHashSet<Long>();
    for (var i = 0; i < words.size(); i++) {
      keys.add(key(words.get(i)));
      for (var j = i + 1; j < words.size(); j++) {
        keys.add(pair(words.get(i), words.get(j)));
      }
    }
    return keys;
  }

  static long key(String word) {
    var hash = BASIS;
    for (var i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }

  static long pair(String one, String other) {
    return one.compareTo(other) <= 0 ? key(one + " " + other) : key(other + " " + one);
  }

  /** The word itself and the word with each one letter left out. */
  static List<String> variants(String word) {
    var variants = new ArrayList<String>();
    variants.add(word);
    if (word.length() > 3) {
      for (var i = 0; i < word.length(); i++) {
        variants.add(word.substring(0, i) + word.substring(i + 1));
      }
    }
    return variants;
  }
}
