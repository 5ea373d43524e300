/**
 * Journeys: what somebody plans, how she prepares, when she leaves, works abroad and comes home, as
 * often as life brings it.
 *
 * <p>{@link Journeys} is the way in. A journey's phase follows from its events and is never set; an
 * event is never overwritten, a correction is a new event that says what it corrects. How somebody
 * left, and everything that tells it, is of class K and stands in no list. Others may read {@code
 * migration.standing_facts} and {@code migration.flow_facts}. Who she is is {@code registry}'s
 * business; papers and costs come on the next floor.
 */
@ApplicationModule(displayName = "Migration")
@NullMarked
package id.desbumi.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
