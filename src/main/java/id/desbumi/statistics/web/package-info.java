/** Pages of exact figures, for desks and analysts. */
@NullMarked
package id.desbumi.statistics.web;

import org.jspecify.annotations.NullMarked;
