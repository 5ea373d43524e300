package id.desbumi.access;

import id.desbumi.vault.Vault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * By what a name she said is found again when somebody bearing it works at a desk: keyed indexes of
 * its folded words, two by two, or of the one word there is. "Kakak ipar saya, Pak Slamet Riyadi"
 * and an account "Slamet Agus Riyadi" meet. Rather one record too few for an officer than one too
 * many for a brother-in-law; she is asked, and says who is not the one.
 */
@Component
class NameKeys {

  private static final String KIND = "bearer";
  private static final int MOST_WORDS = 6;

  /** Said before a name, and no part of it. */
  private static final Set<String> ADDRESS =
      Set.of(
          "pak",
          "bapak",
          "bu",
          "ibu",
          "mas",
          "mbak",
          "kang",
          "teh",
          "bang",
          "om",
          "tante",
          "mak",
          "kakak",
          "kak",
          "adik",
          "adek",
          "ipar",
          "suami",
          "istri",
          "mantan",
          "mertua",
          "paman",
          "bibi",
          "tetangga",
          "saya",
          "aku",
          "nya",
          "dan",
          "yang",
          "rt",
          "rw",
          "kader",
          "petugas",
          "desa",
          "kepala",
          "dusun");

  private final Vault vault;
  private final SoundsLike sounds;

  NameKeys(Vault vault, SoundsLike sounds) {
    this.vault = vault;
    this.sounds = sounds;
  }

  /** To be kept beside the sealed name. */
  byte[][] kept(String name) {
    return forms(name).stream().map(form -> vault.index(KIND, form)).toArray(byte[][]::new);
  }

  /** To look for, under every key in use. */
  byte[][] wanted(String name) {
    return forms(name).stream()
        .flatMap(form -> vault.indexes(KIND, form).stream())
        .toArray(byte[][]::new);
  }

  private Set<String> forms(String name) {
    var said =
        Arrays.stream(name.split("[^\\p{L}\\p{N}.'’]+", -1))
            .filter(word -> !ADDRESS.contains(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(" "));
    List<String> words = new ArrayList<>(new TreeSet<>(sounds.words(said)));
    words = words.subList(0, Math.min(MOST_WORDS, words.size()));
    var forms = new TreeSet<String>();
    if (words.size() == 1) {
      forms.add(words.getFirst());
    }
    for (var i = 0; i < words.size(); i++) {
      for (var j = i + 1; j < words.size(); j++) {
        forms.add(words.get(i) + " " + words.get(j));
      }
    }
    return forms;
  }
}
