/**
 * The invented people of trial mode and the desks that look after them: in real Desbumi villages,
 * through the front doors, marked as samples, with numbers no registered place has.
 */
@NullMarked
package id.desbumi.operation.sample;

import org.jspecify.annotations.NullMarked;
