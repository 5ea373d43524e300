/**
 * What a desk has to do: who to ask after, to visit, to receive, whose record to complete.
 *
 * <p>{@link WorkList} is the way in. It keeps nothing: each line follows from facts and dates of
 * {@code registry} and {@code migration}, and is gone when its deed is done. Reasons are general
 * facts only; how somebody left, where she is and what help she receives are never among them.
 */
@ApplicationModule(displayName = "Today")
@NullMarked
package id.desbumi.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
