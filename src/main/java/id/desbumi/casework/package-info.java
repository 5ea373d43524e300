/**
 * A safe door for help: three answers in her own words, sealed for those who read the list, and a
 * number on a neutral paper behind which the answer waits.
 *
 * <p>{@link id.desbumi.casework.Calls} takes a call in, from the public page, a desk or a kader's
 * phone, and shows nothing of it again. {@link id.desbumi.casework.Receipts} is the door behind her
 * number. {@link id.desbumi.casework.Incoming} is the list of the partner's case workers and of the
 * national case desk; each opening is journalled in the nation's own chain, so that no village's
 * journal tells that somebody called. {@link id.desbumi.casework.ReadingHours} says when a list is
 * read, and so what a receipt may promise.
 *
 * <p>Nobody hears of a call: there is no event, no figure, no task. What is not here yet: cases
 * with their plans, referrals outside and files; they take a call over by its id, with its steps.
 */
@ApplicationModule(displayName = "Casework")
@NullMarked
package id.desbumi.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
