package id.desbumi.operation;

import id.desbumi.audit.Act;
import id.desbumi.audit.Actor;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts into the journal what the command line did that no room journals itself. */
@Component
public class Deeds {

  private final Journal journal;

  Deeds(Journal journal) {
    this.journal = journal;
  }

  @Transactional
  public void note(Act act, String detail) {
    journal.note(Actor.PROGRAM, act, PlaceCode.NATION, null, detail);
  }
}
