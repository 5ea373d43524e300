package id.desbumi.casework;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.vault.OwnKeys;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The list of those who read: the partner's case workers for their areas, the national case desk
 * for what came to it, what was handed over, what nobody opened in the time promised or answered in
 * that time once more, and what no case worker could read today. That is seen on reading; nothing
 * has to run for it.
 *
 * <p>Whoever a call names does not find it here, whatever her role. Every opening is journalled.
 */
@Service
public class Incoming {

  private final Reading reading;
  private final CallTable table;
  private final ReadingHours hours;
  private final People people;
  private final OwnKeys keys;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  Incoming(
      Reading reading,
      CallTable table,
      ReadingHours hours,
      People people,
      OwnKeys keys,
      Vault vault,
      Journal journal,
      Clock clock) {
    this.reading = reading;
    this.table = table;
    this.hours = hours;
    this.people = people;
    this.keys = keys;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /** What waits first, the oldest on top. */
  public List<ListedCall> list(Viewer viewer) {
    return reads(viewer)
        ? reading.of(
            viewer,
            () ->
                table.list(viewer, reading.me(viewer), clock.instant()).stream()
                    .map(ListedCall::of)
                    .toList())
        : List.of();
  }

  /** How many wait to be opened; nobody but a reader learns a number. */
  public int waiting(Viewer viewer) {
    return reads(viewer)
        ? reading.of(viewer, () -> table.waiting(viewer, reading.me(viewer), clock.instant()))
        : 0;
  }

  /** The row of one, without opening it. */
  public ListedCall find(Viewer viewer, UUID id) {
    return of(viewer, id, call -> ListedCall.of(call.row()));
  }

  /** Says that it is read from now on; she sees that behind her number. */
  public void read(Viewer viewer, UUID id) {
    of(
        viewer,
        id,
        call -> {
          var row = call.row();
          if (row.waitingSince() != null) {
            var state = row.state().mayBecome(CallState.READ) ? CallState.READ : row.state();
            var desk = viewer.role() == Role.CASE_DESK;
            var list = desk ? PlaceCode.NATION : row.list();
            table.read(id, state, desk, hours.readBy(list, clock.instant()));
            table.step(id, clock.instant(), "dibaca", viewer);
            journal.note(viewer, Act.CALL_CHANGED, PlaceCode.NATION, id, CallState.READ.code());
          }
          return true;
        });
  }

  /**
   * Opens it.
   *
   * @throws Refusal {@code casework.read-first} while something of it waits to be {@link #read}
   */
  public OpenedCall open(Viewer viewer, UUID id) {
    return of(
        viewer,
        id,
        call -> {
          if (call.row().waitingSince() != null) {
            throw new Refusal("casework.read-first");
          }
          journal.note(viewer, Act.CALL_OPENED, PlaceCode.NATION, id, "");
          return opened(call);
        });
  }

  /** Says: this one is mine. */
  public void take(Viewer viewer, UUID id) {
    change(
        viewer,
        id,
        CallState.TAKEN,
        call -> {
          var already =
              call.row().state() == CallState.TAKEN
                  && viewer.account().equals(call.row().takenBy());
          if (!already) {
            table.become(id, CallState.TAKEN, viewer);
            table.step(id, clock.instant(), "diambil", viewer);
          }
        });
  }

  /** Lays an answer behind her number, once; whoever answers has taken it. */
  public void answer(Viewer viewer, UUID id, UUID request, String text) {
    change(
        viewer,
        id,
        CallState.ANSWERED,
        call -> {
          var word = Uuid7.next(clock);
          var key = keys.make("reply", word);
          var isNew =
              table.answer(
                  word,
                  id,
                  clock.instant(),
                  viewer.account(),
                  vault.index("call", "answer|" + request),
                  key.sealed(),
                  key.key().seal(Receipts.WORD, text));
          if (isNew) {
            table.become(id, CallState.ANSWERED, viewer);
            table.step(id, clock.instant(), "dijawab", viewer);
          }
        });
  }

  /** Hands it over to the national case desk; from then on only that reads it. */
  public void refer(Viewer viewer, UUID id) {
    if (viewer.role() == Role.CASE_DESK) {
      throw new Refusal("casework.at-the-desk");
    }
    change(
        viewer,
        id,
        CallState.REFERRED,
        call -> {
          table.step(id, clock.instant(), "dialihkan", viewer);
          table.refer(id, hours.readBy(PlaceCode.NATION, clock.instant()));
        });
  }

  /** Says whose call it is: somebody the reader herself may see, or nobody again. */
  public void link(Viewer viewer, UUID id, @Nullable PersonId person) {
    of(
        viewer,
        id,
        call -> {
          if (person != null) {
            var _ = people.find(viewer, person).orElseThrow(NotThere::new);
          }
          table.link(id, person == null ? null : person.value());
          table.step(id, clock.instant(), "ditautkan", viewer);
          journal.note(viewer, Act.CALL_CHANGED, PlaceCode.NATION, id, "");
          return true;
        });
  }

  private interface Deed {
    void of(CallTable.Whole call);
  }

  private void change(Viewer viewer, UUID id, CallState next, Deed deed) {
    of(
        viewer,
        id,
        call -> {
          if (call.row().waitingSince() != null && next != CallState.REFERRED) {
            throw new Refusal("casework.read-first");
          }
          if (!call.row().state().mayBecome(next) && call.row().state() != next) {
            throw new Refusal("casework.not-now");
          }
          deed.of(call);
          journal.note(viewer, Act.CALL_CHANGED, PlaceCode.NATION, id, next.code());
          return true;
        });
  }

  private <T> T of(Viewer viewer, UUID id, Function<CallTable.Whole, T> work) {
    if (!reads(viewer)) {
      throw new NotThere();
    }
    return reading.of(
        viewer,
        () ->
            work.apply(
                table
                    .find(viewer, reading.me(viewer), clock.instant(), id)
                    .orElseThrow(NotThere::new)));
  }

  private OpenedCall opened(CallTable.Whole call) {
    var id = call.row().id();
    var sheet = call.sheet();
    var key = keys.open("call", id, sheet.key());
    return new OpenedCall(
        ListedCall.of(call.row()),
        key.open(SealedCall.HAPPENED, sheet.happened()),
        key.open(SealedCall.WHEREABOUTS, sheet.whereabouts()),
        Contact.read(key.open(SealedCall.CONTACT, sheet.contact())),
        key.open(SealedCall.NAMED, sheet.named()),
        Origin.read(key.open(SealedCall.ORIGIN, sheet.origin())),
        table.words(id).stream().map(this::said).toList(),
        table.steps(id).stream()
            .map(step -> new OpenedCall.Done(step.at(), step.kind(), step.by()))
            .toList(),
        call.row().person());
  }

  private OpenedCall.Said said(CallTable.Word word) {
    var purpose = word.by() == null ? "call" : "reply";
    return new OpenedCall.Said(
        word.at(),
        word.by(),
        keys.open(purpose, word.id(), word.key()).open(Receipts.WORD, word.sealed()));
  }

  private static boolean reads(Viewer viewer) {
    return viewer.role() == Role.CASE_WORKER || viewer.role() == Role.CASE_DESK;
  }
}
