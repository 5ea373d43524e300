/**
 * Paper twins: blank sheets for the road, in the order of the screen, each with a code of its own.
 *
 * <p>{@link Sheets} is the way in: it prints sheets and keeps which were typed in, so that one
 * sheet is one entry, whoever types it. What a sheet asks is told by the room that owns the form
 * ({@link PaperForm}). Nothing about a person is on a sheet that leaves the printer, and no answer
 * that is for the access list alone is ever written on one.
 */
@ApplicationModule(displayName = "Paper")
@NullMarked
package id.desbumi.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
