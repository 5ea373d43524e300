package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.migration.web.Her;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.rights.Outcome;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequest;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The decision on "hapus catatan saya": a legal case or a duty keeps the record, and is written
 * down as what holds it; else it is erased, after the officer has said that she looked and has
 * typed the word, for there is no way back.
 */
@Component
class ErasureAnswer {

  private static final String WORD = "HAPUS";

  private final Erasure erasure;
  private final People people;
  private final Her her;

  ErasureAnswer(Erasure erasure, People people, Her her) {
    this.erasure = erasure;
    this.people = people;
    this.her = her;
  }

  /** Erasing needs two words more than any other answer. */
  static void read(Optional<Outcome> outcome, Map<String, String> typed, Mistakes mistakes) {
    if (outcome.equals(Optional.of(Outcome.DONE))) {
      if (!typed.getOrDefault("looked", "").equals("ya")) {
        mistakes.add("looked", "mistake.looked");
      }
      if (!typed.getOrDefault("eraseWord", "").strip().equalsIgnoreCase(WORD)) {
        mistakes.add("eraseWord", "mistake.eraseWord");
      }
    }
  }

  /** Erases, or writes down what keeps the record; in the transaction of the answer. */
  void decide(
      Viewer viewer, UUID request, RightsRequest asked, Outcome outcome, @Nullable String ground) {
    var own = new UUID(request.getMostSignificantBits(), ~request.getLeastSignificantBits());
    if (outcome == Outcome.DONE) {
      erasure.erase(viewer, asked.person(), own, Erasure.Reason.ASKED);
    } else if ("perkara".equals(ground)) {
      erasure.hold(viewer, own, asked.person(), Erasure.Ground.LEGAL);
    } else if ("kewajiban".equals(ground)) {
      erasure.hold(viewer, own, asked.person(), Erasure.Ground.DUTY);
    }
  }

  /** True when this request ended with her record, and only the letter is left. */
  boolean isDone(Viewer viewer, RightsRequest asked) {
    return asked.right() == Right.ERASE
        && !asked.isOpen()
        && people.find(viewer, asked.person()).isEmpty();
  }

  /** What the desk itself wrote down as keeping it. */
  List<RequestPage.Hold> holds(Viewer viewer, PersonId person) {
    return erasure.holds(viewer, person).stream()
        .map(hold ->
            new RequestPage.Hold(
                hold.id().toString(),
                t(
                    "migration.rights.hold",
                    t("migration.rights.hold." + hold.ground()),
                    hold.by(),
                    Formats.shortDate(hold.since().atZone(ZoneOffset.UTC).toLocalDate())),
                her.fresh()))
        .toList();
  }

  void release(Viewer viewer, UUID request, PersonId person, UUID hold) {
    erasure.release(viewer, request, person, hold);
  }
}
