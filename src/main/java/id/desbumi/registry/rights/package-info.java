/**
 * What somebody may ask about her own record, and what is done about it: a copy, a correction, a
 * consent taken back, erasure, who must not see her; each with a clock and a letter of answer. Also
 * the questions of a family that searches for her, and openings in an emergency.
 *
 * <p>{@link RightsRequests}, {@link HerReaders}, {@link FamilyQuestions} and {@link Emergencies}
 * are the ways in. Sources: UU 27/2022 Pasal 5-13, 31-32, 40-44; the dates on which a right must be
 * answered are said where they were seen ({@link Right}).
 */
@NamedInterface("rights")
@NullMarked
package id.desbumi.registry.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
