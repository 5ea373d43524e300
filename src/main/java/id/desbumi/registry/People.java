package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Nik;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The people of the villages: entering, opening, changing, checking, revealing. */
@Service
public class People {

  private final Sight sight;
  private final PersonTable table;
  private final PersonListTable lists;
  private final NikClaims niks;
  private final ChangeTable changes;
  private final PersonSheet sheets;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;
  private final ObjectProvider<PersonWatcher> watchers;
  private final Entering entering;

  People(
      Sight sight,
      PersonTable table,
      PersonListTable lists,
      NikClaims niks,
      ChangeTable changes,
      PersonSheet sheets,
      Journal journal,
      Requests requests,
      Clock clock,
      ObjectProvider<PersonWatcher> watchers,
      Entering entering) {
    this.sight = sight;
    this.table = table;
    this.lists = lists;
    this.niks = niks;
    this.changes = changes;
    this.sheets = sheets;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
    this.watchers = watchers;
    this.entering = entering;
  }

  /**
   * Enters somebody. A NIK held within the viewer's own reach leads to that record; one held
   * elsewhere leaves a pending claim and the same answer as a new one.
   *
   * @param sure the officer saw those who look alike and says it is somebody else
   * @throws Refusal {@code place.not-yours} for a place outside the viewer's reach
   */
  public Registration register(Viewer viewer, UUID request, NewPerson person, boolean sure) {
    return registerAll(viewer, List.of(new ToRegister(request, person, sure))).getFirst().orThrow();
  }

  /** Enters many in one transaction, by the same rules, as if each came alone in this order. */
  public List<Verdict<Registration>> registerAll(Viewer viewer, List<ToRegister> entries) {
    return sight.of(viewer, () -> entering.all(viewer, entries));
  }

  /** Her record, without a trace: for work that shows her to nobody. A merged one is the other. */
  public Optional<Person> find(Viewer viewer, PersonId id) {
    return sight.of(viewer, () -> table.find(viewer, id).map(sheets::person));
  }

  /**
   * Where many belong; those who are not there for this viewer are left out. For a merged record
   * the other one answers.
   */
  public Map<PersonId, Whereabouts> whereabouts(Viewer viewer, Collection<PersonId> ids) {
    return sight.of(
        viewer,
        () -> {
          var found = here(viewer, ids.stream().map(PersonId::value).toList());
          var missing =
              ids.stream().filter(id -> !found.containsKey(id)).map(PersonId::value).toList();
          if (!missing.isEmpty()) {
            var survivors = table.survivors(viewer, missing);
            if (!survivors.isEmpty()) {
              var stay = here(viewer, survivors.values());
              survivors.forEach((gone, into) ->
                  Optional.ofNullable(stay.get(new PersonId(into)))
                      .ifPresent(person -> found.put(new PersonId(gone), person)));
            }
          }
          return found;
        });
  }

  /**
   * Keeps people from being merged or erased before the transaction ends, for whoever is about to
   * write rows about them; ask where they belong afterwards.
   */
  public void keep(Viewer viewer, Collection<PersonId> ids) {
    sight.run(viewer, () -> table.keep(viewer, ids.stream().map(PersonId::value).toList()));
  }

  private Map<PersonId, Whereabouts> here(Viewer viewer, Collection<UUID> ids) {
    var here = new HashMap<PersonId, Whereabouts>();
    table
        .whereabouts(viewer, ids)
        .forEach(row -> here.put(new PersonId(row.id()), row.whereabouts()));
    return here;
  }

  /** Opens her page; the journal keeps that it was opened. A merged record leads to its other. */
  public Person open(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          journal.note(viewer, Act.OPENED, village(row), row.id(), "");
          return sheets.person(row);
        });
  }

  /** Her record for paper; the journal keeps that it was printed. */
  public Person print(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          journal.note(viewer, Act.PRINTED, village(row), row.id(), "");
          return sheets.person(row);
        });
  }

  /** A page of people below a place, by place and id, after the last one of the page before. */
  public List<ListedPerson> list(
      Viewer viewer, PlaceCode below, Optional<ListedPerson> after, int limit) {
    return sight.of(
        viewer,
        () ->
            listed(
                lists.page(
                    viewer,
                    below,
                    after.map(last -> last.place().value()).orElse(""),
                    after.map(last -> last.id().value()).orElse(new UUID(0, 0)),
                    limit)));
  }

  /** Everybody of one village whom the viewer may see, by name. */
  public List<ListedPerson> village(Viewer viewer, PlaceCode village) {
    return sight.of(viewer, () -> listed(lists.village(viewer, village.village())));
  }

  /** Those of the given ids who said "jangan dihubungi": it beats every rhythm and list. */
  public Set<PersonId> leftAlone(Viewer viewer, List<UUID> ids) {
    return sight.of(
        viewer,
        () -> lists.leftAlone(viewer, ids).stream().map(PersonId::new).collect(Collectors.toSet()));
  }

  /** Those of the given ids that the viewer may see, in no order. */
  public Map<PersonId, ListedPerson> byIds(Viewer viewer, List<UUID> ids) {
    return sight.of(
        viewer,
        () -> {
          var found = new HashMap<PersonId, ListedPerson>();
          listed(lists.byIds(viewer, ids)).forEach(person -> found.put(person.id(), person));
          return found;
        });
  }

  /**
   * Changes answers, on top of the revision the viewer saw. What others changed meanwhile in other
   * fields stays; the same field answered differently comes back with both answers.
   */
  public Changing change(
      Viewer viewer, UUID request, PersonId id, int base, Map<PersonField, Answer> wanted) {
    return sight.of(
        viewer,
        () -> {
          var row = table.hold(viewer, id).orElseThrow(NotThere::new);
          var sheet = sheets.of(row);
          var since = changes.after(hers(row), base).stream().map(ChangeTable.Past::step).toList();
          var differences =
              hers(row).equals(id)
                  ? sheet.differences(since, wanted)
                  : sheet.differences(wanted); // the revision she saw was the other record's
          if (!differences.isEmpty()) {
            return new Changing.Differs(
                row.revision(),
                differences,
                AnswerSheet.codes(hers(row).equals(id) ? sheet.hers(since, wanted) : wanted));
          }
          var content = id + "|" + base + "|" + lines(wanted);
          var revision =
              requests.once(
                  viewer,
                  request,
                  content,
                  () -> write(viewer, request, row, sheet, sheet.hers(since, wanted)));
          return new Changing.Done(Integer.parseInt(revision));
        });
  }

  /** Says that the record is right as of today; from then on she is counted. */
  public void check(Viewer viewer, UUID request, PersonId id) {
    sight.run(
        viewer,
        () -> {
          var row = table.hold(viewer, id).orElseThrow(NotThere::new);
          requests.once(
              viewer,
              request,
              "check|" + id,
              () -> {
                var now = clock.instant();
                table.check(hers(row), LocalDate.now(clock), now, viewer.account());
                watchers.forEach(watcher -> watcher.changed(viewer, hers(row)));
                journal.note(viewer, Act.CONFIRMED, village(row), row.id(), "");
                return "checked";
              });
        });
  }

  /**
   * Shows one sealed answer of class S, and the journal keeps that it was shown.
   *
   * @throws NotThere when there is none, and for every field of class K
   */
  public String reveal(Viewer viewer, PersonId id, PersonField field) {
    if (field.secrecy() != Secrecy.S) {
      throw new NotThere();
    }
    return sight.of(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          var value = sheets.of(row).get(field).value();
          if (value == null) {
            throw new NotThere();
          }
          journal.note(viewer, Act.REVEALED, village(row), row.id(), field.code());
          return value;
        });
  }

  /**
   * What of her NIK may stand on her page; nothing without one.
   *
   * @param end the last four digits
   * @param doubts what it says that her record does not: {@code sex}, {@code birth}, {@code
   *     serial}. A hint to look and to note a reason, never a reason to refuse
   */
  public record NikHints(String end, List<String> doubts) {
    public NikHints {
      doubts = List.copyOf(doubts);
    }
  }

  public Optional<NikHints> nikHints(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          return Optional.ofNullable(sheets.of(row).get(PersonField.NIK).value())
              .flatMap(Nik::parse)
              .map(nik ->
                  new NikHints(
                      nik.value().substring(12),
                      NikDoubts.of(nik, sheets.person(row), LocalDate.now(clock))));
        });
  }

  /** Not looked over since the given day, longest ago first. */
  public List<ListedPerson> uncheckedSince(Viewer viewer, LocalDate day, int limit) {
    return sight.of(viewer, () -> listed(lists.uncheckedSince(viewer, day, limit)));
  }

  /** Records that wait for something, oldest first. */
  public List<Incomplete> incomplete(Viewer viewer, int limit) {
    return sight.of(
        viewer,
        () ->
            lists.incomplete(viewer, limit).stream()
                .map(row ->
                    new Incomplete(
                        new PersonId(row.id()),
                        row.name(),
                        new PlaceCode(row.placeNow()),
                        row.asked(),
                        missing(row),
                        row.recorded()))
                .toList());
  }

  /** What was changed, newest first; values of secret fields are not told. */
  public List<PastChange> history(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          var past = new ArrayList<PastChange>();
          for (var step : changes.after(hers(row), 0).reversed()) {
            PersonField.of(step.field())
                .filter(field -> field.secrecy() != Secrecy.K)
                .ifPresent(field -> {
                  var secret = field.secrecy() != Secrecy.GENERAL;
                  past.add(
                      new PastChange(
                          step.revision(),
                          field,
                          secret ? Answer.NOT_ASKED : line(step.old()),
                          secret ? Answer.NOT_ASKED : line(step.now()),
                          step.byName(),
                          step.at()));
                });
          }
          return past;
        });
  }

  private static Answer line(@Nullable String line) {
    return line == null ? Answer.NOT_ASKED : Answer.ofLine(line);
  }

  /** Writes answers into a record that is held, with history, figures and journal. */
  String write(
      Viewer viewer,
      UUID request,
      PersonTable.Row row,
      AnswerSheet<PersonField> sheet,
      Map<PersonField, Answer> hers) {
    if (hers.isEmpty()) {
      return Integer.toString(row.revision());
    }
    var id = new PersonId(row.id());
    var now = clock.instant();
    var oldNik = sheets.index(sheet, PersonField.NIK);
    hers.forEach((field, answer) -> {
      var old = sheet.line(field, sheet.get(field));
      changes.add(
          viewer, row, row.revision() + 1, field, old, sheet.line(field, answer), now, request);
      sheet.put(field, answer);
    });
    var columns = sheets.columns(sheet);
    table.update(viewer, id, row.revision(), columns);
    if (hers.containsKey(PersonField.NIK)) {
      niks.claimAnew(id, oldNik, columns.nikIndex(), now);
    }
    watchers.forEach(watcher -> watcher.changed(viewer, id));
    journal.note(viewer, Act.CHANGED, village(row), row.id(), names(hers));
    return Integer.toString(row.revision() + 1);
  }

  private static List<String> missing(PersonListTable.IncompleteRow row) {
    var missing = new ArrayList<String>();
    if (!row.nik()) {
      missing.add(PersonField.NIK.code());
    }
    if (!row.birth()) {
      missing.add(PersonField.BIRTH.code());
    }
    if (!row.sexKnown()) {
      missing.add(PersonField.SEX.code());
    }
    return missing;
  }

  private static PersonId hers(PersonTable.Row row) {
    return new PersonId(row.id());
  }

  private static PlaceCode village(PersonTable.Row row) {
    return new PlaceCode(row.placeNow()).village();
  }

  private static List<ListedPerson> listed(List<PersonListTable.ListedRow> rows) {
    return rows.stream().map(PersonListTable.ListedRow::listed).toList();
  }

  static String names(Map<PersonField, Answer> answers) {
    return String.join(" ", answers.keySet().stream().map(PersonField::code).sorted().toList());
  }

  private static String lines(Map<PersonField, Answer> answers) {
    var lines = new TreeMap<PersonField, String>();
    answers.forEach((field, answer) -> lines.put(field, answer.line()));
    return lines.toString();
  }
}
