package id.desbumi.registry;

import id.desbumi.audit.Act;
import id.desbumi.audit.Actor;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who holds a NIK in the nation's index, and who waits for it. Given back, it goes to whoever has
 * waited longest; that is journalled in her village by nobody's name, for the desk that gave it
 * back has no business to know who that is.
 */
@Component
class NikClaims {

  private final NikTable table;
  private final Journal journal;

  NikClaims(NikTable table, Journal journal) {
    this.table = table;
    this.journal = journal;
  }

  /** Each of them says a NIK for the first time. */
  void claim(List<byte[]> fresh, List<UUID> people, Instant now) {
    table.claim(fresh, people, now);
  }

  /** The record says another NIK from now on, or none. */
  void claimAnew(PersonId id, byte @Nullable [] old, byte @Nullable [] fresh, Instant now) {
    if (old != null) {
      pass(table.release(old, id, now));
    }
    if (fresh != null) {
      table.claim(List.of(fresh), List.of(id.value()), now);
    }
  }

  void releaseAll(PersonId id, Instant now) {
    pass(table.releaseAll(id, now));
  }

  private void pass(List<NikTable.Heir> heirs) {
    heirs.forEach(heir ->
        journal.note(
            Actor.PROGRAM, Act.NIK_PASSED_ON, new PlaceCode(heir.village()), heir.heir(), ""));
  }
}
