/**
 * The cellar: the PostgreSQL inside the program, its four roles, and the order in which the rooms
 * set up their tables.
 *
 * <p>{@link Database} is what the rest of the house stands on. Rooms get a {@code JdbcClient}: the
 * plain one is the desk's (row security), {@link Worker} is for background work, {@link Published}
 * sees published tables only. Which server it is, the one in the data folder or one outside, is
 * nobody else's business. No table of its own.
 */
@ApplicationModule(displayName = "Database")
@NullMarked
package id.desbumi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
