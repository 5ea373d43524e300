package id.desbumi.territory;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a village's Desbumi is made up: its divisions and who holds which office. Kept by the
 * village's officer, told to those who see the village, never published.
 */
@Component
public class VillageTeam {

  private final VillageTeamTable table;
  private final PlaceJournal journal;
  private final TransactionTemplate transactions;

  VillageTeam(
      VillageTeamTable table, PlaceJournal journal, PlatformTransactionManager transactionManager) {
    this.table = table;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /** All divisions, those of today first. */
  public List<Division> divisions(PlaceCode village) {
    return table.divisions(village);
  }

  /** All offices, those of today first. Not yours is not there. */
  public List<Officer> officers(Viewer viewer, PlaceCode village) {
    if (!viewer.people().holds(village, false) && !viewer.figures().holds(village, false)) {
      throw new NotThere();
    }
    return table.officers(village);
  }

  /** The same id a second time changes nothing. */
  public void addDivision(Viewer viewer, PlaceCode village, UUID id, String name, LocalDate since) {
    change(viewer, village, "division added", () -> table.addDivision(village, id, name, since));
  }

  public void endDivision(Viewer viewer, PlaceCode village, UUID id, LocalDate until) {
    change(viewer, village, "division ended", () -> table.endDivision(village, id, until));
  }

  /** The same id a second time changes nothing. */
  public void appoint(Viewer viewer, PlaceCode village, Officer officer) {
    change(viewer, village, "office given", () -> table.appoint(village, officer));
  }

  public void endTerm(Viewer viewer, PlaceCode village, UUID officer, LocalDate until) {
    change(viewer, village, "office ended", () -> table.endTerm(village, officer, until));
  }

  private void change(Viewer viewer, PlaceCode village, String what, BooleanSupplier work) {
    if (viewer.role() != Role.OFFICER || !viewer.people().holds(village, true)) {
      throw new NotThere();
    }
    transactions.executeWithoutResult(status -> {
      if (work.getAsBoolean()) {
        journal.changed(viewer, village, what);
      }
    });
  }
}
