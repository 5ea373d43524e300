/**
 * Secrets: the keys, what is sealed with them, and the keyed indexes by which sealed values are
 * found.
 *
 * <p>{@link Vault} is the way in. Without keys the program does not start.
 */
@ApplicationModule(displayName = "Vault")
@NullMarked
package id.desbumi.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
