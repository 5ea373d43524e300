/**
 * What is known: countries, kinds of work, and who can be called, each as rows with source and
 * date.
 *
 * <p>The way in: {@link Countries}, {@link Occupations}, {@link Hotlines}. A fact here is general;
 * nothing here knows a person. Facts that nobody could confirm are not here either.
 */
@ApplicationModule(displayName = "Guide")
@NullMarked
package id.desbumi.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
