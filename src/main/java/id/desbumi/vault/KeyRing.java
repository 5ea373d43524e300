package id.desbumi.vault;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of all purposes, opened; what one process knows of them at one time. */
final class KeyRing {

  /** What an index can be made of; each has keys of its own, so that indexes never compare. */
  static final List<String> INDEXES =
      List.of("nik", "kk", "phone", "passport", "figure", "form", "bearer", "call", "code");

  /** What rooms keep behind keys of their own, which no key of a person or a class opens. */
  static final List<String> OWN = List.of("call", "reply");

  /** Never rotated: the offsets of published figures, which tell the truth when they change. */
  private static final List<String> FOR_EVER = List.of("figure");

  private final Map<String, Keyset> classes = new HashMap<>();
  private final Map<String, List<IndexKey>> indexes = new HashMap<>();

  /** Every purpose a key is needed for. */
  static List<String> purposes() {
    var purposes = new ArrayList<>(List.of(Secrecy.S.name(), Secrecy.K.name()));
    INDEXES.forEach(kind -> purposes.add(indexPurpose(kind)));
    OWN.forEach(name -> purposes.add(ownPurpose(name)));
    return purposes;
  }

  static String indexPurpose(String kind) {
    if (!INDEXES.contains(kind)) {
      throw new IllegalArgumentException("no index is made of " + kind);
    }
    return "index." + kind;
  }

  static String ownPurpose(String name) {
    if (!OWN.contains(name)) {
      throw new IllegalArgumentException("no keys are kept for " + name);
    }
    return "own." + name;
  }

  static String rotatingPurpose(String kind) {
    if (FOR_EVER.contains(kind)) {
      throw new IllegalArgumentException("the key of " + kind + " stays for ever");
    }
    return indexPurpose(kind);
  }

  static byte[] bound(String purpose, int number) {
    return Bound.to("vault.class_key." + purpose + "." + number);
  }

  static KeyRing open(MasterKey master, List<ClassKeyTable.Row> rows) {
    var ring = new KeyRing();
    var byPurpose = new LinkedHashMap<String, List<ClassKeyTable.Row>>();
    rows.forEach(
        row -> byPurpose.computeIfAbsent(row.purpose(), purpose -> new ArrayList<>()).add(row));
    byPurpose.forEach((purpose, keys) -> ring.add(master, purpose, keys));
    return ring;
  }

  private void add(MasterKey master, String purpose, List<ClassKeyTable.Row> rows) {
    var material = new LinkedHashMap<Integer, byte[]>();
    var current = 0;
    for (var row : rows) {
      material.put(row.number(), open(master, row));
      if (row.isCurrent()) {
        current = row.number();
      }
    }
    if (purpose.startsWith("index.")) {
      indexes.put(
          purpose,
          material.entrySet().stream()
              .map(key -> new IndexKey(key.getKey(), key.getValue()))
              .toList());
    } else {
      classes.put(purpose, new Keyset(material, current));
    }
  }

  private static byte[] open(MasterKey master, ClassKeyTable.Row row) {
    try {
      return master.keys().open(row.sealed(), bound(row.purpose(), row.number()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "This master key ("
              + master
              + ") does not open the keys of this database: it belongs to other data, or the row "
              + row.purpose()
              + " "
              + row.number()
              + " of vault.class_key was changed. Give the master key these data were made with, by "
              + MasterKeyConfiguration.FILE
              + " or "
              + MasterKeyConfiguration.VARIABLE,
          e);
    }
  }

  boolean has(String purpose) {
    return classes.containsKey(purpose) || indexes.containsKey(purpose);
  }

  /** The keys that seal people's keys of one class. */
  Keyset of(Secrecy secrecy) {
    return there(classes.get(secrecy.name()), secrecy.name());
  }

  /** The keys that seal what rooms keep for themselves. */
  Keyset own(String name) {
    var purpose = ownPurpose(name);
    return there(classes.get(purpose), purpose);
  }

  /** The keys of an index, newest first. */
  List<IndexKey> index(String kind) {
    var purpose = indexPurpose(kind);
    return there(indexes.get(purpose), purpose);
  }

  private static <T> T there(@Nullable T keys, String purpose) {
    if (keys == null) {
      throw new IllegalArgumentException("nothing is sealed as " + purpose);
    }
    return keys;
  }
}
