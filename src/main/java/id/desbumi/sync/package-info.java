/**
 * What comes in by the hundred: from devices that were without a line, from imports, from other
 * systems, and the invented people of a trial.
 *
 * <p>{@link Batches} is the way in, by {@code POST /api/v1/batches}; every entry goes through the
 * same front doors as a form does and gets a verdict of its own. {@link Samples} fills a trial's
 * villages through it. What an entry may hold stands in {@code static/api/openapi.yaml}.
 */
@ApplicationModule(displayName = "Batches")
@NullMarked
package id.desbumi.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
