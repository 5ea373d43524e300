package id.desbumi.territory;

import id.desbumi.core.PlaceLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** So many words at most are also tried written together. */
  private static final int TOGETHER = 4;

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
  private final NameWords dictionary;

  /** The level of each place. */
  private final byte[] level;

  /**
   * The numbers of the words of all places, one place after the other, its last that of all its
   * words written together. Flat, because a walk reads them all.
   */
  private final int[] words;

  /** Where the words of each place begin; one more for the end. */
  private final int[] start;

  PlaceSearch(Place[] places) {
    this.places = places;
    this.level = new byte[places.length];
    var tokens = Arrays.stream(places).map(place -> tokens(place.name())).toList();
    this.dictionary =
        new NameWords(tokens.stream().flatMap(List::stream).collect(Collectors.toSet()));
    this.words = tokens.stream().flatMap(List::stream).mapToInt(dictionary::number).toArray();
    this.start = new int[places.length + 1];
    for (var i = 0; i < places.length; i++) {
      level[i] = (byte) places[i].level().ordinal();
      start[i + 1] = start[i] + tokens.get(i).size();
    }
  }

  private static List<String> tokens(String name) {
    var written = Spelling.words(name);
    var tokens = new ArrayList<String>(written.size() + 1);
    written.forEach(word -> tokens.add(Spelling.fold(word)));
    if (written.size() > 1) {
      tokens.add(Spelling.fold(String.join("", written)));
    }
    return tokens;
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
    var matches = new byte[dictionary.size()] @Nullable [];
    for (var first = 0; first < asked.size(); first++) {
      for (var after = first + 1; after <= Math.min(asked.size(), first + TOGETHER); after++) {
        var token = Spelling.fold(String.join("", asked.subList(first, after)));
        var from = first;
        var to = after;
        if (token.length() > 3) {
          dictionary.oneSlip(token, w -> mark(matches, w, SLIP, from, to, asked.size()));
        }
        if (token.length() > 1) {
          dictionary.beginning(token, w -> mark(matches, w, BEGINNING, from, to, asked.size()));
        }
        var exact = dictionary.number(token);
        if (exact >= 0) {
          mark(matches, exact, EXACT, from, to, asked.size());
        }
      }
    }
    return matches;
  }

  private static void mark(
      byte[] @Nullable [] matches, int word, int fit, int from, int to, int size) {
    var match = matches[word];
    if (match == null) {
      matches[word] = match = new byte[size];
    }
    for (var i = from; i < to; i++) {
      match[i] = (byte) Math.max(match[i], fit);
    }
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
    var found = new long[64];
    var n = 0;
    for (var i = 0; i < places.length; i++) {
      var all = chain[level[i]];
      System.arraycopy(chain[level[i] - 1], 0, all, 0, all.length);
      var own = own(i, matches, all.length);
      if (own == null) {
        continue;
      }
      var score = 0;
      for (var b = 0; b < own.length; b++) {
        score += Math.max(3 * own[b], 2 * all[b]);
        all[b] = (byte) Math.max(own[b], all[b]);
      }
      if (!places[i].ended() && fits(own, all, needed, mayMiss)) {
        score += 64 + wholeName(i, matches, together) + (places[i].level() == kind ? 12 : 0);
        if (n == found.length) {
          found = Arrays.copyOf(found, 2 * n);
        }
        found[n++] = (long) score << 32 | (long) (7 - level[i]) << 24 | (0xFFFFFF - i);
      }
    }
    found = Arrays.copyOf(found, n);
    Arrays.sort(found);
    return found;
  }

  /** How well each asked word fits the place's own name; null if none does. */
  private byte @Nullable [] own(int place, byte[] @Nullable [] matches, int size) {
    byte[] own = null;
    for (var k = start[place]; k < start[place + 1]; k++) {
      var match = matches[words[k]];
      if (match != null) {
        own = own == null ? new byte[size] : own;
        for (var b = 0; b < size; b++) {
          own[b] = (byte) Math.max(own[b], match[b]);
        }
      }
    }
    return own;
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
    var last = start[place + 1] - 1;
    if (last > start[place] && typedWhole(matches[words[last]])) {
      return 9 + spelt(place, together);
    }
    var left = 0;
    for (var k = start[place]; k < Math.max(last, start[place] + 1); k++) {
      if (!typedWhole(matches[words[k]]) && !REGENCY_WORDS.contains(dictionary.word(words[k]))) {
        left++;
      }
    }
    return left == 0 ? 9 + spelt(place, together) : -Math.min(3, left);
  }

  private static boolean typedWhole(byte @Nullable [] match) {
    if (match != null) {
      for (var fit : match) {
        if (fit == EXACT || fit == SLIP) {
          return true;
        }
      }
    }
    return false;
  }

  private int spelt(int place, String together) {
    var name = new ArrayList<>(Spelling.words(places[place].name()));
    if (places[place].level() == PlaceLevel.REGENCY) {
      name.removeAll(REGENCY_WORDS);
    }
    return together.contains(String.join("", name)) ? 3 : 0;
  }
}
