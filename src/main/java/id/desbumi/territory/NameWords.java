package id.desbumi.territory;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * All folded words of the names of places, in alphabetical order, each with its number. Words that
 * begin alike stand side by side; words that differ by one slip are looked for among those of about
 * the same length by the letters they have.
 */
final class NameWords {

  private final String[] words;
  private final int[] letters;

  /** For each length the numbers of the words that are so long. */
  private final int[][] byLength;

  NameWords(Collection<String> all) {
    this.words = new TreeSet<>(all).toArray(String[]::new);
    this.letters = Arrays.stream(words).mapToInt(NameWords::letters).toArray();
    var longest = Arrays.stream(words).mapToInt(String::length).max().orElse(0);
    this.byLength = new int[longest + 2][];
    for (var length = 0; length < byLength.length; length++) {
      var own = new int[words.length];
      var n = 0;
      for (var w = 0; w < words.length; w++) {
        if (words[w].length() == length) {
          own[n++] = w;
        }
      }
      byLength[length] = Arrays.copyOf(own, n);
    }
  }

  int size() {
    return words.length;
  }

  String word(int number) {
    return words[number];
  }

  /** The number of a word; negative if it is not here. */
  int number(String word) {
    return Arrays.binarySearch(words, word);
  }

  /** Every longer word that begins so. */
  void beginning(String token, IntConsumer found) {
    var at = number(token);
    for (var w = at < 0 ? -at - 1 : at + 1; w < words.length && words[w].startsWith(token); w++) {
      found.accept(w);
    }
  }

  /** Every other word that differs by one slip. */
  void oneSlip(String token, IntConsumer found) {
    var own = letters(token);
    for (var length = token.length() - 1;
        length <= Math.min(token.length() + 1, byLength.length - 1);
        length++) {
      for (var w : byLength[length]) {
        if (Integer.bitCount(letters[w] ^ own) < 3
            && !words[w].equals(token)
            && Spelling.oneSlip(token, words[w])) {
          found.accept(w);
        }
      }
    }
  }

  /** A bit for each letter that occurs; one slip changes two of them at most. */
  private static int letters(String word) {
    var letters = 0;
    for (var i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) >= 'a' ? word.charAt(i) - 'a' : 26);
    }
    return letters;
  }
}
