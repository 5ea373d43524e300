/**
 * The public pages, put together: themes, the dashboard, places, published national figures, help.
 *
 * <p>The way in is the address bar; nothing stands above. {@link Themes} and {@link TextPages} read
 * what editors wrote as rows, {@link Placements} the national series that agencies published. Of
 * our own register these pages know only what {@code statistics} has published.
 */
@ApplicationModule(displayName = "Public pages")
@NullMarked
package id.desbumi.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
