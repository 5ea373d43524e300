package id.desbumi.territory;

import id.desbumi.core.PlaceLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by what somebody typed: words in any order, each the place's own or one of those it
 * lies in ("sumbersalak jember"), beginnings of words, one slip of the finger, words written
 * together or apart, "Kec." and "Kab." or not. At least one word must be the place's own.
 *
 * <p>Each typed word is held against the dictionary of all words of names once; one walk over the
 * places, in the order of their codes, then carries what matched from the province down to its
 * villages. A few milliseconds, no index to keep.
 */
final class PlaceSearch {

  /** More words than this, and more letters than {@link #LETTERS}, are not read. */
  private static final int WORDS = 8;

  private static final int LETTERS = 120;

  private static final int EXACT = 9;
  private static final int BEGINNING = 6;
  private static final int SLIP = 4;

  /** Words that say what kind of place is meant; a name is found without them. */
  private static final Map<String, PlaceLevel> KINDS =
      Map.ofEntries(
          Map.entry("provinsi", PlaceLevel.PROVINCE),
          Map.entry("propinsi", PlaceLevel.PROVINCE),
          Map.entry("prov", PlaceLevel.PROVINCE),
          Map.entry("kabupaten", PlaceLevel.REGENCY),
          Map.entry("kab", PlaceLevel.REGENCY),
          Map.entry("kota", PlaceLevel.REGENCY),
          Map.entry("kotamadya", PlaceLevel.REGENCY),
          Map.entry("kecamatan", PlaceLevel.DISTRICT),
          Map.entry("kec", PlaceLevel.DISTRICT),
          Map.entry("distrik", PlaceLevel.DISTRICT),
          Map.entry("desa", PlaceLevel.VILLAGE),
          Map.entry("ds", PlaceLevel.VILLAGE),
          Map.entry("kelurahan", PlaceLevel.VILLAGE),
          Map.entry("kel", PlaceLevel.VILLAGE));

  private static final Set<String> REGENCY_WORDS = Set.of("kabupaten", "kota");

  private final Place[] places;
  private final String[] dictionary;

  /** For each place the numbers of its words, and last that of all of them written together. */
  private final int[][] words;

  PlaceSearch(Place[] places) {
    this.places = places;
    this.words = new int[places.length][];
    var numbers = new HashMap<String, Integer>();
    var known = new ArrayList<String>();
    for (var i = 0; i < places.length; i++) {
      var own = Spelling.words(places[i].name());
      var tokens = new ArrayList<>(own.stream().map(Spelling::fold).toList());
      if (own.size() > 1) {
        tokens.add(Spelling.fold(String.join("", own)));
      }
      words[i] =
          tokens.stream()
              .mapToInt(token ->
                  numbers.computeIfAbsent(
                      token,
                      fresh -> {
                        known.add(fresh);
                        return known.size() - 1;
                      }))
              .toArray();
    }
    this.dictionary = known.toArray(String[]::new);
  }

  /** The places that fit, the best first, as numbers. */
  List<Integer> find(String typed, int limit) {
    var asked = Spelling.words(typed.substring(0, Math.min(typed.length(), LETTERS)));
    if (asked.isEmpty() || limit < 1) {
      return List.of();
    }
    asked = asked.subList(0, Math.min(asked.size(), WORDS));
    var matches = matches(asked);
    var needed = needed(asked);
    var found = walk(asked, matches, needed, 0);
    if (found.length == 0 && needed.length > 2) {
      found = walk(asked, matches, needed, 1);
    }
    var best = found;
    return IntStream.range(0, Math.min(limit, best.length))
        .map(i -> (int) (0xFFFFFF - (best[best.length - 1 - i] & 0xFFFFFF)))
        .boxed()
        .toList();
  }

  /** For each word of the dictionary how well it fits each asked word, a byte an asked word. */
  private byte[] @Nullable [] matches(List<String> asked) {
    var matches = new byte[dictionary.length] @Nullable [];
    for (var from = 0; from < asked.size(); from++) {
      for (var to = from + 1; to <= Math.min(asked.size(), from + 4); to++) {
        var token = Spelling.fold(String.join("", asked.subList(from, to)));
        for (var w = 0; w < dictionary.length; w++) {
          var fit = fit(token, dictionary[w]);
          if (fit > 0) {
            var match = matches[w];
            if (match == null) {
              matches[w] = match = new byte[asked.size()];
            }
            for (var i = from; i < to; i++) {
              match[i] = (byte) Math.max(match[i], fit);
            }
          }
        }
      }
    }
    return matches;
  }

  private static int fit(String token, String word) {
    if (word.startsWith(token)) {
      return word.length() == token.length() ? EXACT : token.length() > 1 ? BEGINNING : 0;
    }
    return token.length() > 3
            && Math.abs(token.length() - word.length()) < 2
            && Spelling.oneSlip(token, word)
        ? SLIP
        : 0;
  }

  /** Which of the asked words must be found: all but the kinds of places, if others are there. */
  private static int[] needed(List<String> asked) {
    var names =
        IntStream.range(0, asked.size()).filter(i -> !KINDS.containsKey(asked.get(i))).toArray();
    return names.length == 0 ? IntStream.range(0, asked.size()).toArray() : names;
  }

  private long[] walk(List<String> asked, byte[] @Nullable [] matches, int[] needed, int mayMiss) {
    var kind = asked.size() > 1 ? KINDS.get(asked.getFirst()) : null;
    var together = String.join("", asked);
    var chain = new byte[PlaceLevel.values().length][asked.size()];
    var own = new byte[asked.size()];
    var found = new long[64];
    var n = 0;
    for (var i = 0; i < places.length; i++) {
      var level = places[i].level().ordinal();
      var above = chain[level - 1];
      Arrays.fill(own, (byte) 0);
      for (var word : words[i]) {
        var match = matches[word];
        if (match != null) {
          for (var b = 0; b < own.length; b++) {
            own[b] = (byte) Math.max(own[b], match[b]);
          }
        }
      }
      var score = 0;
      for (var b = 0; b < own.length; b++) {
        score += Math.max(3 * own[b], 2 * above[b]);
        chain[level][b] = (byte) Math.max(own[b], above[b]);
      }
      if (!places[i].ended() && fits(own, chain[level], needed, mayMiss)) {
        score += 64 + wholeName(i, matches, together) + (places[i].level() == kind ? 12 : 0);
        if (n == found.length) {
          found = Arrays.copyOf(found, 2 * n);
        }
        found[n++] = (long) score << 32 | (long) (7 - level) << 24 | (0xFFFFFF - i);
      }
    }
    found = Arrays.copyOf(found, n);
    Arrays.sort(found);
    return found;
  }

  private static boolean fits(byte[] own, byte[] all, int[] needed, int mayMiss) {
    var missed = 0;
    var hasOwn = false;
    for (var b : needed) {
      hasOwn |= own[b] > 0;
      missed += all[b] > 0 ? 0 : 1;
    }
    return hasOwn && missed <= mayMiss;
  }

  /** More when nothing of the name is left over, and more again when it was spelt like that. */
  private int wholeName(int place, byte[] @Nullable [] matches, String together) {
    var all = words[place];
    if (all.length > 1 && matches[all[all.length - 1]] != null) {
      return 9 + spelt(place, together);
    }
    var left = 0;
    for (var k = 0; k < Math.max(1, all.length - 1); k++) {
      if (matches[all[k]] == null && !REGENCY_WORDS.contains(dictionary[all[k]])) {
        left++;
      }
    }
    return left == 0 ? 9 + spelt(place, together) : -Math.min(3, left);
  }

  private int spelt(int place, String together) {
    var name = new ArrayList<>(Spelling.words(places[place].name()));
    if (places[place].level() == PlaceLevel.REGENCY) {
      name.removeAll(REGENCY_WORDS);
    }
    return together.contains(String.join("", name)) ? 3 : 0;
  }
}
