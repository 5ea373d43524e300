/**
 * The people of the villages: who they are, how they can be reached safely, their families, and
 * what they agreed to.
 *
 * <p>{@link People} is the way in; {@link Families} and {@link Handovers} stand beside it. A person
 * may have no NIK and no known birth date, and "tidak tahu" or "tidak mau menjawab" are answers.
 * Nothing here says where she works, which is {@code migration}'s business. Others may hear {@link
 * PersonRegistered}, read {@code registry.person_facts}, and watch changes as a {@link
 * PersonWatcher}.
 */
@ApplicationModule(displayName = "Registry")
@NullMarked
package id.desbumi.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
