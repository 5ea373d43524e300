package id.desbumi.audit;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The journal's front door. Entries noted in a transaction, the desk's or the worker's, are written
 * once, last before commit, with the time of that moment; if they cannot be written, nothing is.
 *
 * <p>Opening a page does not wait for the disk: a power cut may lose the last half second of who
 * opened what. Everything else does.
 */
@Component
public class Journal {

  private final JournalTable table;
  private final Clock clock;

  Journal(JournalTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Notes an act as part of the running transaction.
   *
   * @param area the village (or wider place) the act belongs to; a place in a village stands for
   *     the village, a search belongs to the viewer's home
   * @param subject the person, account or batch it was about; null for lists and searches
   * @param detail a few words without personal data: field names, counts, an id; never a name, a
   *     number of a person, what was typed into a search, or a reason
   * @throws IllegalStateException when no transaction runs
   */
  public void note(Viewer viewer, Act act, PlaceCode area, @Nullable UUID subject, String detail) {
    note(Actor.of(viewer), act, area, subject, detail);
  }

  /** The same for acts without a viewer. */
  public void note(Actor actor, Act act, PlaceCode area, @Nullable UUID subject, String detail) {
    page()
        .add(
            new Entry(
                    Instant.EPOCH,
                    actor.account(),
                    act.number(),
                    subject,
                    area.at(PlaceLevel.VILLAGE).value(),
                    actor.role(),
                    actor.name(),
                    detail)
                .checked());
  }

  /**
   * Who at the village's own desk opened, revealed or printed a person's record, newest first, at
   * most 200. Views of partners and case workers are not told here, and nobody but the desk may
   * ask. Call it where the person's page was found for this viewer, in the same transaction: the
   * settings of row security are asked too, though they know places only.
   *
   * @throws NotThere for anybody but the desk, or when this person excluded the viewer
   */
  public List<DeskView> deskViews(Viewer viewer, UUID subject) {
    if (!viewer.role().atDesk() || viewer.excluded().contains(subject)) {
      throw new NotThere();
    }
    return table.deskViews(subject);
  }

  /**
   * What of somebody's record went to paper, to a file or to another village, newest first, at most
   * 200. A village's desk is told its own deeds; from outside the partner is told all, and answers
   * to her alone. In the transaction that found her.
   *
   * @throws NotThere when this person excluded the viewer
   */
  public List<WhatLeft> whatLeft(Viewer viewer, UUID subject) {
    if (viewer.excluded().contains(subject)) {
      throw new NotThere();
    }
    return table.whatLeft(subject);
  }

  /** When the last entry was written; empty in a new journal. */
  public Optional<Instant> latest() {
    return table.latest();
  }

  /** The running transaction's page, put aside with it while another one runs. */
  private Page page() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an act is journalled in its transaction, and none runs");
    }
    var running = (Page) TransactionSynchronizationManager.getResource(this);
    if (running != null) {
      return running;
    }
    var page = new Page();
    TransactionSynchronizationManager.bindResource(this, page);
    TransactionSynchronizationManager.registerSynchronization(page);
    return page;
  }

  /** What one transaction will write; the last of all before its commit. */
  private final class Page implements TransactionSynchronization {

    private final List<Entry> noted = new ArrayList<>();
    private boolean written;

    void add(Entry entry) {
      if (written) {
        throw new IllegalStateException("too late for the journal: the transaction is committing");
      }
      noted.add(entry);
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      written = true;
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var opened = noted.stream().allMatch(entry -> entry.act() == Act.OPENED.number());
      table.jot(noted.stream().map(entry -> entry.at(now).bytes()).toList(), opened);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Journal.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Journal.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Journal.this);
    }
  }
}
