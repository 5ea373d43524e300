package id.desbumi.registry;

import id.desbumi.access.DraftsAbout;
import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * "Hapus catatan saya" (UU 27/2022 Pasal 43 and 44): her keys are destroyed, every clear word about
 * her is emptied in every room, and a stone stays that says only where and when. The journal keeps
 * that it was done, and its chain holds as before, for it never knew her name.
 *
 * <p>Departures and returns that were counted stay as facts of a village and a month; the people
 * counted fall by one. What she agreed to stays too, without her: it proves that what was done was
 * allowed. There is no way back, and backups forget her when they are themselves gone.
 */
@Service
public class Erasure {

  private final Sight sight;
  private final PersonTable people;
  private final ErasureTable table;
  private final NikClaims niks;
  private final Vault vault;
  private final DraftsAbout drafts;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;
  private final ObjectProvider<PersonKeeper> keepers;
  private final ObjectProvider<PersonWatcher> watchers;

  Erasure(
      Sight sight,
      PersonTable people,
      ErasureTable table,
      NikClaims niks,
      Vault vault,
      DraftsAbout drafts,
      Journal journal,
      Requests requests,
      Clock clock,
      ObjectProvider<PersonKeeper> keepers,
      ObjectProvider<PersonWatcher> watchers) {
    this.sight = sight;
    this.people = people;
    this.table = table;
    this.niks = niks;
    this.vault = vault;
    this.drafts = drafts;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
    this.keepers = keepers;
    this.watchers = watchers;
  }

  /** Why a record is erased. Reaches the database by its name, so only ever add. */
  public enum Reason {
    /** She asked for it, or her heirs did. */
    ASKED,
    /** It should never have been written: nobody of the village, or written against her word. */
    WRONGLY_RECORDED,
    /** The time it may be kept is over. */
    KEPT_LONG_ENOUGH
  }

  /**
   * Why a record may not be erased yet. Reaches the database by its name, so only ever add. Help
   * she receives is no ground: a refusal that names none would tell the desk of it. Her call is cut
   * loose from the record instead, and stays with those who help.
   */
  public enum Ground {
    /** A court, the police or her lawyer needs it. */
    LEGAL,
    /** A law obliges the village to keep it a while longer. */
    DUTY
  }

  /** One of the grounds, and who said so. */
  public record Hold(UUID id, Ground ground, String by, Instant since) {}

  /** What is left of an erased record. */
  public record Stone(PersonId id, PlaceCode village, Instant erased) {}

  /**
   * Erases her record, and those that were merged into it.
   *
   * @throws NotThere when she is not there for this viewer, or the viewer is neither the village's
   *     officer nor the partner's case worker
   * @throws Refusal {@code erasure.held} while something keeps it
   */
  public void erase(Viewer viewer, PersonId id, UUID request, Reason reason) {
    sight.run(
        viewer,
        () -> {
          var content = "erase|" + id + "|" + reason;
          if (requests.answered(viewer, request, content).isPresent()) {
            return;
          }
          var row = hers(viewer, id);
          if (!table.holds(row.id()).isEmpty()) {
            throw new Refusal("erasure.held");
          }
          requests.once(
              viewer,
              request,
              content,
              () -> {
                var village = new PlaceCode(row.placeNow()).village();
                var now = clock.instant();
                table
                    .withAliases(row.id())
                    .forEach(one -> empty(viewer, new PersonId(one), reason, now));
                journal.note(viewer, Act.ERASED, village, row.id(), "");
                return "erased";
              });
        });
  }

  /** What keeps her record from being erased, oldest first. */
  public List<Hold> holds(Viewer viewer, PersonId id) {
    return sight.of(
        viewer, () -> table.holds(people.find(viewer, id).orElseThrow(NotThere::new).id()));
  }

  /** Keeps a record from being erased until the ground is gone. */
  public void hold(Viewer viewer, UUID request, PersonId id, Ground ground) {
    sight.run(
        viewer,
        () -> {
          var row = hers(viewer, id);
          requests.once(
              viewer,
              request,
              "hold|" + id + "|" + ground,
              () -> {
                table.hold(viewer, row, request, ground, clock.instant());
                note(viewer, row, "tahan");
                return "held";
              });
        });
  }

  /** The ground is gone. */
  public void release(Viewer viewer, UUID request, PersonId id, UUID hold) {
    sight.run(
        viewer,
        () -> {
          var row = hers(viewer, id);
          requests.once(
              viewer,
              request,
              "release|" + id + "|" + hold,
              () -> {
                if (!table.release(viewer, row.id(), hold, clock.instant())) {
                  throw new NotThere();
                }
                note(viewer, row, "lepas");
                return "released";
              });
        });
  }

  /** What is left of a record that was within this viewer's reach when it was erased. */
  public Optional<Stone> stone(Viewer viewer, PersonId id) {
    return sight.of(viewer, () -> table.stone(viewer, id));
  }

  private PersonTable.Row hers(Viewer viewer, PersonId id) {
    return switch (viewer.role()) {
      case OFFICER, CASE_WORKER -> people.hold(viewer, id).orElseThrow(NotThere::new);
      case KADER, VILLAGE_HEAD, CASE_DESK, ANALYST, AUDITOR, ADMINISTRATOR -> throw new NotThere();
    };
  }

  private void empty(Viewer viewer, PersonId id, Reason reason, Instant now) {
    keepers.forEach(keeper -> keeper.erase(viewer, id));
    niks.releaseAll(id, now);
    table.erase(id, reason, viewer.account(), now);
    drafts.forget(id.value());
    vault.destroy(id.value());
    watchers.forEach(watcher -> watcher.changed(viewer, id));
  }

  private void note(Viewer viewer, PersonTable.Row row, String detail) {
    journal.note(viewer, Act.ERASED, new PlaceCode(row.placeNow()).village(), row.id(), detail);
  }
}
