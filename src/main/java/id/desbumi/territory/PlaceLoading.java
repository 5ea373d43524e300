package id.desbumi.territory;

import id.desbumi.database.Worker;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Takes a newer list of places in, as {@code bin/desbumi places load} asks for. Who asks also
 * writes the journal ({@code PLACES_LOADED}).
 */
@Component
public class PlaceLoading {

  private final Intake intake;
  private final Atlases atlases;

  PlaceLoading(@Worker DataSource worker, Clock clock, Atlases atlases) {
    this.intake = new Intake(worker, clock);
    this.atlases = atlases;
  }

  /**
   * Adds, renames and ends; nothing is deleted, and the same list a second time changes nothing.
   *
   * @throws IllegalArgumentException when a newer list is already in, or this one is not whole
   */
  public Loaded load(PlaceList list) {
    var loaded = intake.take(list);
    atlases.forget();
    return loaded;
  }
}
