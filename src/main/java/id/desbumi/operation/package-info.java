/**
 * What the one who runs it needs: the command line, the first lines on the screen, and the
 * administrator's page.
 *
 * <p>{@link CommandLineMode} is the way in for {@code main}; everything else is reached by a
 * person. Stands on top of the house and calls front doors only; nobody hears from it, and no one's
 * record is opened here.
 */
@ApplicationModule(displayName = "Operation")
@NullMarked
package id.desbumi.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
