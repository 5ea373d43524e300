/** {@code /hari-ini}: the home of every desk. */
@NullMarked
package id.desbumi.today.web;

import org.jspecify.annotations.NullMarked;
