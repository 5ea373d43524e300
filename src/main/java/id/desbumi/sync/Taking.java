package id.desbumi.sync;

import id.desbumi.access.Sight;
import id.desbumi.core.NotThere;
import id.desbumi.core.Refusal;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.Recording;
import id.desbumi.registry.Changing;
import id.desbumi.registry.People;
import id.desbumi.registry.Registration;
import id.desbumi.sync.Chunk.Kind;
import id.desbumi.sync.Chunk.Slot;
import id.desbumi.tally.Requests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does entries through the front doors: a chunk in one transaction, and once more entry by entry
 * when the database refuses it.
 */
@Component
class Taking {

  private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
  private static final int TRIES = 3;

  private final Sight sight;
  private final People people;
  private final Journeys journeys;
  private final Requests requests;

  Taking(Sight sight, People people, Journeys journeys, Requests requests) {
    this.sight = sight;
    this.people = people;
    this.journeys = journeys;
    this.requests = requests;
  }

  /** True when all of it goes into one transaction. */
  static boolean isPlain(Chunk chunk) {
    return chunk.slots().stream().noneMatch(slot -> slot.kind() == Kind.RARE);
  }

  /** The verdicts of a plain chunk, by number, in the running transaction. */
  Map<Integer, EntryVerdict> plain(Viewer viewer, Batch batch, Chunk chunk) {
    var verdicts = new TreeMap<Integer, EntryVerdict>();
    chunk.slots().forEach(slot -> verdicts.putAll(slot(viewer, batch, slot)));
    return verdicts;
  }

  /** The verdicts of any chunk, in as many transactions as it takes. */
  Map<Integer, EntryVerdict> chunk(Viewer viewer, Batch batch, Chunk chunk) {
    var verdicts = new TreeMap<Integer, EntryVerdict>();
    var together = new ArrayList<Slot>();
    for (var slot : chunk.slots()) {
      if (slot.kind() != Kind.RARE) {
        together.add(slot);
        continue;
      }
      verdicts.putAll(together(viewer, batch, together));
      together.clear();
      for (var n : slot.numbers()) {
        verdicts.put(n, alone(viewer, batch.entries().get(n)));
      }
    }
    verdicts.putAll(together(viewer, batch, together));
    return verdicts;
  }

  /** The same, entry by entry, each in its own transaction. */
  Map<Integer, EntryVerdict> oneByOne(Viewer viewer, Batch batch, List<Slot> slots) {
    var verdicts = new TreeMap<Integer, EntryVerdict>();
    for (var slot : slots) {
      for (var n : slot.numbers()) {
        verdicts.put(n, alone(viewer, batch.entries().get(n)));
      }
    }
    return verdicts;
  }

  private Map<Integer, EntryVerdict> together(Viewer viewer, Batch batch, List<Slot> slots) {
    if (slots.isEmpty()) {
      return Map.of();
    }
    try {
      return sight.of(viewer, () -> plain(viewer, batch, new Chunk(List.copyOf(slots))));
    } catch (RuntimeException e) {
      throwIfDatabaseIsAway(e);
      return oneByOne(viewer, batch, slots);
    }
  }

  /** What no second try of a single entry can mend. */
  static void throwIfDatabaseIsAway(RuntimeException e) {
    if (e instanceof DataAccessResourceFailureException || e instanceof TransactionException) {
      throw e;
    }
  }

  private Map<Integer, EntryVerdict> slot(Viewer viewer, Batch batch, Slot slot) {
    var entries = slot.numbers().stream().map(batch.entries()::get).toList();
    var done =
        switch (slot.kind()) {
          case REGISTER ->
              people
                  .registerAll(
                      viewer,
                      entries.stream().map(entry -> ((Entry.Register) entry).what()).toList())
                  .stream()
                  .map(verdict -> told(verdict, Taking::registered))
                  .toList();
          case BEGIN ->
              journeys
                  .beginAll(
                      viewer, entries.stream().map(entry -> ((Entry.Begin) entry).what()).toList())
                  .stream()
                  .map(verdict -> told(verdict, id -> EntryVerdict.TAKEN))
                  .toList();
          case RECORD ->
              journeys
                  .recordAll(
                      viewer, entries.stream().map(entry -> ((Entry.Record) entry).what()).toList())
                  .stream()
                  .map(verdict -> told(verdict, Taking::recorded))
                  .toList();
          case RARE -> throw new IllegalArgumentException("not in one transaction with others");
        };
    var verdicts = new TreeMap<Integer, EntryVerdict>();
    for (var i = 0; i < done.size(); i++) {
      verdicts.put(slot.numbers().get(i), done.get(i));
    }
    return verdicts;
  }

  private EntryVerdict alone(Viewer viewer, Entry entry) {
    for (var tries = 1; ; tries++) {
      try {
        return sight.of(viewer, () -> one(viewer, entry));
      } catch (Refusal | NotThere no) {
        return refused(no);
      } catch (DataIntegrityViolationException clash) {
        return EntryVerdict.refused(Code.ENTRY_CLASH);
      } catch (ConcurrencyFailureException busy) {
        if (tries == TRIES) {
          return EntryVerdict.refused(Code.ENTRY_BUSY);
        }
      } catch (RuntimeException e) {
        throwIfDatabaseIsAway(e);
        LOG.error("An entry of a batch failed", e);
        return EntryVerdict.refused(Code.ENTRY_FAULT);
      }
    }
  }

  private EntryVerdict one(Viewer viewer, Entry entry) {
    return switch (entry) {
      case Entry.Register(var what) ->
          told(people.registerAll(viewer, List.of(what)).getFirst(), Taking::registered);
      case Entry.Begin(var what) ->
          told(journeys.beginAll(viewer, List.of(what)).getFirst(), id -> EntryVerdict.TAKEN);
      case Entry.Record(var what) ->
          told(journeys.recordAll(viewer, List.of(what)).getFirst(), Taking::recorded);
      case Entry.Rare rare -> rare(viewer, rare);
      case Entry.Wrong(var verdict) -> verdict;
    };
  }

  /** Changes know no "had it" of their own, so the entry is a request around theirs. */
  private EntryVerdict rare(Viewer viewer, Entry.Rare entry) {
    var begun =
        requests
            .begin(viewer, List.of(new Requests.Sent(entry.request(), entry.toString(), "taken")))
            .getFirst();
    return switch (begun) {
      case Verdict.Before<String> _ -> EntryVerdict.HAD;
      case Verdict.No<String>(var why) -> refused(why);
      case Verdict.Now<String> _ -> {
        var verdict = done(viewer, entry, within(entry.request()));
        if (verdict.what() != EntryVerdict.What.TAKEN) {
          requests.withdraw(viewer, List.of(entry.request()));
        }
        yield verdict;
      }
    };
  }

  private EntryVerdict done(Viewer viewer, Entry.Rare entry, UUID request) {
    return switch (entry) {
      case Entry.ChangePerson it ->
          changed(people.change(viewer, request, it.id(), it.base(), it.answers()));
      case Entry.ChangeJourney it ->
          changed(journeys.change(viewer, request, it.id(), it.base(), it.answers()));
      case Entry.Contact it -> {
        journeys.contact(viewer, request, it.journey(), it.contact());
        yield EntryVerdict.TAKEN;
      }
    };
  }

  private static EntryVerdict registered(Registration what) {
    return switch (what) {
      case Registration.Done _ -> EntryVerdict.TAKEN;
      case Registration.AlreadyKnown(var id) ->
          EntryVerdict.look(Code.PERSON_KNOWN, null, List.of(id.toString()));
      case Registration.LooksLike(var others) ->
          EntryVerdict.look(
              Code.PERSON_LOOKS_LIKE,
              null,
              others.stream().map(other -> other.id().toString()).toList());
    };
  }

  private static EntryVerdict recorded(Recording what) {
    return switch (what) {
      case Recording.Done _ -> EntryVerdict.TAKEN;
      case Recording.MovedOn(var revision, var _) ->
          EntryVerdict.look(Code.MOVED_ON, revision, List.of());
    };
  }

  private static EntryVerdict changed(Changing what) {
    return switch (what) {
      case Changing.Done _ -> EntryVerdict.TAKEN;
      case Changing.Differs(var revision, var differences, var _) ->
          EntryVerdict.look(
              Code.DIFFERS,
              revision,
              differences.stream().map(difference -> difference.field().code()).toList());
    };
  }

  private static <A> EntryVerdict told(Verdict<A> verdict, Function<A, EntryVerdict> now) {
    return switch (verdict) {
      case Verdict.Now<A>(var answer) -> now.apply(answer);
      case Verdict.Before<A> _ -> EntryVerdict.HAD;
      case Verdict.No<A>(var why) -> refused(why);
    };
  }

  private static EntryVerdict refused(RuntimeException why) {
    return EntryVerdict.refused(
        why instanceof Refusal no
            ? Code.of(no.key()).orElse(Code.RULE)
            : why instanceof NotThere ? Code.ENTRY_NOT_THERE : Code.ENTRY_FAULT);
  }

  private static UUID within(UUID request) {
    return UUID.nameUUIDFromBytes(("within " + request).getBytes(StandardCharsets.UTF_8));
  }
}
