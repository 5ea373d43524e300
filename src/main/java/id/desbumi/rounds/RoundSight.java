package id.desbumi.rounds;

import id.desbumi.access.Sight;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens transactions in which the database also knows who walks and what day it is in the village;
 * without that it shows no house.
 */
@Component
class RoundSight {

  private final Sight sight;
  private final Places places;
  private final Clock clock;
  private final JdbcClient db;

  RoundSight(Sight sight, Places places, Clock clock, JdbcClient db) {
    this.sight = sight;
    this.places = places;
    this.clock = clock;
    this.db = db;
  }

  /** Work at the village's desk or at its doors; for everybody else there is nothing. */
  <T> T of(Viewer viewer, Supplier<T> work) {
    if (!viewer.role().atDesk()) {
      throw new NotThere();
    }
    return sight.of(
        viewer,
        () -> {
          db.sql("select rounds.look(:account, :desk, :today)::text")
              .param("account", viewer.account())
              .param("desk", viewer.role() == Role.OFFICER)
              .param("today", today(viewer.home()))
              .query(String.class)
              .optional();
          return work.get();
        });
  }

  /** Reading of counts, for the head too. */
  <T> T read(Viewer viewer, Supplier<T> work) {
    return sight.of(viewer, work);
  }

  LocalDate today(PlaceCode place) {
    return LocalDate.ofInstant(clock.instant(), places.zone(place));
  }
}
