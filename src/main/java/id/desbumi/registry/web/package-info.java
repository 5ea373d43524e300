/** Pages of the people of a village. */
@NullMarked
package id.desbumi.registry.web;

import org.jspecify.annotations.NullMarked;
