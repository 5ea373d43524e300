/**
 * Desbumi, the program: one process, its rooms are the packages below.
 *
 * <p>Which room stands on which floor, and who may call whom, is told in docs/architecture.md and
 * held by {@code ModulesTest}.
 */
@NullMarked
package id.desbumi;

import org.jspecify.annotations.NullMarked;
