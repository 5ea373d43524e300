/**
 * Counts: exact ones for desks and analysts, within their reach; and what of them is published,
 * under the rule that protects small counts.
 *
 * <p>{@link DeskFigures} answers a viewer; {@link PublishedFigures} and {@link PublishedTables}
 * answer everyone and see nothing but what was published. {@link PublicTable} lists what is public.
 * {@link Editions} opens a place's public tables by two people, {@link Check} and {@link Rebuild}
 * hold the figures to the facts. Folding itself is {@code tally}'s; the loop that folds and
 * publishes in one transaction is here.
 */
@ApplicationModule(displayName = "Statistics")
@NullMarked
package id.desbumi.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
