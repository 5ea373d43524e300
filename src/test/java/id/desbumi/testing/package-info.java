/** What tests stand on: a database of their own, invented people, a browser. */
@NullMarked
package id.desbumi.testing;

import org.jspecify.annotations.NullMarked;
