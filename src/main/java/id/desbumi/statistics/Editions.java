package id.desbumi.statistics;

import id.desbumi.access.Appointing;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the public tables of a place after a bulk load. A load by one account never makes a wave of
 * the nation or a province, so two people say together, once per place, that what is in the
 * register now may be published as its first edition.
 */
@Component
public class Editions {

  private final EditionTable table;
  private final Appointing appointing;
  private final Journal journal;
  private final Clock clock;

  Editions(EditionTable table, Appointing appointing, Journal journal, Clock clock) {
    this.table = table;
    this.appointing = appointing;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records the act; the worker publishes with its next cycle what of the place nobody saw before:
   * the total and all breakdowns. An exact total needs no edition, and a table that moved in a wave
   * waits for its next one.
   *
   * @throws Refusal {@code edition.two-people}, {@code edition.grants} when one of them does not
   *     appoint there today, {@code edition.not-public} for a place without a public total, {@code
   *     edition.once}
   */
  @Transactional
  public void open(PlaceCode place, Viewer first, Viewer second) {
    if (first.account().equals(second.account())) {
      throw new Refusal("edition.two-people");
    }
    if (!appoints(first, place) || !appoints(second, place)) {
      throw new Refusal("edition.grants");
    }
    if (!PublicTable.TOTAL.has(place)) {
      throw new Refusal("edition.not-public");
    }
    if (!table.add(place, first.account(), second.account(), clock.instant())) {
      throw new Refusal("edition.once");
    }
    journal.note(first, Act.EDITION_OPENED, place, null, "first of two");
    journal.note(second, Act.EDITION_OPENED, place, null, "second of two");
  }

  /** Whoever answers for who works in a place answers for what of it is opened. */
  private boolean appoints(Viewer viewer, PlaceCode place) {
    return appointing.stewardships(viewer).stream().anyMatch(own -> own.area().holds(place));
  }
}
