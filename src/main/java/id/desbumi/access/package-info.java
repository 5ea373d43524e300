/**
 * Who may: accounts, grants, signing in, and the one predicate that decides which people somebody
 * sees.
 *
 * <p>{@link Sight} opens every transaction that touches people.
 */
@ApplicationModule(displayName = "Access")
@NullMarked
package id.desbumi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
