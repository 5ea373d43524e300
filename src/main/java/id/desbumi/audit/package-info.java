/**
 * The journal: who did or saw what, when, chained so that tampering shows.
 *
 * <p>{@link Journal} is the way in; an entry is part of the transaction it tells of. No name, no
 * number of a person and no reason stands in it.
 */
@ApplicationModule(displayName = "Journal")
@NullMarked
package id.desbumi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
