package id.desbumi.access.draft;

import id.desbumi.access.FormField;
import id.desbumi.core.Viewer;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms somebody has begun and not sent: sealed with her account's key, hers alone, gone three days
 * after the last letter. One for each form and person, and the one before it until she has chosen.
 *
 * <p>What is about somebody who was erased, or who said that this account must not see her, is not
 * there.
 */
@Component
public class Drafts {

  /** How long one is kept after it was last typed into. */
  public static final Duration KEPT = Duration.ofDays(3);

  /**
   * How long a call for help is offered: she may have typed it herself at somebody else's desk, and
   * gone away.
   */
  static final Duration OF_A_CALL = Duration.ofHours(1);

  /** Longer ones are not kept; no form of ours is. */
  public static final int LONGEST = 200_000;

  private static final String FIELD = "access.draft.sealed";
  private static final int OF_PLACE = 2;
  private static final int OF_ACCOUNT = 40;

  private final DraftTable table;
  private final Vault vault;
  private final Clock clock;

  Drafts(DraftTable table, Vault vault, Clock clock) {
    this.table = table;
    this.vault = vault;
    this.clock = clock;
  }

  /** Keeps what stands in a form now, over what was kept of the same page before. */
  @Transactional
  public void keep(UUID account, Draft draft) {
    var subject = draft.subject();
    if (subject.isPresent() && vault.isDestroyed(subject.get())) {
      return;
    }
    var place = vault.index("form", place(account, draft.form(), draft.page()));
    table.put(
        account,
        draft.id(),
        place,
        subject.map(one -> vault.index("form", about(one))).orElse(null),
        vault.seal(account, Secrecy.K, FIELD, write(draft)),
        clock.instant());
    table.thin(account, place, OF_PLACE, OF_ACCOUNT);
  }

  /** Her own, newest first. */
  public List<Draft> of(Viewer viewer) {
    return table.of(viewer.account(), after()).stream()
        .map(row -> open(viewer.account(), row))
        .filter(draft -> stands(viewer, draft))
        .toList();
  }

  /** One of her own. */
  public Optional<Draft> find(Viewer viewer, UUID id) {
    return of(viewer).stream().filter(draft -> draft.id().equals(id)).findFirst();
  }

  /** The newest draft of a form at an address. */
  public Optional<Draft> newest(Viewer viewer, String form, String page) {
    return table
        .newest(
            viewer.account(), vault.indexes("form", place(viewer.account(), form, page)), after())
        .map(row -> open(viewer.account(), row))
        .filter(draft -> stands(viewer, draft));
  }

  /** How many she has; drafts that are not for her any more may be among them. */
  public int count(Viewer viewer) {
    return table.count(viewer.account(), after());
  }

  /** Sent, thrown away, or refused. */
  public void remove(UUID account, UUID id) {
    table.delete(account, id);
  }

  /** Everybody's drafts about somebody, because she was erased; in the running transaction. */
  public void forget(UUID person) {
    table.deleteAbout(vault.indexes("form", about(person)));
  }

  /** Until when what was typed at a moment is kept. */
  public static Instant until(Instant at) {
    return at.plus(KEPT);
  }

  private Instant after() {
    return clock.instant().minus(KEPT);
  }

  private boolean stands(Viewer viewer, Draft draft) {
    if (draft.isOfACall() && draft.at().plus(OF_A_CALL).isBefore(clock.instant())) {
      return false;
    }
    return draft
        .subject()
        .filter(person -> viewer.excluded().contains(person) || vault.isDestroyed(person))
        .isEmpty();
  }

  private Draft open(UUID account, DraftTable.Row row) {
    var all = FormField.read(vault.open(account, Secrecy.K, FIELD, row.sealed()));
    return new Draft(
        row.id(),
        all.get(0).value(),
        all.get(1).value(),
        all.get(2).value(),
        all.get(3).value(),
        row.at(),
        all.subList(4, all.size()));
  }

  private static String write(Draft draft) {
    var all = new ArrayList<FormField>();
    for (var head : List.of(draft.form(), draft.title(), draft.page(), draft.action())) {
      all.add(new FormField("", head));
    }
    all.addAll(draft.fields());
    return FormField.write(all);
  }

  private static String place(UUID account, String form, String page) {
    return "draft|" + account + "|" + form + "|" + page;
  }

  private static String about(UUID person) {
    return "draft about|" + person;
  }
}
