package id.desbumi.migration;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.Refusal;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerSheet;
import id.desbumi.registry.People;
import id.desbumi.registry.Whereabouts;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of beginning journeys, one or many at a time, written once. */
@Component
class Beginning {

  private final People people;
  private final JourneyTable table;
  private final EventTable events;
  private final Telling telling;
  private final Counting counting;
  private final Vault vault;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  Beginning(
      People people,
      JourneyTable table,
      EventTable events,
      Telling telling,
      Counting counting,
      Vault vault,
      Journal journal,
      Requests requests,
      Clock clock) {
    this.people = people;
    this.table = table;
    this.events = events;
    this.telling = telling;
    this.counting = counting;
    this.vault = vault;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /** One of them on its way. */
  private static final class Line extends Requests.Line<JourneyId> {

    private final ToBegin entry;
    private @Nullable Whereabouts person;
    private @Nullable Course course;

    Line(ToBegin entry) {
      super(
          new Requests.Sent(
              entry.request(), content(entry.journey()), entry.journey().id().toString()));
      this.entry = entry;
    }

    NewJourney journey() {
      return entry.journey();
    }

    Whereabouts person() {
      return Optional.ofNullable(person).orElseThrow();
    }

    Course course() {
      return Optional.ofNullable(course).orElseThrow();
    }

    /** Hers; of a merged record the one that answers for it. */
    UUID owner() {
      return person().id().value();
    }

    @Override
    protected JourneyId before(String answer) {
      return journey().id();
    }
  }

  /** In the running transaction of this viewer. */
  List<Verdict<JourneyId>> all(Viewer viewer, List<ToBegin> entries) {
    var lines = entries.stream().map(Line::new).toList();
    requests.beginAll(viewer, lines);
    judge(viewer, Requests.Line.open(lines));
    write(viewer, Requests.Line.open(lines));
    return requests.endAll(viewer, lines);
  }

  private void judge(Viewer viewer, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var ids = lines.stream().map(line -> line.journey().person()).distinct().toList();
    people.keep(viewer, ids);
    var known = people.whereabouts(viewer, ids);
    for (var line : lines) {
      line.person = known.get(line.journey().person());
      if (line.person == null) {
        line.no(new NotThere());
        continue;
      }
      try {
        var first = line.journey().first();
        telling.refuseFuture(first);
        line.course =
            Course.of(
                List.of(telling.shown(first, 0, viewer)),
                country(line.journey().answers().get(JourneyField.COUNTRY)));
      } catch (Refusal no) {
        line.no(no);
      }
    }
  }

  private void write(Viewer viewer, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var now = clock.instant();
    readyKeys(lines);
    var inserted = table.insert(lines.stream().map(this::fresh).toList(), now, viewer.account());
    for (var line : lines) {
      if (!inserted.remove(line.journey().id().value())) {
        line.no(new Refusal("journey.open"));
      }
    }
    var begun = Requests.Line.open(lines);
    if (begun.isEmpty()) {
      return;
    }
    var rows = events.insert(viewer, begun.stream().map(this::first).toList(), now);
    for (var i = 0; i < rows.size(); i++) {
      var person = begun.get(i).person().id();
      counting.changed(viewer, person, Counting.flow(rows.get(i), person.value(), 1));
    }
    for (var line : begun) {
      journal.note(viewer, Act.JOURNEY_BEGUN, line.person().place().village(), line.owner(), "");
      line.now(line.journey().id());
    }
  }

  private void readyKeys(List<Line> lines) {
    var owners = new EnumMap<Secrecy, HashSet<UUID>>(Secrecy.class);
    for (var secrecy : List.of(Secrecy.S, Secrecy.K)) {
      owners.put(secrecy, new HashSet<>());
    }
    for (var line : lines) {
      line.journey()
          .answers()
          .forEach((field, answer) -> {
            var whose = owners.get(field.secrecy());
            if (whose != null && answer.value() != null) {
              whose.add(line.owner());
            }
          });
      var closed = owners.get(Secrecy.K);
      if (closed != null && Telling.isSealed(line.journey().first())) {
        closed.add(line.owner());
      }
    }
    owners.forEach((secrecy, whose) -> {
      if (!whose.isEmpty()) {
        vault.ready(whose, secrecy);
      }
    });
  }

  private JourneyTable.Fresh fresh(Line line) {
    var sheet = new AnswerSheet<JourneyField>(vault, line.owner(), Journeys.TABLE);
    line.journey().answers().forEach(sheet::put);
    return new JourneyTable.Fresh(
        line.journey(), line.person(), line.course(), sheet.openJson(), sheet.sealedJson());
  }

  private EventTable.Fresh first(Line line) {
    var person = line.person();
    var event = line.journey().first();
    return new EventTable.Fresh(
        line.journey().id(),
        event,
        new EventTable.Where(
            person.id().value(),
            person.place().value(),
            person.keptInVillage(),
            person.place().village().value(),
            person.sex() == null ? null : person.sex().name()),
        Sequence.FIRST,
        line.course().country(),
        telling.seal(line.owner(), event));
  }

  static String country(@Nullable Answer answer) {
    return answer == null || answer.value() == null ? Course.NO_COUNTRY : answer.value();
  }

  private static String content(NewJourney journey) {
    var answers = new EnumMap<JourneyField, Answer>(JourneyField.class);
    answers.putAll(journey.answers());
    return journey.id() + "|" + journey.person() + "|" + answers + "|" + journey.first();
  }
}
