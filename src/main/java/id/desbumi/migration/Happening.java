package id.desbumi.migration;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Whereabouts;
import id.desbumi.tally.Requests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules of recording what happened on journeys, one event or many at a time, written once.
 * Several events of one journey follow each other in rounds, each on top of the one before.
 */
@Component
class Happening {

  private final People people;
  private final JourneyTable table;
  private final EventTable events;
  private final Telling telling;
  private final Counting counting;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  Happening(
      People people,
      JourneyTable table,
      EventTable events,
      Telling telling,
      Counting counting,
      Journal journal,
      Requests requests,
      Clock clock) {
    this.people = people;
    this.table = table;
    this.events = events;
    this.telling = telling;
    this.counting = counting;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /** One of them on its way. */
  private static final class Line extends Requests.Line<Recording> {

    private final ToRecord entry;
    private JourneyTable.@Nullable Row row;
    private List<EventTable.Row> known = List.of();
    private Optional<EventTable.Row> wrong = Optional.empty();
    private EventTable.@Nullable Fresh fresh;
    private @Nullable Course course;

    Line(ToRecord entry) {
      super(
          new Requests.Sent(
              entry.request(),
              entry.journey() + "|" + entry.event(),
              entry.event().id().toString()));
      this.entry = entry;
    }

    NewEvent event() {
      return entry.event();
    }

    JourneyTable.Row row() {
      return Optional.ofNullable(row).orElseThrow();
    }

    EventTable.Fresh fresh() {
      return Optional.ofNullable(fresh).orElseThrow();
    }

    Course course() {
      return Optional.ofNullable(course).orElseThrow();
    }

    PersonId person() {
      return new PersonId(row().person());
    }

    @Override
    protected Recording before(String answer) {
      return new Recording.Done(UUID.fromString(answer));
    }

    @Override
    protected boolean isDone(Recording answer) {
      return answer instanceof Recording.Done;
    }
  }

  /** In the running transaction of this viewer. */
  List<Verdict<Recording>> all(Viewer viewer, List<ToRecord> entries) {
    var lines = entries.stream().map(Line::new).toList();
    var rounds = new ArrayList<List<Line>>();
    var turns = new HashMap<JourneyId, Integer>();
    for (var line : lines) {
      var turn = turns.merge(line.entry.journey(), 1, Integer::sum);
      if (turn > rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(turn - 1).add(line);
    }
    rounds.forEach(round -> round(viewer, round));
    return lines.stream().map(Line::verdict).toList();
  }

  private void round(Viewer viewer, List<Line> lines) {
    requests.beginAll(viewer, lines);
    read(viewer, Requests.Line.open(lines));
    judge(viewer, Requests.Line.open(lines));
    write(viewer, Requests.Line.open(lines));
    var _ = requests.endAll(viewer, lines);
  }

  private void read(Viewer viewer, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var rows = new HashMap<UUID, JourneyTable.Row>();
    table
        .hold(viewer, lines.stream().map(line -> line.entry.journey()).toList())
        .forEach(row -> rows.put(row.id(), row));
    var told =
        events.of(List.copyOf(rows.keySet())).stream()
            .collect(Collectors.groupingBy(EventTable.Row::journey));
    for (var line : lines) {
      line.row = rows.get(line.entry.journey().value());
      if (line.row == null) {
        line.no(new NotThere());
        continue;
      }
      line.known = told.getOrDefault(line.row.id(), List.of());
      var holding = Course.holding(line.known.stream().map(EventTable.Row::event).toList());
      if (line.row.revision() > line.entry.base() && !holding.isEmpty()) {
        line.now(new Recording.MovedOn(line.row.revision(), holding.getLast()));
      }
    }
  }

  private void judge(Viewer viewer, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var known = people.whereabouts(viewer, lines.stream().map(Line::person).distinct().toList());
    telling.ready(
        lines.stream()
            .filter(line -> Telling.isSealed(line.event()))
            .map(line -> line.person().value())
            .toList());
    for (var line : lines) {
      var person = known.get(line.person());
      try {
        if (person == null) {
          throw new NotThere();
        }
        place(viewer, line, person);
      } catch (Refusal | NotThere no) {
        line.no(no);
      }
    }
  }

  /** Puts the event among the others, or refuses it. */
  private void place(Viewer viewer, Line line, Whereabouts person) {
    var event = line.event();
    var row = line.row();
    telling.refuseFuture(event);
    refuseRumour(event, line.known);
    line.wrong = corrected(event, line.known);
    var others =
        line.known.stream()
            .filter(other -> line.wrong.isEmpty() || !other.id().equals(line.wrong.get().id()))
            .map(EventTable.Row::event)
            .toList();
    var seq =
        Sequence.place(
            Course.holding(others), event.happened(), line.wrong.map(EventTable.Row::seq));
    var all = new ArrayList<>(others);
    all.add(telling.shown(event, seq, viewer));
    var course = Course.of(all, telling.planned(row));
    if (course.open() && !row.open() && hasOtherOpen(viewer, row)) {
      throw new Refusal("journey.open");
    }
    var where =
        new EventTable.Where(
            row.person(),
            row.placeNow(),
            row.keptInVillage(),
            line.wrong.map(EventTable.Row::villageThen).orElse(person.place().village().value()),
            person.sex() == null ? null : person.sex().name());
    var country =
        event.kind().isFlow() && event.country() == null ? course.country() : event.country();
    line.course = course;
    line.fresh =
        new EventTable.Fresh(
            line.entry.journey(), event, where, seq, country, telling.seal(row.person(), event));
  }

  private void write(Viewer viewer, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var rows = events.insert(viewer, lines.stream().map(Line::fresh).toList(), now);
    var corrections = lines.stream().filter(line -> line.wrong.isPresent()).toList();
    if (!corrections.isEmpty()) {
      events.correct(corrections.stream().map(Line::fresh).toList());
    }
    table.move(
        lines.stream().map(line -> new JourneyTable.Move(line.row().id(), line.course())).toList(),
        now);
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var person = line.person();
      line.wrong.ifPresent(
          wrong -> counting.changed(viewer, person, Counting.flow(wrong, person.value(), -1)));
      counting.changed(viewer, person, Counting.flow(rows.get(i), person.value(), 1));
    }
    for (var line : lines) {
      journal.note(
          viewer,
          Act.EVENT_RECORDED,
          new PlaceCode(line.row().placeNow()).village(),
          line.row().person(),
          "");
      line.now(new Recording.Done(line.event().id()));
    }
  }

  private boolean hasOtherOpen(Viewer viewer, JourneyTable.Row row) {
    return table.of(viewer, new PersonId(row.person())).stream()
        .anyMatch(other -> other.open() && !other.id().equals(row.id()));
  }

  private static Optional<EventTable.Row> corrected(NewEvent event, List<EventTable.Row> known) {
    if (event.corrects() == null) {
      return Optional.empty();
    }
    var wrong =
        known.stream()
            .filter(other -> other.id().equals(event.corrects()))
            .findFirst()
            .orElseThrow(NotThere::new);
    if (wrong.correctedBy() != null) {
      throw new Refusal("journey.corrected");
    }
    return Optional.of(wrong);
  }

  /** Never by rumour: a death needs a source, and was told before it is confirmed. */
  private static void refuseRumour(NewEvent event, List<EventTable.Row> known) {
    if (event.kind() != EventKind.DIED && event.kind() != EventKind.DEATH_TOLD) {
      return;
    }
    if (event.source() == null || event.source().isBlank()) {
      throw new Refusal("journey.death-source");
    }
    var told =
        known.stream()
            .anyMatch(other ->
                other.kind().equals(EventKind.DEATH_TOLD.name()) && other.correctedBy() == null);
    if (event.kind() == EventKind.DIED && !told) {
      throw new Refusal("journey.death-untold");
    }
  }
}
