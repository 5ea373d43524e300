/**
 * Places of Indonesia with their codes and their history, and which villages are Desbumi villages.
 */
@ApplicationModule(displayName = "Places")
@NullMarked
package id.desbumi.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
