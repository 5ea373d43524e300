package id.desbumi.migration;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerSheet;
import id.desbumi.registry.Changing;
import id.desbumi.registry.PersonId;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Journeys: begun, followed event by event, corrected, and looked at. */
@Service
public class Journeys {

  static final String TABLE = "migration.journey";

  private final Sight sight;
  private final JourneyTable table;
  private final EventTable events;
  private final ChangeTable changes;
  private final Counting counting;
  private final Beginning beginning;
  private final Happening happening;
  private final Vault vault;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  Journeys(
      Sight sight,
      JourneyTable table,
      EventTable events,
      ChangeTable changes,
      Counting counting,
      Beginning beginning,
      Happening happening,
      Vault vault,
      Journal journal,
      Requests requests,
      Clock clock) {
    this.sight = sight;
    this.table = table;
    this.events = events;
    this.changes = changes;
    this.counting = counting;
    this.beginning = beginning;
    this.happening = happening;
    this.vault = vault;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Begins a journey with the first thing known of it.
   *
   * @throws NotThere when the person is not there for this viewer
   * @throws Refusal {@code journey.open} when another one is open, {@code journey.order} when that
   *     event cannot be a first one, {@code journey.future} for a day that has not come
   */
  public void begin(Viewer viewer, UUID request, NewJourney journey) {
    var _ = beginAll(viewer, List.of(new ToBegin(request, journey))).getFirst().orThrow();
  }

  /** Begins many in one transaction, by the same rules. */
  public List<Verdict<JourneyId>> beginAll(Viewer viewer, List<ToBegin> entries) {
    return sight.of(viewer, () -> beginning.all(viewer, entries));
  }

  /**
   * Records what happened. An event that took place before others is put where it belongs; one that
   * corrects takes the place of the other. Figures follow in the same breath.
   *
   * @param base the journey's revision the viewer saw
   * @throws Refusal {@code journey.order}, {@code journey.ended}, {@code journey.future}, {@code
   *     journey.corrected}, {@code journey.death-source}, {@code journey.death-untold}
   */
  public Recording record(Viewer viewer, UUID request, JourneyId id, int base, NewEvent event) {
    return recordAll(viewer, List.of(new ToRecord(request, id, base, event))).getFirst().orThrow();
  }

  /** Records many in one transaction, by the same rules, as if each came alone in this order. */
  public List<Verdict<Recording>> recordAll(Viewer viewer, List<ToRecord> entries) {
    return sight.of(viewer, () -> happening.all(viewer, entries));
  }

  /** Changes answers about a journey; merges and differs as a person's record does. */
  public Changing change(
      Viewer viewer, UUID request, JourneyId id, int base, Map<JourneyField, Answer> wanted) {
    return sight.of(
        viewer,
        () -> {
          var row = table.hold(viewer, id).orElseThrow(NotThere::new);
          var content = id + "|" + base + "|" + new TreeMap<>(wanted);
          var before = requests.answered(viewer, request, content);
          if (before.isPresent()) {
            return new Changing.Done(Integer.parseInt(before.get()));
          }
          var sheet = sheet(row);
          var since = changes.after(id, base);
          var hers = readsClosed(viewer) ? sheet.hers(since, wanted) : sheet.blindly(since, wanted);
          var differences = sheet.touched(since, hers);
          if (!differences.isEmpty()) {
            return new Changing.Differs(row.revision(), differences, AnswerSheet.codes(hers));
          }
          var revision =
              requests.once(
                  viewer, request, content, () -> write(viewer, request, row, sheet, hers));
          return new Changing.Done(Integer.parseInt(revision));
        });
  }

  /** Notes a call, a message or a visit. A visit after return ends the waiting for one. */
  public void contact(Viewer viewer, UUID request, JourneyId id, NewContact contact) {
    if (contact.on().isAfter(LocalDate.now(clock).plusDays(1))) {
      throw new Refusal("journey.future");
    }
    sight.run(
        viewer,
        () -> {
          var row = table.hold(viewer, id).orElseThrow(NotThere::new);
          requests.once(
              viewer,
              request,
              id + "|" + contact,
              () -> {
                events.insertContact(
                    viewer, row, contact, wellbeing(row, contact), clock.instant());
                if (contact.reached()) {
                  table.heard(id, contact.on(), contact.isVisit());
                }
                journal.note(viewer, Act.EVENT_RECORDED, village(row), row.person(), "kabar");
                return contact.id().toString();
              });
        });
  }

  /**
   * How often she agreed to be heard of; null ends it. The consent itself is {@code registry}'s.
   */
  public void agreeRhythm(Viewer viewer, JourneyId id, @Nullable Integer days) {
    if (days != null && (days < 1 || days > 180)) {
      throw new Refusal("journey.rhythm");
    }
    sight.run(
        viewer,
        () -> {
          var row = table.hold(viewer, id).orElseThrow(NotThere::new);
          table.agree(id, days);
          journal.note(viewer, Act.CHANGED, village(row), row.person(), "rhythm");
        });
  }

  /** All journeys of one person, the newest first, each with its events and contacts. */
  public List<Journey> of(Viewer viewer, PersonId person) {
    return sight.of(
        viewer,
        () -> {
          var rows = table.of(viewer, person);
          var ids = rows.stream().map(JourneyTable.Row::id).toList();
          var happened = events.of(ids);
          var contacts = events.contacts(ids);
          return rows.stream().map(row -> journey(row, happened, contacts)).toList();
        });
  }

  /** Where everybody of a village stands. */
  public List<Standing> village(Viewer viewer, PlaceCode village) {
    return sight.of(
        viewer,
        () ->
            table.village(viewer, village.village()).stream()
                .map(JourneyTable.StandingRow::standing)
                .toList());
  }

  /** Where the given people stand. */
  public List<Standing> standing(Viewer viewer, List<UUID> ids) {
    return sight.of(
        viewer,
        () ->
            table.standing(viewer, ids).stream().map(JourneyTable.StandingRow::standing).toList());
  }

  /** Somebody to be asked after, by when. */
  public record Due(
      PersonId person, JourneyId journey, PlaceCode place, LocalDate last, LocalDate by) {}

  /** Abroad, agreed to be heard of, and not heard of in time; longest overdue first. */
  public List<Due> unheard(Viewer viewer, int limit) {
    return sight.of(viewer, () -> due(table.unheard(viewer, LocalDate.now(clock), limit)));
  }

  /** Home again and not visited yet; to be visited within 14 days. */
  public List<Due> unvisited(Viewer viewer, int limit) {
    return sight.of(viewer, () -> due(table.unvisited(viewer, limit)));
  }

  /** Shows one sealed answer of class S, and the journal keeps that it was shown. */
  public String reveal(Viewer viewer, JourneyId id, JourneyField field) {
    if (field.secrecy() != Secrecy.S) {
      throw new NotThere();
    }
    return sight.of(
        viewer,
        () -> {
          var row = table.hold(viewer, id).orElseThrow(NotThere::new);
          var value = sheet(row).get(field).value();
          if (value == null) {
            throw new NotThere();
          }
          journal.note(viewer, Act.REVEALED, village(row), row.person(), field.code());
          return value;
        });
  }

  /**
   * The answers of class K, for the access list alone: the village's officer and the partner's case
   * worker. Every look is journalled.
   *
   * @throws NotThere for everybody else
   */
  public Map<JourneyField, Answer> closed(Viewer viewer, JourneyId id) {
    if (!readsClosed(viewer)) {
      throw new NotThere();
    }
    return sight.of(
        viewer,
        () -> {
          var row = table.hold(viewer, id).orElseThrow(NotThere::new);
          var sheet = sheet(row);
          var answers = new EnumMap<JourneyField, Answer>(JourneyField.class);
          for (var field : JourneyField.values()) {
            if (field.secrecy() == Secrecy.K) {
              answers.put(field, sheet.get(field));
            }
          }
          journal.note(viewer, Act.REVEALED, village(row), row.person(), "tertutup");
          return answers;
        });
  }

  /** The access list of what is closed. */
  private static boolean readsClosed(Viewer viewer) {
    return switch (viewer.role()) {
      case OFFICER, CASE_WORKER -> true;
      case KADER, VILLAGE_HEAD, CASE_DESK, ANALYST, AUDITOR, ADMINISTRATOR -> false;
    };
  }

  private String write(
      Viewer viewer,
      UUID request,
      JourneyTable.Row row,
      AnswerSheet<JourneyField> sheet,
      Map<JourneyField, Answer> hers) {
    if (hers.isEmpty()) {
      return Integer.toString(row.revision());
    }
    var id = new JourneyId(row.id());
    hers.forEach((field, answer) -> {
      var old = sheet.line(field, sheet.get(field));
      changes.add(viewer, row, field, old, sheet.line(field, answer), clock.instant(), request);
      sheet.put(field, answer);
    });
    var course =
        Course.of(
            events.of(List.of(row.id())).stream().map(EventTable.Row::event).toList(),
            Beginning.country(sheet.get(JourneyField.COUNTRY)));
    table.answer(id, course.country(), sheet.openJson(), sheet.sealedJson());
    counting.changed(viewer, new PersonId(row.person()));
    journal.note(
        viewer,
        Act.CHANGED,
        village(row),
        row.person(),
        String.join(
            " ",
            hers.keySet().stream()
                .filter(field -> field.secrecy() != Secrecy.K)
                .map(JourneyField::code)
                .sorted()
                .toList()));
    return Integer.toString(row.revision() + 1);
  }

  private byte @Nullable [] wellbeing(JourneyTable.Row row, NewContact contact) {
    return contact.wellbeing() == null
        ? null
        : vault.seal(
            row.person(), Secrecy.K, "migration.contact." + contact.id(), contact.wellbeing());
  }

  private Journey journey(
      JourneyTable.Row row, List<EventTable.Row> happened, List<EventTable.ContactRow> contacts) {
    var sheet = sheet(row);
    var answers = new EnumMap<JourneyField, Answer>(JourneyField.class);
    var sealed = EnumSet.noneOf(JourneyField.class);
    for (var field : JourneyField.values()) {
      if (field.secrecy() == Secrecy.K) {
        continue;
      }
      if (sheet.isSealed(field)) {
        sealed.add(field);
      } else if (sheet.shown(field).isAsked()) {
        answers.put(field, sheet.shown(field));
      }
    }
    return new Journey(
        new JourneyId(row.id()),
        new PersonId(row.person()),
        new PlaceCode(row.placeNow()),
        row.open(),
        JourneyTable.phase(row.phase()),
        row.country(),
        row.since(),
        answers,
        sealed,
        row.rhythmDays(),
        row.lastContact(),
        row.lastVisit(),
        row.revision(),
        happened.stream()
            .filter(event -> event.journey().equals(row.id()))
            .map(EventTable.Row::event)
            .toList(),
        contacts.stream()
            .filter(contact -> contact.journey().equals(row.id()))
            .map(contact ->
                new Journey.Contact(
                    contact.onDay(), contact.channel(), contact.reached(), contact.byName()))
            .toList());
  }

  private AnswerSheet<JourneyField> sheet(JourneyTable.Row row) {
    return new AnswerSheet<>(vault, row.person(), TABLE, row.answers(), row.sealed());
  }

  private static PlaceCode village(JourneyTable.Row row) {
    return new PlaceCode(row.placeNow()).village();
  }

  private static List<Due> due(List<JourneyTable.DueRow> rows) {
    return rows.stream()
        .map(row ->
            new Due(
                new PersonId(row.person()),
                new JourneyId(row.journey()),
                new PlaceCode(row.placeNow()),
                row.last() == null ? row.due() : row.last(),
                row.due()))
        .toList();
  }
}
