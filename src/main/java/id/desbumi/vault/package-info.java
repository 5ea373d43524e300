/**
 * Secrets: the keys, what is sealed with them, and the keyed indexes by which sealed values are
 * found.
 *
 * <p>{@link Vault} is the way in, {@link KeyRotation} the operator's. The master key, kept outside
 * by the one who runs the program, seals the keys of the classes S and K; these seal one key per
 * person and class; that one seals her values, each bound to its field. Destroying her key is
 * erasing her. Without the master key the program does not start.
 *
 * <p>{@link OwnKeys} are for what not even the desk's keys may open: the key lies with the sealed
 * thing, in the room that keeps it, and whoever may not read the row has no key.
 *
 * <p>Which field belongs to which class is said where the field is; showing a value, and the
 * journal of it, are the business of whoever opens it.
 */
@ApplicationModule(displayName = "Vault")
@NullMarked
package id.desbumi.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
