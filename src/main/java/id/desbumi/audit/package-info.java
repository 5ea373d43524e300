/**
 * The journal: who did or saw what, when, chained so that tampering shows.
 *
 * <p>{@link Journal} is the way in; an entry is part of the transaction it tells of: no journal, no
 * change. {@link Verification} reads it through, {@link JournalClock} watches the clock it is
 * written by. Others hear nothing from here.
 *
 * <p>No name and no number of a person, nothing typed into a search and no reason stands in an
 * entry, so that the journal may be kept whole when a person is erased. The names in it are those
 * of staff.
 */
@ApplicationModule(displayName = "Journal")
@NullMarked
package id.desbumi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
