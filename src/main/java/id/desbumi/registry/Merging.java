package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.access.UnitedExclusions;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Two records of one person become one: the other stays as an alias, and both ids answer for ever.
 * Journeys, family, consents and whatever other rooms keep go over to the record that stays;
 * whoever either ruled out stays ruled out, and what either kept in the village is kept. There is
 * no way back (docs/decisions): the records are shown side by side first, and nothing is chosen for
 * the officer where both say something.
 */
@Service
public class Merging {

  private final Sight sight;
  private final PersonTable people;
  private final MergingTable table;
  private final PersonSheet sheets;
  private final People records;
  private final Families families;
  private final NikClaims niks;
  private final UnitedExclusions exclusions;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;
  private final ObjectProvider<PersonKeeper> keepers;
  private final ObjectProvider<PersonWatcher> watchers;

  Merging(
      Sight sight,
      PersonTable people,
      MergingTable table,
      PersonSheet sheets,
      People records,
      Families families,
      NikClaims niks,
      UnitedExclusions exclusions,
      Journal journal,
      Requests requests,
      Clock clock,
      ObjectProvider<PersonKeeper> keepers,
      ObjectProvider<PersonWatcher> watchers) {
    this.sight = sight;
    this.people = people;
    this.table = table;
    this.sheets = sheets;
    this.records = records;
    this.families = families;
    this.niks = niks;
    this.exclusions = exclusions;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
    this.keepers = keepers;
    this.watchers = watchers;
  }

  /** How it came that there are two. Reaches the database by its name, so only ever add. */
  public enum Reason {
    RECORDED_TWICE,
    NAME_SPELT_OTHERWISE,
    MOVED_HERE,
    OTHER
  }

  /** How two answers to one question stand to each other; of a sealed one no more is told. */
  public enum Match {
    SAME,
    ONLY_STAYS,
    ONLY_GONE,
    DIFFERENT
  }

  /** Two records side by side, as far as each may be shown; class K is not among the fields. */
  public record Pair(Person stays, Person gone, Map<PersonField, Match> fields, boolean sameNik) {
    public Pair {
      fields = new EnumMap<>(fields);
    }
  }

  /** What the officer decided, on the revisions she saw. */
  public record Choice(
      int staysRevision, int goneRevision, Set<PersonField> fromGone, Reason reason) {
    public Choice {
      fromGone = Set.copyOf(fromGone);
    }
  }

  /** Two records within one village that say the same NIK. */
  public record SameNik(ListedPerson one, ListedPerson other) {}

  /**
   * Shows both; the journal keeps that both were opened.
   *
   * @throws NotThere when one of them is not there for this viewer
   */
  public Pair look(Viewer viewer, PersonId stays, PersonId gone) {
    return sight.of(
        viewer,
        () -> {
          var one = people.exactly(viewer, stays).orElseThrow(NotThere::new);
          var other = people.exactly(viewer, gone).orElseThrow(NotThere::new);
          for (var row : List.of(one, other)) {
            journal.note(viewer, Act.OPENED, village(row), row.id(), "");
          }
          return pair(one, other);
        });
  }

  /** People of the same village who may be the same: by NIK, or by name and about the same age. */
  public List<ListedPerson> alike(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = people.exactly(viewer, id).orElseThrow(NotThere::new);
          return table.alike(viewer, row.id(), village(row)).stream()
              .map(PersonListTable.ListedRow::listed)
              .toList();
        });
  }

  /**
   * Pairs with one NIK, both within this viewer's reach: one person recorded twice, or a NIK
   * written down wrongly. Whoever sees only one of the two is told nothing.
   */
  public List<SameNik> sameNik(Viewer viewer, int limit) {
    return sight.of(viewer, () -> table.sameNik(viewer, limit));
  }

  /**
   * Makes two records one.
   *
   * @return the record that stays
   * @throws NotThere when one of them is not there for this viewer, or she is no village officer
   * @throws Refusal {@code merge.same}, {@code merge.other-village}, {@code merge.handover} while
   *     either is offered to another village, {@code merge.changed} when either was changed since,
   *     and what other rooms say, such as {@code merge.two-journeys}
   */
  public PersonId merge(Viewer viewer, UUID request, PersonId stays, PersonId gone, Choice choice) {
    return sight.of(
        viewer,
        () -> {
          if (viewer.role() != Role.OFFICER) {
            throw new NotThere();
          }
          var content = stays + "|" + gone + "|" + sorted(choice) + "|" + choice.reason();
          if (requests.answered(viewer, request, content).isEmpty()) {
            var rows = held(viewer, stays, gone);
            refuse(rows, choice);
            requests.once(
                viewer, request, content, () -> unite(viewer, request, rows, choice).toString());
          }
          return stays;
        });
  }

  private record Rows(PersonTable.Row stays, PersonTable.Row gone) {}

  /** Both held in the order of their ids, so that two desks never wait for each other. */
  private Rows held(Viewer viewer, PersonId stays, PersonId gone) {
    if (stays.equals(gone)) {
      throw new Refusal("merge.same");
    }
    var first = stays.value().compareTo(gone.value()) < 0;
    var one = people.holdExactly(viewer, first ? stays : gone).orElseThrow(NotThere::new);
    var other = people.holdExactly(viewer, first ? gone : stays).orElseThrow(NotThere::new);
    return first ? new Rows(one, other) : new Rows(other, one);
  }

  private static void refuse(Rows rows, Choice choice) {
    if (!village(rows.stays).equals(village(rows.gone))) {
      throw new Refusal("merge.other-village");
    }
    if (rows.stays.handingOverTo() != null || rows.gone.handingOverTo() != null) {
      throw new Refusal("merge.handover");
    }
    if (rows.stays.revision() != choice.staysRevision()
        || rows.gone.revision() != choice.goneRevision()) {
      throw new Refusal("merge.changed");
    }
  }

  private PersonId unite(Viewer viewer, UUID request, Rows rows, Choice choice) {
    var stays = new PersonId(rows.stays.id());
    var gone = new PersonId(rows.gone.id());
    var now = clock.instant();
    niks.releaseAll(gone, now);
    records.write(
        viewer, request, rows.stays, sheets.of(rows.stays), taken(rows, choice.fromGone()));
    table.unite(viewer, gone, stays, choice.reason(), Uuid7.next(clock), now);
    families.unite(gone, people.exactly(viewer, stays).orElseThrow());
    exclusions.unite(viewer.account(), gone.value(), stays.value());
    var united = sheets.person(people.exactly(viewer, stays).orElseThrow());
    keepers.forEach(keeper -> keeper.unite(viewer, gone, united));
    watchers.forEach(watcher -> {
      watcher.changed(viewer, gone);
      watcher.changed(viewer, stays);
    });
    journal.note(viewer, Act.MERGED, village(rows.stays), stays.value(), gone.toString());
    journal.note(viewer, Act.MERGED, village(rows.gone), gone.value(), stays.toString());
    return stays;
  }

  /** What goes over: the officer's choice, and a safe word that only the other record knows. */
  private Map<PersonField, Answer> taken(Rows rows, Set<PersonField> fromGone) {
    var hers = sheets.of(rows.stays);
    var others = sheets.of(rows.gone);
    var taken = new EnumMap<PersonField, Answer>(PersonField.class);
    for (var field : PersonField.values()) {
      var answer = others.get(field);
      var silent = field.secrecy() == Secrecy.K && !hers.get(field).isAsked();
      if ((silent || fromGone.contains(field) && field.secrecy() != Secrecy.K)
          && answer.isAsked()
          && !answer.equals(hers.get(field))) {
        taken.put(field, answer);
      }
    }
    return taken;
  }

  private Pair pair(PersonTable.Row stays, PersonTable.Row gone) {
    var hers = sheets.of(stays);
    var others = sheets.of(gone);
    var fields = new EnumMap<PersonField, Match>(PersonField.class);
    for (var field : PersonField.values()) {
      if (field.secrecy() != Secrecy.K) {
        var one = hers.get(field);
        var other = others.get(field);
        if (one.isAsked() || other.isAsked()) {
          fields.put(
              field,
              one.equals(other)
                  ? Match.SAME
                  : !other.isAsked()
                      ? Match.ONLY_STAYS
                      : !one.isAsked() ? Match.ONLY_GONE : Match.DIFFERENT);
        }
      }
    }
    var nik = hers.get(PersonField.NIK).value();
    return new Pair(
        sheets.person(stays),
        sheets.person(gone),
        fields,
        nik != null && nik.equals(others.get(PersonField.NIK).value()));
  }

  private static PlaceCode village(PersonTable.Row row) {
    return new PlaceCode(row.placeNow()).village();
  }

  private static Set<PersonField> sorted(Choice choice) {
    return new TreeSet<>(choice.fromGone());
  }
}
