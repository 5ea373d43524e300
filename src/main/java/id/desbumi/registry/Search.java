package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Nik;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Finding people within one's own reach: by NIK or telephone exactly, by name forgivingly. Every
 * search is journalled and counts towards the account's day.
 */
@Service
public class Search {

  /** Searches of one account on one day; more is refused, and shows in the journal's review. */
  static final int PER_DAY = 300;

  private static final int SHOWN = 50;
  private static final int LOOKED_AT = 400;
  private static final int NEAR_WORDS = 24;

  private final Sight sight;
  private final PersonListTable people;
  private final SearchTable table;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  Search(
      Sight sight,
      PersonListTable people,
      SearchTable table,
      Vault vault,
      Journal journal,
      Clock clock) {
    this.sight = sight;
    this.people = people;
    this.table = table;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Those who may be meant.
   *
   * @throws Refusal {@code search.limit} after too many on one day
   */
  public Found find(Viewer viewer, String typed) {
    return sight.of(
        viewer,
        () -> {
          if (table.count(viewer.account(), LocalDate.now(clock)) > PER_DAY) {
            throw new Refusal("search.limit");
          }
          var found = look(viewer, typed.strip());
          journal.note(
              viewer, Act.SEARCHED, viewer.home(), null, Integer.toString(found.people().size()));
          return found;
        });
  }

  private Found look(Viewer viewer, String typed) {
    var nik = Nik.parse(typed);
    if (nik.isPresent()) {
      return exactly(viewer, PersonField.NIK, nik.get().value());
    }
    if (typed.replaceAll("[^0-9]", "").length() >= 8) {
      return PhoneNumber.parse(typed)
          .map(phone -> exactly(viewer, PersonField.PHONE, phone.value()))
          .orElse(new Found(List.of(), false));
    }
    var words = NameFold.words(typed);
    if (words.isEmpty()) {
      return new Found(List.of(), false);
    }
    return viewer.home().value().length() >= PlaceLevel.VILLAGE.length()
        ? inVillage(viewer, words)
        : wider(viewer, words);
  }

  private Found exactly(Viewer viewer, PersonField field, String value) {
    return new Found(
        people.byIndex(viewer, vault.indexes(field.code(), value)).stream()
            .map(PersonListTable.ListedRow::listed)
            .toList(),
        false);
  }

  /** Some hundreds of names: each is looked at, and found the moment it was entered. */
  private Found inVillage(Viewer viewer, List<String> words) {
    var ids =
        people.folded(viewer, viewer.home().village()).stream()
            .filter(
                row -> score(words, List.of(row.nameFold().split(" ", -1))) >= words.size() / 2.0)
            .map(PersonListTable.Folded::id)
            .limit(LOOKED_AT)
            .toList();
    return ranked(viewer, ids, words);
  }

  private Found wider(Viewer viewer, List<String> words) {
    var ids = new LinkedHashSet<>(table.withKeys(viewer, keys(words), LOOKED_AT));
    if (ids.size() < SHOWN) {
      ids.addAll(table.withKeys(viewer, nearKeys(words), LOOKED_AT));
    }
    return ranked(viewer, List.copyOf(ids), words);
  }

  private static Set<Long> keys(List<String> words) {
    var keys = new HashSet<Long>();
    if (words.size() == 1) {
      keys.add(NameKeys.key(words.getFirst()));
    }
    for (var i = 0; i < words.size(); i++) {
      for (var j = i + 1; j < words.size(); j++) {
        keys.add(NameKeys.pair(words.get(i), words.get(j)));
      }
    }
    return keys;
  }

  /** Keys of the first two words with each replaced by words one letter away. */
  private Set<Long> nearKeys(List<String> words) {
    var keys = new HashSet<Long>();
    var first = near(words.getFirst());
    if (words.size() == 1) {
      first.forEach(word -> keys.add(NameKeys.key(word)));
      return keys;
    }
    var second = near(words.get(1));
    for (var one : first) {
      for (var other : second) {
        keys.add(NameKeys.pair(one, other));
      }
    }
    return keys;
  }

  private List<String> near(String word) {
    var near = new ArrayList<String>();
    near.add(word);
    for (var other : table.near(NameKeys.variants(word))) {
      if (near.size() < NEAR_WORDS && !other.equals(word) && NameFold.near(word, other)) {
        near.add(other);
      }
    }
    return near;
  }

  private Found ranked(Viewer viewer, List<UUID> ids, List<String> words) {
    var found =
        people.byIds(viewer, ids).stream()
            .map(PersonListTable.ListedRow::listed)
            .sorted(
                Comparator.<ListedPerson>comparingDouble(
                        person -> -score(words, NameFold.words(person.name())))
                    .thenComparing(ListedPerson::name)
                    .thenComparing(person -> person.id().value()))
            .toList();
    return new Found(found.stream().limit(SHOWN).toList(), found.size() > SHOWN);
  }

  /** A word that is there counts one, one that is nearly there or only begun a little less. */
  private static double score(List<String> wanted, List<String> name) {
    var score = 0.0;
    for (var word : wanted) {
      score +=
          name.stream()
              .mapToDouble(other ->
                  other.equals(word)
                      ? 1
                      : NameFold.near(word, other)
                          ? 0.8
                          : word.length() >= 3 && other.startsWith(word) ? 0.7 : 0)
              .max()
              .orElse(0);
    }
    return score;
  }
}
