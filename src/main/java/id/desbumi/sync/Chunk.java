package id.desbumi.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Entries of a batch that are taken in one transaction: at most a hundred of each kind. They are
 * done kind by kind where it makes no difference, and in their order where they are about the same
 * person or journey.
 *
 * @param slots in the order they are done
 */
record Chunk(List<Slot> slots) {

  static final int MOST_OF_A_KIND = 100;

  /** In this order within a round. */
  enum Kind {
    REGISTER,
    BEGIN,
    RECORD,
    RARE
  }

  /** Entries of one kind, by their number in the batch, done with one call of a front door. */
  record Slot(Kind kind, List<Integer> numbers) {}

  /** Cuts a batch into chunks; wrong entries are in none. */
  static List<Chunk> of(List<Entry> entries) {
    var chunks = new ArrayList<Chunk>();
    var open = new Cutting();
    for (var n = 0; n < entries.size(); n++) {
      var entry = entries.get(n);
      if (entry instanceof Entry.Wrong) {
        continue;
      }
      if (open.isFull(kind(entry))) {
        chunks.add(open.chunk());
        open = new Cutting();
      }
      open.add(n, entry);
    }
    if (!open.slots.isEmpty()) {
      chunks.add(open.chunk());
    }
    return chunks;
  }

  static Kind kind(Entry entry) {
    return switch (entry) {
      case Entry.Register _ -> Kind.REGISTER;
      case Entry.Begin _ -> Kind.BEGIN;
      case Entry.Record _ -> Kind.RECORD;
      case Entry.Rare _ -> Kind.RARE;
      case Entry.Wrong _ -> throw new IllegalArgumentException("not to be done");
    };
  }

  /** A chunk being filled. Slot numbers say round and kind. */
  private static final class Cutting {

    private final TreeMap<Integer, Slot> slots = new TreeMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<UUID, Integer> last = new HashMap<>();
    private final Map<UUID, UUID> owners = new HashMap<>();
    private int lastOfSomebody;

    boolean isFull(Kind kind) {
      return counts.getOrDefault(kind, 0) >= MOST_OF_A_KIND;
    }

    void add(int number, Entry entry) {
      var kind = kind(entry);
      counts.merge(kind, 1, Integer::sum);
      var about = about(entry);
      var from = 0;
      for (var id : about) {
        from = Math.max(from, last.getOrDefault(id, 0));
      }
      // an event of a journey begun elsewhere may close it, and its person is not known here
      if (kind == Kind.BEGIN) {
        from = Math.max(from, lastOfSomebody);
      }
      var slot = from + Math.floorMod(kind.ordinal() - from, Kind.values().length);
      slots.computeIfAbsent(slot, s -> new Slot(kind, new ArrayList<>())).numbers().add(number);
      for (var id : about) {
        last.put(id, slot);
      }
      if (kind == Kind.RECORD && about.size() == 1) {
        lastOfSomebody = Math.max(lastOfSomebody, slot);
      }
    }

    private List<UUID> about(Entry entry) {
      return switch (entry) {
        case Entry.Register(var what) -> List.of(what.person().id().value());
        case Entry.Begin(var what) -> {
          var journey = what.journey();
          owners.put(journey.id().value(), journey.person().value());
          yield List.of(journey.id().value(), journey.person().value());
        }
        case Entry.Record(var what) -> withOwner(what.journey().value());
        case Entry.ChangePerson change -> List.of(change.id().value());
        case Entry.ChangeJourney change -> withOwner(change.id().value());
        case Entry.Contact contact -> withOwner(contact.journey().value());
        case Entry.Wrong _ -> List.of();
      };
    }

    private List<UUID> withOwner(UUID journey) {
      var owner = owners.get(journey);
      return owner == null ? List.of(journey) : List.of(journey, owner);
    }

    Chunk chunk() {
      return new Chunk(List.copyOf(slots.values()));
    }
  }
}
