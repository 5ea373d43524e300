/**
 * The pages of the door and of the list. Neutral addresses and titles, the way out in sight,
 * nothing kept by a browser.
 */
@NullMarked
package id.desbumi.casework.web;

import org.jspecify.annotations.NullMarked;
