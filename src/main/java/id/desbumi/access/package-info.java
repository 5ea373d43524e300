/**
 * Who may: accounts, grants, signing in, the one predicate that decides which people somebody sees,
 * and who holds which office of a village.
 *
 * <p>{@link Sight} opens every transaction that touches people, under the eyes of a {@code Viewer}
 * whose reach {@link LeastSight} gave her. {@link Appointing} gives and ends roles, {@link
 * Exclusions} keeps whom she does not want to be seen by, {@link Officials} says who signs for a
 * village on a day. Others ask in SQL by {@code access.protect} and the ranges of a reach.
 *
 * <p>Not here: what a record holds ({@code registry}), and what is done at a desk. An office opens
 * no record; only a grant does.
 */
@ApplicationModule(displayName = "Access")
@NullMarked
package id.desbumi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
