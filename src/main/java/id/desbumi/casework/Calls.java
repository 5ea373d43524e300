package id.desbumi.casework;

import id.desbumi.audit.Act;
import id.desbumi.audit.Actor;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Uuid7;
import id.desbumi.vault.OwnKeys;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes calls for help in. What is taken in is sealed at once and cannot be shown again from here:
 * neither to her nor to whoever wrote it down.
 *
 * <p>The journal keeps it in the nation's chain, without who wrote it down or where: a journal of
 * the village that told so would tell of her.
 */
@Service
public class Calls {

  private final CallDoorTable door;
  private final Lists lists;
  private final ReadingHours hours;
  private final OwnKeys keys;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  Calls(
      CallDoorTable door,
      Lists lists,
      ReadingHours hours,
      OwnKeys keys,
      Vault vault,
      Journal journal,
      Clock clock) {
    this.door = door;
    this.lists = lists;
    this.hours = hours;
    this.keys = keys;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Stores it and gives its number; sent again, the same number. The number follows from what was
   * sent by a secret of the program: it is kept nowhere, and whoever sends other words under the
   * same id learns nothing.
   *
   * @throws Refusal {@code casework.nobody-reads} when nobody could open it
   */
  @Transactional
  public Receipt receive(NewCall call) {
    var list = lists.of(call.home(), call.shutOut());
    if (!lists.anybodyReads(list, call.shutOut())) {
      throw new Refusal("casework.nobody-reads");
    }
    var request = vault.index("call", call.content());
    var code = ReceiptCode.of(vault.index("call", "code|" + call.content()));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var readBy = hours.readBy(list, now);
    var id = Uuid7.next(clock);
    var key = keys.make("call", id);
    var sheet =
        new SealedCall(
            key.sealed(),
            key.key().seal(SealedCall.HAPPENED, call.happened()),
            key.key().seal(SealedCall.WHEREABOUTS, call.whereabouts()),
            key.key().seal(SealedCall.CONTACT, call.contact().written()),
            key.key().seal(SealedCall.NAMED, call.named()),
            key.key().seal(SealedCall.ORIGIN, new Origin(call).written()));
    var isNew =
        door.takeIn(
            id,
            request,
            vault.index("code", code.digits()),
            list,
            now,
            call.crowded(),
            readBy,
            call.shutOut().stream().map(account -> shutOut(vault, account)).toList(),
            sheet);
    if (isNew) {
      journal.note(Actor.PROGRAM, Act.CALL_RECEIVED, PlaceCode.NATION, id, "");
    }
    var kept = isNew ? readBy : door.behind(vault.indexes("code", code.digits())).readBy();
    return new Receipt(code, list, kept, call.crowded());
  }

  /** How an account that is named stands in a call: not as its id, so that a copy does not tell. */
  static byte[] shutOut(Vault vault, UUID account) {
    return vault.index("call", "shut out|" + account);
  }
}
