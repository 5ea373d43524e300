/**
 * Pages on whose record it is: her rights, who must not see her, her family's question, openings.
 */
@NullMarked
package id.desbumi.migration.web.rights;

import org.jspecify.annotations.NullMarked;
