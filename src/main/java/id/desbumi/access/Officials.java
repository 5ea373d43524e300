package id.desbumi.access;

import static id.desbumi.web.Text.t;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who governs a village, as its papers are signed: the head, also one who only acts, the secretary,
 * the sections. Written by the village's officer or whoever appoints there. A village has one head
 * on a day.
 */
@Component
public class Officials {

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final OfficialTable table;
  private final Appointing appointing;
  private final Journal journal;
  private final Clock clock;

  Officials(OfficialTable table, Appointing appointing, Journal journal, Clock clock) {
    this.table = table;
    this.appointing = appointing;
    this.journal = journal;
    this.clock = clock;
  }

  /** All, those of today first. Offices are public in a village: no record stands behind them. */
  public List<Official> of(PlaceCode village) {
    return table.of(village.village());
  }

  /** True for the village's officer and for whoever appoints there. */
  public boolean mayWrite(Viewer viewer, PlaceCode village) {
    return viewer.role() == Role.OFFICER && viewer.people().holds(village, true)
        || appointing.stewardships(viewer).stream().anyMatch(own -> own.area().holds(village));
  }

  /**
   * Writes down an office; sent twice it is there once.
   *
   * @throws Refusal {@code official.two-heads} when the village has another head on one of its days
   */
  @Transactional
  public void add(Viewer viewer, PlaceCode village, Official one) {
    if (!mayWrite(viewer, village)) {
      throw new NotThere();
    }
    if (other(village, one).isPresent()) {
      throw new Refusal("official.two-heads");
    }
    if (table.insert(village, one, viewer.account(), clock.instant())) {
      journal.note(viewer, Act.CHANGED, village, null, "official " + one.office() + " added");
    }
  }

  /** Another head of the village on one of this one's days; none for other offices. */
  public Optional<Official> other(PlaceCode village, Official one) {
    var until = one.until();
    return one.office() == Official.Office.HEAD
        ? table.headBetween(village, one.id(), one.since(), until == null ? EVER : until)
        : Optional.empty();
  }

  /** Ends an office: {@code until} is the first day it is no longer hers. */
  @Transactional
  public void end(Viewer viewer, PlaceCode village, UUID id, LocalDate until) {
    change(viewer, village, "official ended", id, () -> table.end(village, id, until));
  }

  /** It was written by mistake: kept, but it never held. */
  @Transactional
  public void withdraw(Viewer viewer, PlaceCode village, UUID id) {
    change(
        viewer,
        village,
        "official withdrawn",
        id,
        () -> table.withdraw(village, id, viewer.account(), clock.instant()));
  }

  /** Who signs on that day: the head, or who acts for him; none when nobody is written down. */
  public Optional<Signer> signer(PlaceCode village, LocalDate day) {
    return head(village, day).map(head -> new Signer(List.of(titled(head)), head.name()));
  }

  /** All who may sign on that day, the head first, then those who sign in his name. */
  public List<Signer> signers(PlaceCode village, LocalDate day) {
    var head = head(village, day);
    return table.of(village.village()).stream()
        .filter(one -> one.holds(day))
        .filter(one -> one.office() == Official.Office.HEAD || one.forHead() && head.isPresent())
        .map(one ->
            one.office() == Official.Office.HEAD
                ? new Signer(List.of(titled(one)), one.name())
                : new Signer(
                    List.of(t("access.official.for", titled(head.orElseThrow())), one.title()),
                    one.name()))
        .toList();
  }

  /** "Plt. Kepala Desa". */
  public static String titled(Official one) {
    return one.acting() == Official.Acting.NONE
        ? one.title()
        : t("access.official.acting." + one.acting(), one.title());
  }

  private Optional<Official> head(PlaceCode village, LocalDate day) {
    return table.of(village.village()).stream()
        .filter(one -> one.office() == Official.Office.HEAD && one.holds(day))
        .findFirst();
  }

  private void change(
      Viewer viewer, PlaceCode village, String what, UUID id, BooleanSupplier deed) {
    if (!mayWrite(viewer, village)
        || table.of(village).stream().noneMatch(one -> one.id().equals(id))) {
      throw new NotThere();
    }
    if (deed.getAsBoolean()) {
      journal.note(viewer, Act.CHANGED, village, null, what);
    }
  }
}
