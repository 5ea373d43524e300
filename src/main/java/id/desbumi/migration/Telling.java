package id.desbumi.migration;

import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.registry.AnswerSheet;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holds for every event that is told, the first of a journey or a later one. */
@Component
class Telling {

  private final Vault vault;
  private final Clock clock;

  Telling(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  void refuseFuture(NewEvent event) {
    // a day's grace: the desk may be on the other side of midnight
    if (event.happened() != null && event.happened().isAfter(LocalDate.now(clock).plusDays(1))) {
      throw new Refusal("journey.future");
    }
  }

  /** Where she planned to go, which stands in the clear. */
  String planned(JourneyTable.Row row) {
    return Beginning.country(
        new AnswerSheet<JourneyField>(
                vault, row.person(), Journeys.TABLE, row.answers(), row.sealed())
            .shown(JourneyField.COUNTRY));
  }

  /** As the timeline will show it: a closed code as its plain one. */
  JourneyEvent shown(NewEvent event, long seq, Viewer viewer) {
    return new JourneyEvent(
        event.id(),
        event.kind().shownAs(),
        event.happened(),
        seq,
        event.country(),
        event.corrects(),
        false,
        clock.instant(),
        viewer.name());
  }

  /** Has the keys at hand for the events that are sealed, by the person each is about. */
  void ready(Collection<UUID> owners) {
    if (!owners.isEmpty()) {
      vault.ready(owners, Secrecy.K);
    }
  }

  static boolean isSealed(NewEvent event) {
    return event.kind().isClosed() || event.source() != null;
  }

  byte @Nullable [] seal(UUID person, NewEvent event) {
    return isSealed(event)
        ? vault.seal(
            person,
            Secrecy.K,
            "migration.event." + event.id(),
            event.kind() + "|" + (event.source() == null ? "" : event.source()))
        : null;
  }
}
