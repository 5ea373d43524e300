/**
 * The words everybody uses: a NIK, a place code, a date of which only the year is known, who is
 * looking and how far she may see, and how a rule says no.
 *
 * <p>No tables, no pages, no Spring. Every other module may use this one.
 */
@ApplicationModule(displayName = "Words")
@NullMarked
package id.desbumi.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
