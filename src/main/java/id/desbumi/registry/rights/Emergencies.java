package id.desbumi.registry.rights;

import id.desbumi.access.Openings;
import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Nik;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.NameFold;
import id.desbumi.registry.PersonId;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opening a record that is otherwise closed, when life or health does not wait: an officer of
 * another village, a case worker before a record kept in its village, a village head. For one hour,
 * for looking only; with a reason; she is told; a second person of those who see her anyway looks
 * it over within 24 hours. It does not break her own word: whom she ruled out finds nobody.
 *
 * <p>Asked for by NIK or full name and village within the viewer's own regency, at most {@link
 * #TRIES} times a day; "nobody", "two of that name" and "not for you" are one answer.
 */
@Service
public class Emergencies {

  /** Tries a day and account, found or not. */
  public static final int TRIES = 5;

  /** From the opening to the second person's word. */
  public static final Duration REVIEW_WITHIN = Duration.ofHours(24);

  public static final List<String> REASONS = List.of("nyawa", "sakit", "anak", "lain");

  private final Sight sight;
  private final Openings openings;
  private final EmergencyTable table;
  private final Vault vault;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;

  Emergencies(
      Sight sight,
      Openings openings,
      EmergencyTable table,
      Vault vault,
      Journal journal,
      Requests requests,
      Clock clock) {
    this.sight = sight;
    this.openings = openings;
    this.table = table;
    this.vault = vault;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /** An opening, as whoever looks it over sees it. */
  public record Opening(
      UUID id,
      PersonId person,
      String name,
      Role role,
      PlaceCode home,
      String reason,
      @Nullable String why,
      Instant at,
      Instant until,
      boolean told,
      @Nullable Boolean inOrder) {

    /** The last moment for a second person's word. */
    public Instant reviewBy() {
      return at.plus(REVIEW_WITHIN);
    }
  }

  /**
   * Opens; empty when nobody is found, whatever the cause.
   *
   * @param id made by the form; the opening's own
   * @param typed her NIK or her full name
   * @throws Refusal {@code emergency.limit} after {@link #TRIES} tries of one day
   */
  public Optional<UUID> open(
      Viewer viewer, UUID id, String typed, PlaceCode village, String reason, String why) {
    if (!mayOpen(viewer)) {
      throw new NotThere();
    }
    return sight.of(
        viewer,
        () -> {
          var content = typed + "|" + village + "|" + reason + "|" + why;
          var answer =
              requests.once(
                  viewer, id, content, () -> find(viewer, id, typed, village, reason, why));
          return answer.isEmpty() ? Optional.<UUID>empty() : Optional.of(UUID.fromString(answer));
        });
  }

  /** Who may open in an emergency. */
  public static boolean mayOpen(Viewer viewer) {
    return viewer.role() == Role.OFFICER
        || viewer.role() == Role.CASE_WORKER
        || viewer.role() == Role.VILLAGE_HEAD;
  }

  /**
   * What waits for this viewer: a second person's word, or telling her. Never of the viewer's own
   * openings.
   */
  public List<Opening> waiting(Viewer viewer, int limit) {
    return sight.of(
        viewer,
        () -> table.waiting(viewer, limit).stream().map(row -> opening(row, null)).toList());
  }

  /** All openings of one record, for her own page. */
  public List<Opening> of(Viewer viewer, PersonId person) {
    return sight.of(
        viewer, () -> table.of(viewer, person).stream().map(row -> opening(row, null)).toList());
  }

  /** One of them with its reason, to be looked over. */
  public Opening get(Viewer viewer, UUID id) {
    return sight.of(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          return opening(row, vault.open(row.person(), Secrecy.K, field(id), row.why()));
        });
  }

  /**
   * A second person's word.
   *
   * @param inOrder null when it stays open, and only that she was told is noted
   * @throws Refusal {@code emergency.own} for whoever opened it
   */
  public void review(
      Viewer viewer, UUID request, UUID id, @Nullable Boolean inOrder, boolean told) {
    sight.run(
        viewer,
        () -> {
          var row = table.find(viewer, id).orElseThrow(NotThere::new);
          if (row.account().equals(viewer.account())) {
            throw new Refusal("emergency.own");
          }
          requests.once(
              viewer,
              request,
              id + "|" + inOrder + "|" + told,
              () -> {
                var now = clock.instant();
                if (inOrder != null) {
                  table.review(viewer, id, inOrder, now);
                }
                if (told) {
                  table.told(viewer, id, now);
                }
                journal.note(
                    viewer,
                    Act.EMERGENCY_REVIEWED,
                    new PlaceCode(row.placeNow()).village(),
                    row.person(),
                    (inOrder == null ? "" : inOrder ? "wajar" : "tidak wajar")
                        + (told ? " disampaikan" : ""));
                return id.toString();
              });
        });
  }

  private String find(
      Viewer viewer, UUID id, String typed, PlaceCode village, String reason, String why) {
    if (table.tries(viewer.account(), LocalDate.now(clock)) > TRIES) {
      throw new Refusal("emergency.limit");
    }
    var niks = Nik.parse(typed).map(nik -> vault.indexes("nik", nik.value())).orElse(List.of());
    var meant =
        viewer.home().at(PlaceLevel.REGENCY).holds(village)
            ? table.meant(niks, NameFold.line(typed), village.village())
            : Optional.<EmergencyTable.Meant>empty();
    if (meant.isEmpty()) {
      journal.note(viewer, Act.SEARCHED, viewer.home(), null, "darurat, tidak ditemukan");
      return "";
    }
    var her = meant.get();
    var until = openings.open(viewer, id, her.id());
    var sealed = vault.seal(her.id(), Secrecy.K, field(id), why);
    if (!table.note(viewer, id, her.id(), reason, sealed, clock.instant(), until)) {
      throw new NotThere();
    }
    journal.note(
        viewer,
        Act.EMERGENCY_OPENED,
        new PlaceCode(her.placeNow()).village(),
        her.id(),
        "darurat " + reason);
    return id.toString();
  }

  private static Opening opening(EmergencyTable.Row row, @Nullable String why) {
    return new Opening(
        row.id(),
        new PersonId(row.person()),
        row.name(),
        Role.valueOf(row.role()),
        new PlaceCode(row.home()),
        row.reason(),
        why,
        row.at(),
        row.until(),
        row.told() != null,
        row.inOrder());
  }

  /** Where what is sealed belongs. */
  static String field(UUID id) {
    return "registry.emergency." + id;
  }
}
