/**
 * Rounds of data collection ("pendataan"): a village walks its RT from house to house, and so knows
 * how much of itself its register holds.
 *
 * <p>{@link Rounds} plans and closes, {@link Houses} is the enumerator's list, {@link Coverage}
 * tells how far a village has come; others may read {@code rounds.round_facts}. A house is a number
 * and a sign to find it by. Who lives in it is {@code registry}'s business; nothing here says who
 * wants to leave or who is abroad.
 */
@ApplicationModule(displayName = "Rounds")
@NullMarked
package id.desbumi.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
