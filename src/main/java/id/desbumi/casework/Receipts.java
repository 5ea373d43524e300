package id.desbumi.casework;

import id.desbumi.audit.Act;
import id.desbumi.audit.Actor;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.vault.OwnKeys;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door behind her number: whether it was read, what was answered, and room for a word more.
 * What she told is not shown, for the paper may be in other hands. A number that fits nothing costs
 * the same statement as one that does, and gets the same words as any other.
 */
@Service
public class Receipts {

  static final String WORD = "casework.word.sealed";

  private final CallDoorTable door;
  private final ReadingHours hours;
  private final OwnKeys keys;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  Receipts(
      CallDoorTable door,
      ReadingHours hours,
      OwnKeys keys,
      Vault vault,
      Journal journal,
      Clock clock) {
    this.door = door;
    this.hours = hours;
    this.keys = keys;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What stands behind a number.
   *
   * @param list whose readers have it now
   * @param readAt when it was last opened; null before
   * @param waitingSince of something that nobody has opened yet; null when all was read
   * @param words answers and, without their text, her own additions, in their order
   */
  public record Behind(
      PlaceCode list,
      CallState state,
      Instant received,
      @Nullable Instant readAt,
      @Nullable Instant waitingSince,
      Instant readBy,
      List<Word> words) {
    public Behind {
      words = List.copyOf(words);
    }
  }

  /** One word; the text of an answer, null for hers. */
  public record Word(Instant at, @Nullable String text) {}

  /**
   * Looks.
   *
   * @param typed as it was typed; a slip is looked for like any number, and not found
   */
  @Transactional(readOnly = true)
  public Optional<Behind> find(String typed) {
    var codes = codes(typed);
    return door.find(codes)
        .map(found ->
            new Behind(
                found.nation() ? PlaceCode.NATION : new PlaceCode(found.list()),
                CallState.of(found.state()),
                found.received(),
                found.readAt(),
                found.waitingSince(),
                found.readBy(),
                door.replies(codes).stream().map(this::word).toList()));
  }

  /** Adds a word of hers, once; false when no number fits. */
  @Transactional
  public boolean add(String typed, UUID request, String text) {
    var codes = codes(typed);
    var found = door.find(codes);
    if (found.isEmpty()) {
      return false;
    }
    var call = found.get();
    var now = clock.instant();
    var id = Uuid7.next(clock);
    var key = keys.make("call", id);
    var list = call.nation() ? PlaceCode.NATION : new PlaceCode(call.list());
    var isNew =
        door.addWord(
            codes,
            id,
            vault.index("call", "word|" + request + "|" + call.id() + "|" + text),
            key.sealed(),
            key.key().seal(WORD, text),
            now,
            hours.readBy(list, now));
    if (isNew) {
      journal.note(Actor.PROGRAM, Act.CALL_RECEIVED, PlaceCode.NATION, call.id(), "");
    }
    return true;
  }

  private List<byte[]> codes(String typed) {
    return vault.indexes("code", ReceiptCode.parse(typed).map(ReceiptCode::digits).orElse("none"));
  }

  private Word word(CallDoorTable.Reply reply) {
    return new Word(
        reply.at(),
        reply.hers()
            ? null
            : keys.open("reply", reply.id(), reply.key()).open(WORD, reply.sealed()));
  }
}
