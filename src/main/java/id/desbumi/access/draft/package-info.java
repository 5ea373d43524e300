/**
 * What is being typed at a desk, kept by the server until it is sent: nothing of it is in the
 * browser's own memory.
 *
 * <p>{@link id.desbumi.access.draft.Drafts} is the way in.
 */
@NullMarked
package id.desbumi.access.draft;

import org.jspecify.annotations.NullMarked;
