/** Printing sheets, and the way from a code to its form. */
@NullMarked
package id.desbumi.paper.web;

import org.jspecify.annotations.NullMarked;
