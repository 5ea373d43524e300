/**
 * Counting and remembering requests: the changes of figures written in the transaction of the fact,
 * folded into exact figures by the worker; and the answers to requests already served.
 *
 * <p>{@link Tally} and {@link Requests} are the ways in for those who write facts, {@link Fold} for
 * the one worker that folds; in SQL others read {@code tally.figure_facts} and, as the worker,
 * {@code tally.counted_facts} and {@code tally.waiting_facts}. What the figures mean, and what of
 * them is published, is {@code statistics}'s business.
 */
@ApplicationModule(displayName = "Tally")
@NullMarked
package id.desbumi.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
