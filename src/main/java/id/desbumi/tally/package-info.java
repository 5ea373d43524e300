/**
 * Counting and remembering requests: the changes of figures written in the transaction of the fact,
 * folded into exact figures by the worker; and the answers to requests already served.
 *
 * <p>{@link Tally} and {@link Requests} are the ways in. What the figures mean is {@code
 * statistics}'s business.
 */
@ApplicationModule(displayName = "Tally")
@NullMarked
package id.desbumi.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
