/** The door of batches for programs: JSON over HTTP. */
@NullMarked
package id.desbumi.sync.web;

import org.jspecify.annotations.NullMarked;
