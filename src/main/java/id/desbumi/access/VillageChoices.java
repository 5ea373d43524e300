package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a village decided about its own desk; its head says it. */
@Component
public class VillageChoices {

  private final JdbcClient db;
  private final Journal journal;
  private final Clock clock;

  VillageChoices(JdbcClient db, Journal journal, Clock clock) {
    this.db = db;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whether kader see the whole village; not until the village has said so. */
  public boolean kaderSeeVillage(PlaceCode village) {
    return db.sql(
            """
            select kader_see_village
              from access.village_choice
             where village = :village
            """)
        .param("village", village.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Decides it, for the village this head works for; holds from the next page anyone opens. */
  @Transactional
  public void letKaderSeeVillage(Viewer by, boolean yes) {
    if (by.role() != Role.VILLAGE_HEAD) {
      throw new Refusal("access.head-only");
    }
    var village = by.home().village();
    db.sql(
            """
            insert into access.village_choice (village, kader_see_village, decided_by, decided_at)
            values (:village, :yes, :by, :now)
                on conflict (village) do update
               set kader_see_village = excluded.kader_see_village,
                   decided_by = excluded.decided_by,
                   decided_at = excluded.decided_at
            """)
        .param("village", village.value())
        .param("yes", yes)
        .param("by", by.account())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    journal.note(by, Act.CHANGED, village, null, yes ? "kader see village" : "kader see own dusun");
  }

  /** The village got another code: what it decided holds under the new one. */
  void follow(PlaceCode old, PlaceCode successor) {
    db.sql(
            """
            insert into access.village_choice (village, kader_see_village, decided_by, decided_at)
            select :successor, kader_see_village, decided_by, decided_at
              from access.village_choice
             where village = :old
                on conflict (village) do nothing
            """)
        .param("successor", successor.value())
        .param("old", old.value())
        .update();
  }
}
