package id.desbumi.registry.rights;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people ask about their own data, with a clock from the moment they ask, and the answer.
 * Whoever sees somebody may write down her request; the village's officer and the partner's case
 * worker answer it.
 */
@Service
public class RightsRequests {

  private final Sight sight;
  private final RightsTable table;
  private final People people;
  private final Consents consents;
  private final Vault vault;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  RightsRequests(
      Sight sight,
      RightsTable table,
      People people,
      Consents consents,
      Vault vault,
      Journal journal,
      Requests requests,
      Clock clock) {
    this.sight = sight;
    this.table = table;
    this.people = people;
    this.consents = consents;
    this.vault = vault;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Writes a request down; its clock runs from now. Sent twice, it is one.
   *
   * @return false when it was there already
   */
  public boolean ask(Viewer viewer, NewRequest request) {
    return sight.of(
        viewer,
        () -> {
          var her = people.find(viewer, request.person()).orElseThrow(NotThere::new);
          var fresh = new boolean[1];
          requests.once(
              viewer,
              request.id(),
              request.toString(),
              () -> {
                fresh[0] = true;
                var wish = seal(request.person(), request.id(), "wish", request.wish());
                table.insert(
                    viewer,
                    request,
                    new RightsTable.Where(her.place().value(), her.keptInVillage()),
                    wish,
                    clock.instant());
                journal.note(
                    viewer,
                    Act.RIGHT_ASKED,
                    her.place().village(),
                    her.id().value(),
                    request.right().name());
                return request.id().toString();
              });
          return fresh[0];
        });
  }

  /**
   * Stops what a withdrawn consent allowed, at once: sharing takes the record out of every sight
   * from outside. Sharing comes last, for then a case worker does not see her any more. The rhythm
   * of contact is {@code migration}'s, and its page ends it in the same transaction.
   */
  public void stop(Viewer viewer, PersonId person, List<ConsentKind> kinds) {
    sight.run(
        viewer,
        () ->
            kinds.stream()
                .sorted((one, other) -> other.compareTo(one))
                .forEach(kind -> consents.record(viewer, person, kind, false, "lisan")));
  }

  /** The requests of one person, newest first. */
  public List<RightsRequest> of(Viewer viewer, PersonId person) {
    return sight.of(
        viewer, () -> table.of(viewer, person).stream().map(row -> request(viewer, row)).toList());
  }

  /** Parts of her record she disputes and nobody could make certain; each once, in no order. */
  public List<String> contested(Viewer viewer, PersonId person) {
    return sight.of(
        viewer,
        () ->
            table.of(viewer, person).stream()
                .filter(row -> Outcome.DISPUTED.name().equals(row.outcome()))
                .map(RightsTable.Row::about)
                .distinct()
                .toList());
  }

  /** One of them. It outlives the record it is about, so that the letter can be printed. */
  public RightsRequest get(Viewer viewer, UUID id) {
    return sight.of(
        viewer,
        () -> table.find(viewer, id).map(row -> request(viewer, row)).orElseThrow(NotThere::new));
  }

  /** What waits for an answer, the earliest due first. */
  public List<RightsRequest> open(Viewer viewer, int limit) {
    return sight.of(
        viewer,
        () -> table.open(viewer, limit).stream().map(row -> request(row, null, null)).toList());
  }

  /**
   * Answers.
   *
   * @param ground a code, when the answer is no; else null
   * @param words for her letter, kept sealed; null when nothing is to be added
   * @throws Refusal {@code rights.answered} when it was answered before
   * @throws NotThere for whoever only writes requests down
   */
  public void answer(
      Viewer viewer,
      UUID request,
      UUID id,
      Outcome outcome,
      @Nullable String ground,
      @Nullable String words) {
    if (viewer.role() != Role.OFFICER && viewer.role() != Role.CASE_WORKER) {
      throw new NotThere();
    }
    sight.run(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          requests.once(
              viewer,
              request,
              id + "|" + outcome + "|" + ground + "|" + words,
              () -> {
                var person = new PersonId(row.person());
                var there = people.find(viewer, person).isPresent();
                var sealed = there ? seal(person, id, "answer", words) : null;
                if (!table.answer(viewer, id, outcome, ground, sealed, clock.instant())) {
                  throw new Refusal("rights.answered");
                }
                journal.note(
                    viewer,
                    Act.RIGHT_ANSWERED,
                    new PlaceCode(row.placeNow()).village(),
                    row.person(),
                    row.kind() + " " + outcome);
                return id.toString();
              });
        });
  }

  /** The letter of answer goes to paper; the journal keeps it. */
  public RightsRequest print(Viewer viewer, UUID id) {
    return sight.of(
        viewer,
        () -> {
          var request = get(viewer, id);
          if (request.isOpen()) {
            throw new NotThere();
          }
          journal.note(
              viewer,
              Act.PRINTED,
              request.place().village(),
              request.person().value(),
              "surat jawaban");
          return request;
        });
  }

  private RightsRequest request(Viewer viewer, RightsTable.Row row) {
    var person = new PersonId(row.person());
    return people.find(viewer, person).isEmpty()
        ? request(row, null, null) // erased: her words went with her key
        : request(
            row,
            open(person, row.id(), "wish", row.wish()),
            open(person, row.id(), "answer", row.answer()));
  }

  private static RightsRequest request(
      RightsTable.Row row, @Nullable String wish, @Nullable String words) {
    var answered =
        row.answered() == null || row.outcome() == null || row.answeredName() == null
            ? null
            : new RightsRequest.Answered(
                row.answered(),
                row.answeredName(),
                Outcome.valueOf(row.outcome()),
                row.ground(),
                words);
    return new RightsRequest(
        row.id(),
        new PersonId(row.person()),
        new PlaceCode(row.placeNow()),
        Right.valueOf(row.kind()),
        row.via(),
        row.about().isEmpty() ? List.of() : Arrays.asList(row.about().split(" ", -1)),
        wish,
        row.asked(),
        row.due(),
        answered);
  }

  private byte @Nullable [] seal(PersonId person, UUID id, String what, @Nullable String words) {
    return words == null ? null : vault.seal(person.value(), Secrecy.S, field(id, what), words);
  }

  private @Nullable String open(PersonId person, UUID id, String what, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(person.value(), Secrecy.S, field(id, what), sealed);
  }

  /** Where what is sealed belongs. */
  static String field(UUID id, String what) {
    return "registry.rights_request." + what + "." + id;
  }
}
