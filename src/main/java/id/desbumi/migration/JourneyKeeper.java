package id.desbumi.migration;

import id.desbumi.core.Viewer;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonKeeper;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of journeys when a record is erased. */
@Component
class JourneyKeeper implements PersonKeeper {

  private final JdbcClient db;
  private final Clock clock;

  JourneyKeeper(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public void erase(Viewer viewer, PersonId person) {
    db.sql("select migration.erase(:person, :now)::text")
        .param("person", person.value())
        .param("now", JourneyTable.utc(clock.instant()))
        .query(String.class)
        .optional();
  }
}
